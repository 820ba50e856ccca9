/** Work that is done a little at a time, so that the page never waits for it. */
export interface SlicedWork {
  /** Does at once what is left. */
  finish(): void;
  /** Leaves undone what is left. */
  stop(): void;
}

export interface SliceOptions {
  afterFirst(): void;
  /** Told once nothing is left, be it after the first slice. */
  afterLast(): void;
}

/** What a reader sees first is there after so many steps; the rest may take its time. */
const FIRST_STEPS = 30;
const SLICE_MS = 4;
/** The clock of a browser that guards against being recognised moves in steps of up to a tenth of a second. */
const MOST_STEPS = 200;
/** Frames do not come to a tab in the background. */
const LONGEST_FRAME_MS = 100;

type YieldingWindow = Window &
  typeof globalThis & { scheduler?: { yield?: () => Promise<unknown> } };

/**
 * Takes steps for four milliseconds at a time, the first thirty at once. The first slice is followed by a
 * frame: the browser then works out the styles it changed by itself, and what a later slice asks of them
 * costs nothing. A step that throws, as in a page that was closed, ends the work quietly.
 */
export function inSlices(
  page: Window,
  steps: Iterator<unknown>,
  { afterFirst, afterLast }: SliceOptions,
): SlicedWork {
  const window = page as YieldingWindow;
  let isBegun = false;
  let isOver = false;

  function slice(milliseconds: number, mostSteps: number): void {
    if (isOver) return;
    try {
      const end = window.performance.now() + milliseconds;
      let taken = 0;
      do {
        isOver = steps.next().done === true;
        taken += 1;
      } while (!isOver && taken < mostSteps && window.performance.now() < end);
      if (!isBegun) afterFirst();
      isBegun = true;
      if (isOver) afterLast();
    } catch {
      isOver = true;
    }
  }

  async function goOn(): Promise<void> {
    try {
      await afterFrame(window);
      while (!isOver) {
        slice(SLICE_MS, MOST_STEPS);
        if (!isOver) await pause(window);
      }
    } catch {
      isOver = true; // The frame this ran in is gone.
    }
  }

  slice(SLICE_MS, FIRST_STEPS);
  if (!isOver) void goOn();
  return {
    finish: () => slice(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    stop() {
      isOver = true;
    },
  };
}

/** After the next frame was drawn, and what it brought with it told; in a tab that draws none, a tenth of a second later. */
export function afterFrame(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_FRAME_MS);
    window.requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

function pause({ scheduler }: YieldingWindow): Promise<unknown> {
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
