import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import type { Page } from 'puppeteer-core';

/** An event of Chromium's trace; times in microseconds, `tdur` those of the thread itself. */
interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { url?: string; functionName?: string }; name?: string; labels?: string };
}

/** What the main thread of a page's process did between two marks, in milliseconds of its own time. */
export interface MainThread {
  /** All tasks. */
  total: number;
  /** The longest of them. */
  longest: number;
  /** Script, layout, style, paint and whatever else by name of the event, each with all that is in it. */
  spent(name: string): number;
  /** How often an event came. */
  times(name: string): number;
  /** Calls into scripts whose address begins so: time and number. */
  calls(url: string): { ms: number; times: number; longest: number };
  /** Events of a name that began while a script of that address ran. */
  within(url: string, name: string): number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'toplevel',
  'v8.execute',
];

/**
 * What the main thread did from one mark of the page (`performance.mark`) to another, or to the end of the task in
 * which the browser first did what is named so (`Commit`); all where none is named.
 */
export type Trace = (from?: string, to?: string) => MainThread;

/** Traces a page while `act` is under way. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<Trace> {
  const path = join(tmpdir(), `kirinuki-trace-${pid}-${Date.now()}.json`);
  await page.tracing.start({ path, categories: CATEGORIES });
  try {
    await act();
  } finally {
    await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(path, { force: true });
  return (from, to) => mainThreadOf(traceEvents, from, to);
}

function mainThreadOf(
  events: TraceEvent[],
  from: string | undefined,
  to: string | undefined,
): MainThread {
  const mains = events.filter(
    ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain',
  );
  // The page's process is the one that makes the marks; without marks the busiest.
  const of = (main: TraceEvent) =>
    events.filter((each) => each.pid === main.pid && each.tid === main.tid && each.ph !== 'M');
  const marks = (name: string | undefined) =>
    events.filter((event) => event.cat.includes('blink.user_timing') && event.name === name);
  const [first] = marks(from);
  const threads = mains.map(of);
  const own = threads.filter((each) => !first || each.some((event) => event === first));
  const busy = (each: TraceEvent[]) => tasksOf(each).reduce((sum, task) => sum + spentIn(task), 0);
  const [thread = []] = own.sort((a, b) => busy(b) - busy(a));
  const start = first?.ts ?? Number.NEGATIVE_INFINITY;
  const done = () => thread.filter(({ name, ts }) => name === to && ts >= start).sort(byTime);
  const last = marks(to).at(-1) ?? done()[0];
  const end = last?.ts ?? Number.POSITIVE_INFINITY;
  const within = thread.filter(({ ts }) => ts >= start && ts <= end);
  const tasks = tasksOf(within);
  const named = (name: string) => within.filter((event) => event.name === name);
  const ours = (url: string) =>
    outermost(
      within.filter(
        ({ name, args }) =>
          (name === 'FunctionCall' || name === 'EvaluateScript') &&
          args.data?.url?.startsWith(url) === true,
      ),
    );
  return {
    total: tasks.reduce((sum, task) => sum + spentIn(task), 0),
    longest: Math.max(0, ...tasks.map(spentIn)),
    spent: (name) => outermost(named(name)).reduce((sum, event) => sum + spentIn(event), 0),
    times: (name) => named(name).length,
    calls(url) {
      const each = ours(url).map(spentIn);
      return {
        ms: each.reduce((sum, ms) => sum + ms, 0),
        times: each.length,
        longest: Math.max(0, ...each),
      };
    },
    within(url, name) {
      const calls = ours(url);
      return named(name).filter(({ ts }) =>
        calls.some((call) => ts >= call.ts && ts <= call.ts + (call.dur ?? 0)),
      ).length;
    },
  };
}

function tasksOf(events: TraceEvent[]): TraceEvent[] {
  return outermost(
    events.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'),
  );
}

/** Thread time where the trace has it, else the clock's. */
const spentIn = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;

const byTime = (a: TraceEvent, b: TraceEvent) => a.ts - b.ts;

/** Those that lie within no other of them. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const event of events.filter(({ ph }) => ph === 'X').sort(byTime)) {
    if (event.ts < end) continue;
    kept.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return kept;
}
