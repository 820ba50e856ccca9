import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press } from './browsers';
import { builtExtension } from './build';
import type { BrowserName } from './find-browser';
import { E2E_OUT_DIR, GAZETTE, OTHER } from './hosts';
import { openReader, type TestReader } from './reader';
import { type SiteProxy, startSiteProxy } from './site-proxy';

/** A host of pictures, which no reader granted. */
const ELSEWHERE = 'pictures.example';

/** A picture in one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x5a)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    sign,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const PICTURE = png(1600, 900);

/** Where each article's picture stands, and whether the page may read it by itself. */
const CASES = [
  ['of its own site', `https://${OTHER}/quay.png`, `https://${OTHER}/own.html`],
  ['of a site that is granted', `https://${GAZETTE}/quay.png`, `https://${OTHER}/granted.html`],
  ['of any other site', `https://${ELSEWHERE}/quay.png`, `https://${OTHER}/foreign.html`],
] as const;

const article = (title: string, picture: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><meta property="og:type" content="article">
<meta property="article:published_time" content="2019-05-31T09:30:00+09:00"></head><body><article><h1>${title}</h1>
<figure><img src="${picture}" alt="A quay"><figcaption>A quay in Nemuro.</figcaption></figure>
<p>TOKYO – Foreign Minister Taro Kono received his Russian counterpart, Sergei Lavrov, on Friday for talks about boats and about the islands that Japan and Russia both claim.</p>
<p>Lavrov answered that joint ventures on Kunashir and Iturup would have to follow Russian law, and that the ministry in Moscow would send a list of the boats before the summer.</p>
<p>Kono told reporters in Tokyo that Japan would go on speaking with Russia about graves on Kunashiri, about kelp and about a treaty of peace between the two countries.</p>
</article></body></html>`;

interface Kept {
  image?: { url: string; alt?: string; caption?: string };
  type?: string;
  size?: number;
}

/** What the archive keeps of an article's picture, asked within a page of the extension. */
function keptOf(page: Page, url: string): Promise<Kept> {
  return page.evaluate(async (wanted) => {
    const opened = indexedDB.open('kirinuki');
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(opened);
    const stores = db.transaction(['meta', 'images']);
    const metas = await done(stores.objectStore('meta').getAll());
    const meta = metas.find((each) => each.url === wanted);
    const image = meta && (await done(stores.objectStore('images').get(meta.id)));
    db.close();
    return {
      ...(meta?.image && { image: meta.image }),
      ...(image && { type: image.type, size: image.bytes.byteLength }),
    };
  }, url);
}

describe.each<BrowserName>(['chromium', 'firefox'])('the lead image with %s', (name) => {
  let proxy: SiteProxy;
  let reader: TestReader;

  beforeAll(async () => {
    const hosts = [OTHER, GAZETTE, ELSEWHERE];
    proxy = await startSiteProxy([
      ...CASES.map(([title, picture, url]) => ({ url, body: article(`Talks ${title}`, picture) })),
      ...hosts.map((host) => ({
        url: `https://${host}/quay.png`,
        body: PICTURE,
        type: 'image/png',
      })),
    ]);
    const build = builtExtension(name, E2E_OUT_DIR);
    reader = await openReader(name, { build, proxyPort: proxy.port });
  });
  afterAll(async () => {
    await reader?.close();
    await proxy?.close();
  });

  test.each(CASES)(
    '%s: what the page has loaded is kept or not, and nothing is asked for',
    async (title, picture, url) => {
      const { page, tabId } = await reader.read(url);
      await page.waitForFunction(() => document.querySelector('img')?.complete, { polling: 50 });
      const before = proxy.requests.length;
      const popup = await reader.openPopup(tabId);
      await press(popup, '.save .button-main');
      await popup.waitForSelector('.save-answer.save-saved');
      const kept = await keptOf(popup, url);
      console.log(`${name}, ${title}: ${kept.type ?? 'only the address'} ${kept.size ?? ''}`);
      expect(kept.image).toEqual({ url: picture, alt: 'A quay', caption: 'A quay in Nemuro.' });
      expect(proxy.requests.slice(before).filter(({ path }) => path.endsWith('.png'))).toEqual([]);
      if (title === 'of its own site') {
        expect(kept.type).toBe('image/webp');
        expect(kept.size).toBeGreaterThan(100);
        expect(kept.size).toBeLessThanOrEqual(200_000);
      } else expect(kept.type).toBeUndefined();
    },
  );
});
