import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Facet } from '../../lib/core/facets';
import { type Canvas, type Part, stack } from './canvas';
import type { Drawings } from './drawings';
import { pageLook } from './looks';

/** Of what one figure of ours is at most wide, in pixels; a wider page leaves it there. */
const WIDEST = 1100;
/** Narrower a picture is not drawn: from there it is scrolled in its figure. */
const NARROWEST = 240;

export type Draw = (drawings: Drawings, canvas: Canvas) => Part[];

interface Options {
  /** Absent until the library is there. */
  drawings: Drawings | undefined;
  /** Absent where there is nothing to draw. */
  draw: Draw | undefined;
  id: string;
  locale: string;
  /** What the picture needs, in pixels. */
  leastWidth: number;
  onPick: (facets: Facet[]) => void;
}

/** Keeps an element filled with a drawing as wide as the place it has; returns how wide that is. */
export function useDrawing(
  place: RefObject<HTMLElement | null>,
  { drawings, draw, id, locale, leastWidth, onPick }: Options,
): { room: number; drawn: number } {
  const room = useRoom(place, draw !== undefined);
  const drawn = Math.max(Math.min(room, WIDEST), NARROWEST, leastWidth);

  useEffect(() => {
    const element = place.current;
    if (!element || !drawings || !draw || room === 0) return;
    const document = element.ownerDocument;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) || 12;
    const canvas = { document, width: drawn, look: pageLook(size), id, locale };
    const svg = stack(canvas, draw(drawings, canvas));
    // The element around it says in words what it shows.
    svg.setAttribute('aria-hidden', 'true');
    svg.addEventListener('click', ({ target }) => {
      const pick = (target as Element).closest('[data-pick]')?.getAttribute('data-pick');
      if (pick) onPick(pick.split('\n') as Facet[]);
    });
    element.replaceChildren(svg);
  }, [drawings, draw, id, locale, drawn, room === 0, onPick]);

  return { room, drawn };
}

/** The width an element has, kept true as the page changes. */
function useRoom(place: RefObject<HTMLElement | null>, isThere: boolean): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = place.current?.parentElement;
    if (!element) return;
    const measure = () => setRoom(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isThere]);
  return room;
}
