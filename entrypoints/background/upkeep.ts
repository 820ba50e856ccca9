/** One thing to see to; resolves with whether more of it is left. */
export interface UpkeepStep {
  name: string;
  run: () => Promise<boolean>;
}

/** Milliseconds after waking before anything is seen to, and without a reading before each step. */
const QUIET = 4000;
/** Milliseconds between two steps, in which others have their turn. */
const PAUSE = 250;

export interface Upkeep {
  /** Something a reader waits for is going on. */
  touch: () => void;
}

/**
 * Sees to the archive in the background: some time after waking, each of the steps until it is done, in small
 * pieces with pauses, never while pages are read. One at a time over all parts of the extension. It keeps no
 * worker awake: a worker that is stopped goes on at its next waking, so every step must bear that. A step that
 * fails is told and left until then, and keeps no other from being done.
 */
export function startUpkeep(
  steps: readonly UpkeepStep[],
  {
    quiet = QUIET,
    pause = PAUSE,
    tell = (name: string, error: unknown) => console.warn(`Kirinuki could not ${name}`, error),
  } = {},
): Upkeep & { done: Promise<void> } {
  let touched = Date.now();
  const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
  const untilQuiet = async () => {
    // Counted by turns, not by the clock alone: one that jumps ends no reading and delays no step for ever.
    for (let turns = 0; turns < 100; turns += 1) {
      const since = Date.now() - touched;
      if (since < 0 || since >= quiet) return;
      await wait(quiet - since);
    }
  };
  const all = async () => {
    for (const { name, run } of steps) {
      try {
        for (let more = true; more; ) {
          await untilQuiet();
          more = await run();
          await wait(pause);
        }
      } catch (error) {
        tell(name, error);
      }
    }
  };
  const done = wait(quiet)
    .then(() =>
      navigator.locks.request('kirinuki-upkeep', { ifAvailable: true }, async (lock) => {
        if (lock) await all();
      }),
    )
    .catch((error: unknown) => tell('see to the archive', error));
  return {
    touch: () => {
      touched = Date.now();
    },
    done,
  };
}
