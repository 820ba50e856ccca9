import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '../../lib/page/read-page';

const URL_OF_PAGE = 'https://harbour.example/2024/05/01/boats-at-nemuro';
const PARAGRAPHS = [
  'The harbour office in Nemuro said on Friday that twelve boats had come back with the morning tide, two of them late.',
  'A clerk of the office told reporters that the sea had been calm, and that nobody on board had asked for help.',
  'The boats will leave again on Monday, after the nets have been mended and the crews have slept for two nights.',
  'A list of the boats hangs at the quay, where families of the crews read it in the evening before supper.',
  'The next report of the office is due on Tuesday, and will hold the catch of the whole month by kind and weight.',
].map((text) => `<p>${text}</p>`);

interface Loaded {
  /** End of the address of a picture that is loaded, with its own size. */
  [end: string]: [width: number, height: number];
}

function leadOf(body: string, loaded: Loaded = {}, head = '') {
  const { window } = new JSDOM(
    `<!doctype html><html lang="en"><head><meta property="og:type" content="article"><title>Boats at Nemuro come back</title>${head}</head><body>${body}</body></html>`,
    { url: URL_OF_PAGE, virtualConsole: new VirtualConsole() },
  );
  for (const image of window.document.querySelectorAll('img')) {
    const size = Object.entries(loaded).find(([end]) => image.src.endsWith(end))?.[1];
    if (!size) continue;
    const [naturalWidth, naturalHeight] = size;
    for (const [name, value] of Object.entries({ complete: true, naturalWidth, naturalHeight }))
      Object.defineProperty(image, name, { value });
  }
  const [item] = readPage(window.document, URL_OF_PAGE, { html: true }).articles;
  return { image: item?.article.image, picture: item?.picture };
}

const page = (top: string, { between = '', below = '', above = '' } = {}) =>
  `${above}<main><article><h1>Boats at Nemuro come back</h1>${top}${PARAGRAPHS[0]}${between}${PARAGRAPHS.slice(1).join('')}${below}</article></main>`;

const at = (path: string) => `https://harbour.example${path}`;
const declared = (path: string) => `<meta property="og:image" content="${path}">`;
const linked = (image: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Boats at Nemuro come back', image })}</script>`;

describe('the picture an article leads with', () => {
  test.each<[name: string, body: string, loaded: Loaded, head: string, url: string | undefined]>([
    ['none', page(''), {}, '', undefined],
    ['below the title', page('<img src="/a.jpg">'), { 'a.jpg': [800, 500] }, '', at('/a.jpg')],
    [
      'after the first paragraph',
      page('', { between: '<img src="/a.jpg">' }),
      { 'a.jpg': [640, 400] },
      '',
      at('/a.jpg'),
    ],
    [
      'the bigger of two',
      page('<img src="/a.jpg"><img src="/b.jpg">'),
      { 'a.jpg': [300, 200], 'b.jpg': [800, 500] },
      '',
      at('/b.jpg'),
    ],
    [
      'by the size the page gives',
      page('<img src="/a.jpg" width="640" height="360">'),
      {},
      '',
      at('/a.jpg'),
    ],
    [
      'in a figure, of a size not told',
      page('<figure><img src="/a.jpg"></figure>'),
      {},
      '',
      at('/a.jpg'),
    ],
    [
      'not loaded yet',
      page('<figure><img src="data:image/gif;base64,R0lGOD" data-src="/late.jpg"></figure>'),
      {},
      '',
      at('/late.jpg'),
    ],
    ['a pixel', page('<img src="/p.gif">'), { 'p.gif': [1, 1] }, '', undefined],
    ['a strip', page('<img src="/p.jpg">'), { 'p.jpg': [1200, 120] }, '', undefined],
    [
      'a logo by its name',
      page('<img src="/site-logo.png">'),
      { 'site-logo.png': [400, 300] },
      '',
      undefined,
    ],
    [
      'a portrait of the author',
      page('<div class="author-photo"><img src="/x.jpg"></div>'),
      { 'x.jpg': [400, 400] },
      '',
      undefined,
    ],
    ['a drawing', page('<img src="/x.svg" width="640" height="400">'), {}, '', undefined],
    [
      'an address that runs',
      page('<img src="javascript:alert(1)" width="640" height="400">'),
      {},
      '',
      undefined,
    ],
    [
      'in the site’s own head',
      page('', { above: '<header><img src="/x.jpg"></header>' }),
      { 'x.jpg': [900, 300] },
      '',
      undefined,
    ],
    [
      'in a plug below',
      page('', { below: '<aside class="related"><img src="/x.jpg"></aside>' }),
      { 'x.jpg': [900, 600] },
      '',
      undefined,
    ],
    [
      'far below, and named nowhere',
      page('', {
        below: '<p>The end of it all was a fog, which came at night.</p><img src="/x.jpg">',
      }),
      { 'x.jpg': [900, 600] },
      '',
      undefined,
    ],
    [
      'far below, and named by the page in another size',
      page('', {
        below:
          '<p>The end of it all was a fog, which came at night.</p><img src="/nemuro-quay-640x400.jpg">',
      }),
      { 'nemuro-quay-640x400.jpg': [640, 400] },
      declared('/nemuro-quay-1200x630.jpg'),
      at('/nemuro-quay-640x400.jpg'),
    ],
    [
      'the same by the data for machines',
      page('', {
        below:
          '<p>The end of it all was a fog, which came at night.</p><img src="/nemuro-quay.webp">',
      }),
      { 'nemuro-quay.webp': [640, 400] },
      linked([{ '@type': 'ImageObject', url: '/nemuro-quay_1200w.jpg' }]),
      at('/nemuro-quay.webp'),
    ],
    ['named by the page, shown nowhere', page(''), {}, declared('/nemuro-quay.jpg'), undefined],
  ])('%s', (_, body, loaded, head, url) => {
    expect(leadOf(body, loaded, head).image?.url).toBe(url);
  });

  test('comes with what the page says of it, and the element that shows it', () => {
    const { image, picture } = leadOf(
      page(
        '<figure><img src="/a.jpg" alt=" Twelve  boats "><figcaption>Boats in Nemuro on Friday. (Photo: Harbour office)</figcaption></figure>',
      ),
      { 'a.jpg': [800, 500] },
    );
    expect(image).toEqual({
      url: at('/a.jpg'),
      alt: 'Twelve boats',
      caption: 'Boats in Nemuro on Friday. (Photo: Harbour office)',
    });
    expect(picture?.src).toBe(at('/a.jpg'));
  });
});
