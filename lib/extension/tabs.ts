import { browser } from 'wxt/browser';

/** Opens the archive at the clippings that name an entity. */
export async function openNaming(entity: string): Promise<void> {
  const path = `/archive.html?naming=${encodeURIComponent(entity)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/archive.html') });
}

/** Opens the archive, at one clipping where an id is given. */
export async function openInArchive(id?: number): Promise<void> {
  const path = id === undefined ? '/archive.html' : `/archive.html?id=${id}`;
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/archive.html') });
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the options, or shows the tab they are open in. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

export async function openPage(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** Opens the archive at a clipping or a search, where the reader wants it: here, in a tab before or behind. */
export async function openFound(
  found: { id: number } | { search: string },
  disposition: string,
): Promise<void> {
  const query = 'id' in found ? { id: String(found.id) } : { q: found.search };
  const path = `/archive.html?${new URLSearchParams(query)}`;
  const url = browser.runtime.getURL(path as '/archive.html');
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}
