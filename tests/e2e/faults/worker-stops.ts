import { builtExtension } from '../build';
import { E2E_OUT_DIR } from '../hosts';
import { openReader } from '../reader';
import { startSiteProxy } from '../site-proxy';
import { stopWorker } from '../stop-worker';
import { dumpArchive } from './archive-dump';
import type { Outcome } from './outcome';
import { paperArticle, paperUrl } from './paper';
import { openDesk } from './saving';
import { addressesIn, faultsOf } from './whole';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Stops the worker that writes at moments spread over a save, from before it hears of it until it has answered.
 * The archive is looked at at once, before the tab tries again, and after its answer.
 */
export async function stopWorkerAroundSaves(count: number): Promise<Outcome> {
  const UNHARMED = 5;
  const numbers = Array.from({ length: UNHARMED + count }, (_, at) => at + 1);
  const proxy = await startSiteProxy(
    numbers.map((number) => paperArticle(number, { isLong: false })),
  );
  const reader = await openReader('chromium', {
    build: builtExtension('chromium', E2E_OUT_DIR),
    proxyPort: proxy.port,
  });
  const wrong: string[] = [];
  const partial = new Set<number>();
  const told = { saved: 0, failed: 0, unsavedAtStop: 0 };
  try {
    const desk = await openDesk(reader, paperUrl(1));
    let usual = 0;
    for (const number of numbers) {
      const url = paperUrl(number);
      if (number > 1) await desk.open(url);
      const begun = performance.now();
      const answered = desk.save([url]);
      if (number <= UNHARMED) {
        await answered;
        usual = Math.max(usual, performance.now() - begun);
        continue;
      }
      await pause(((number - UNHARMED - 1) / count) * usual);
      await stopWorker(reader);
      const atStop = await dumpArchive(desk.ours);
      const [answer] = await answered;
      const after = await dumpArchive(desk.ours);
      const faults = [...faultsOf(atStop), ...faultsOf(after)];
      if (faults.length > 0) partial.add(number);
      wrong.push(...faults);
      if (!addressesIn(atStop).includes(url)) told.unsavedAtStop += 1;
      const times = addressesIn(after).filter((each) => each === url).length;
      if (answer?.ok) told.saved += 1;
      else told.failed += 1;
      if (times > 1 || (answer?.ok && times !== 1))
        wrong.push(`${url} stands ${times} times, and was ${answer?.ok ? 'saved' : 'not saved'}`);
    }
    return {
      says: `${partial.size} partial saves of ${count} stops over ${Math.round(usual)} ms; ${told.unsavedAtStop} stopped before the save stood, ${told.saved} saved in the end, ${told.failed} failed in words`,
      figures: { stops: count, partial: partial.size, ...told },
      wrong,
    };
  } finally {
    await reader.close();
    await proxy.close();
  }
}
