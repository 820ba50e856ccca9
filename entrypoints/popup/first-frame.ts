import { version } from '../../package.json';

/**
 * The popup as it looks before anything is known, kept as markup: it is painted while the script that knows more is
 * still to be loaded.
 */
interface FirstFrame {
  /** Of the extension whose styles the markup is for. */
  version: string;
  /** Attributes of the document's root: language, density, colours. */
  root: Record<string, string>;
  html: string;
}

const NAME = 'kirinuki-popup';
const ROOT_ATTRIBUTES = ['lang', 'data-density', 'style'];

/** Paints what the last popup kept; the view is rendered over it, and mends what has changed since. */
export function paintFirstFrame(): void {
  const frame = kept();
  if (frame?.version !== version) return;
  for (const [name, value] of Object.entries(frame.root))
    document.documentElement.setAttribute(name, value);
  const { body } = new DOMParser().parseFromString(frame.html, 'text/html');
  document.getElementById('root')?.replaceChildren(...body.childNodes);
  saveButton()?.focus({ preventScroll: true });
  // Nobody listens yet, and what is pressed without a look must not be lost.
  const { dataset } = document.documentElement;
  dataset.pressed = '';
  document.getElementById('root')?.addEventListener('click', ({ target }) => {
    const control = target instanceof Element && target.closest('button');
    if (control && dataset.pressed !== undefined) dataset.pressed = nameOf(control);
  });
}

/** What stands there until the view is rendered; undefined where nothing was kept. */
export const saveButton = () =>
  document.querySelector<HTMLElement>('.page-head .save button') ?? undefined;

/** Called when the view is rendered: presses again what was pressed before, if it still is what it was. */
export function pressAgain(): void {
  const { dataset } = document.documentElement;
  const { pressed } = dataset;
  delete dataset.pressed;
  if (!pressed) return;
  const all = document.querySelectorAll<HTMLElement>('#root button');
  [...all].find((control) => nameOf(control) === pressed)?.click();
}

/** Tells a control from every other, also of another clipping of the same title. */
function nameOf(control: Element): string {
  const { clipping = '' } = control.closest<HTMLElement>('[data-clipping]')?.dataset ?? {};
  return `${clipping} ${control.getAttribute('aria-label') ?? control.textContent}`;
}

/** Keeps how the next popup begins; where the browser refuses that, it begins with nothing. */
export function keepFirstFrame(html: string): void {
  const page = document.documentElement;
  const root = Object.fromEntries(
    ROOT_ATTRIBUTES.map((name) => [name, page.getAttribute(name) ?? '']),
  );
  const frame = JSON.stringify({ version, root, html } satisfies FirstFrame);
  try {
    if (localStorage.getItem(NAME) !== frame) localStorage.setItem(NAME, frame);
  } catch {
    // Refused or full: what was kept before stays, and is rendered over as ever.
  }
}

function kept(): FirstFrame | undefined {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
