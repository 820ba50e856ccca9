import type { TestReader } from './reader';

/**
 * Stops the extension's service worker in Chromium, as it does when the worker has slept for long enough. Asked of
 * the browser from a page beside it: who attaches to a worker to end it may leave the next one waiting for a
 * debugger, for ever.
 */
export async function stopWorker({ browser, origin }: TestReader): Promise<void> {
  const pages = await browser.pages();
  const ours = pages.find((page) => page.url().startsWith(origin));
  if (!ours) throw new Error('no page of the extension is open to stop its worker from');
  const session = await ours.createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  } finally {
    await session.detach();
  }
}
