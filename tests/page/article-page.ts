import { JSDOM } from 'jsdom';
import { expect } from 'vitest';
import type { KnownOutlet } from '../../lib/page/date-habits';
import { readPage } from '../../lib/page/read-page';

export const PAGE = 'https://strait.example/politics/1001/';
/** Eight sentences of one language: enough to be an article. */
export const prose = (lang: 'en' | 'ja' | 'ko' | 'ru' | 'zh' = 'en') =>
  ({
    en: '<p>The two ministers met in Hakodate on Monday and spoke about the ferry, the port office said.</p>',
    ja: '<p>両外相は月曜日に函館で会い、連絡船の再開について長い時間話し合ったと、港の事務所が明らかにした。</p>',
    ko: '<p>두 장관은 월요일 하코다테에서 만나 연락선 재개를 두고 오래 이야기했다고 항구 사무소가 밝혔다.</p>',
    ru: '<p>Министры встретились в понедельник в Хакодате и говорили о пароме, сообщили в управлении порта.</p>',
    zh: '<p>两国外长星期一在函馆会面，就恢复渡轮航线进行了长时间的讨论，港口办公室对此作了说明。</p>',
  })[lang].repeat(8);

export const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** A page by its parts; what is left out is usual. */
export interface Given {
  head?: string;
  body?: string;
  title?: string;
  lang?: string;
  url?: string;
  outlet?: KnownOutlet;
}

/** The article that such a page is read as. */
export function read({ head = '', body, title = 'Ferry talks end', lang = 'en', ...rest }: Given) {
  const url = rest.url ?? PAGE;
  const { document } = new JSDOM(
    `<!doctype html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${body ?? `<h1>${title}</h1>${prose()}`}</body></html>`,
    { url },
  ).window;
  const { articles, kind } = readPage(document, url, { outletOf: () => rest.outlet });
  expect(kind).toBe('article');
  const article = articles[0]?.article;
  if (!article) throw new Error('no article');
  return article;
}
