import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardFacts } from '../../components/MentionCard';
import type { Drawings } from '../../components/pictures/drawings';
import { MOST_OFFERED } from '../../components/pictures/EntityPicker';
import type { PicturesViewProps } from '../../components/pictures/PicturesView';
import { collect } from '../../lib/core/pictures/collect';
import { placesByNumber } from '../../lib/core/pictures/names';
import type { PictureRow } from '../../lib/core/pictures/row';
import { newTally, type Tally } from '../../lib/core/pictures/tally';
import { entitiesByNumber } from '../../lib/core/pictures/timeline';
import { callBackground } from '../../lib/extension/calls';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey, translate } from '../../lib/extension/translate';
import { NO_FACTS } from './clipping-body';

type Counted = Omit<PicturesViewProps, 'tools' | 'entity'> & {
  /** Absent until the plotting library is loaded, which it is once pictures are wanted. */
  drawings: Drawings | undefined;
};

/** How a pass ended, or how far it is. */
type Pass =
  | { state: 'counting'; n: number }
  | { state: 'done'; tally: Tally }
  | { state: 'stopped'; tally: Tally; trouble?: string };

/**
 * Counts the clippings that a filter leaves, once pictures are wanted: one pass in slices of a few
 * milliseconds, told as it goes, that the reader can stop. `rows` must be the same function from one
 * rendering to the next; the filter counts by what is in it.
 */
export function usePictures<Filter>(
  rows: (filter: Filter) => AsyncIterable<PictureRow>,
  filter: Filter,
  { wanted, entity }: { wanted: boolean; entity?: string | undefined },
): Counted {
  const [pass, setPass] = useState<Pass>({ state: 'counting', n: 0 });
  const [again, setAgain] = useState(0);
  const stop = useRef<() => void>(() => undefined);
  const tally = pass.state === 'counting' ? undefined : pass.tally;

  useEffect(() => {
    if (!wanted) return;
    const tally = newTally();
    let isLeft = false;
    let isStopped = false;
    stop.current = () => {
      isStopped = true;
    };
    setPass({ state: 'counting', n: 0 });
    const pace = {
      now: () => performance.now(),
      pause,
      onCounted: (n: number) => !isLeft && setPass({ state: 'counting', n }),
      isOver: () => isLeft || isStopped,
    };
    collect(rows(filter), tally, pace).then(
      (isWhole) => !isLeft && setPass({ state: isWhole ? 'done' : 'stopped', tally }),
      (error: unknown) =>
        !isLeft &&
        setPass({ state: 'stopped', tally, trouble: translate(failureKey(storageFailure(error))) }),
    );
    return () => {
      isLeft = true;
    };
  }, [wanted, rows, JSON.stringify(filter), again]);

  return {
    counting:
      pass.state === 'counting'
        ? { ...pass, onStop: () => stop.current() }
        : pass.state === 'done'
          ? { state: 'done' }
          : {
              state: 'stopped',
              trouble: pass.trouble,
              onAgain: () => setAgain((times) => times + 1),
            },
    tally,
    facts: useFacts(tally, entity),
    drawings: useDrawings(wanted),
  };
}

/** The records behind whom and what can be chosen. */
function useFacts(tally: Tally | undefined, entity: string | undefined): CardFacts {
  const [facts, setFacts] = useState<CardFacts>(NO_FACTS);
  useEffect(() => {
    if (!tally) return;
    let isLeft = false;
    const offered = [...entitiesByNumber(tally).slice(0, MOST_OFFERED), ...placesByNumber(tally)];
    const ids = new Set(offered.map(({ id }) => id));
    if (entity !== undefined) ids.add(entity);
    void callBackground('getFacts', { entities: [...ids] }).then((answer) => {
      if (answer.ok && !isLeft) setFacts(answer.value);
    });
    return () => {
      isLeft = true;
    };
  }, [tally, entity]);
  return facts;
}

/** What draws, loaded from the extension itself when it is first wanted. */
function useDrawings(wanted: boolean): Drawings | undefined {
  const [drawings, setDrawings] = useState<Drawings>();
  useEffect(() => {
    if (!wanted || drawings) return;
    import('../../components/pictures/drawings').then(
      (loaded) => setDrawings(loaded.drawings),
      // The numbers are all in the tables.
      () => undefined,
    );
  }, [wanted]);
  return drawings;
}

/** Lets the page do what waits, then goes on. */
function pause(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<unknown> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
