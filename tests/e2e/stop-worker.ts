import type { TestReader } from './reader';

/** Stops the extension's service worker, as Chromium does when it has slept for long enough. */
export async function stopWorker(reader: TestReader): Promise<void> {
  const target = reader.browser
    .targets()
    .find((each) => each.type() === 'service_worker' && each.url().startsWith(reader.origin));
  const worker = await target?.worker();
  if (!worker) throw new Error('there was no worker to stop');
  await worker.close().catch((error: unknown) => {
    // The worker ended before puppeteer could take its leave of it: that is what was asked for.
    if (!/No session with given id|Target closed/.test(String(error))) throw error;
  });
}
