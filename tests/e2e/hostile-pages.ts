import { OTHER } from './hosts';
import type { SitePage } from './site-proxy';

/** The names of the article below, in the order of the page. */
export const NAMED = [
  ...['Kunashiri', 'Taro Kono', 'Sergei Lavrov', 'Kunashiri', 'Lavrov', 'Habomai'],
] as const;
/** The names of the other article. */
export const NAMED_NEXT = [
  ...['Kang Kyung-wha', 'Dokdo', 'Taro Kono', 'Kang Kyung-wha', 'Dokdo', 'Takeshima'],
] as const;

const TITLE = 'Tokyo and Moscow agree on a landing at Kunashiri';
export const ARTICLE = `<article><h1>${TITLE}</h1>
<p id="first">Japanese Foreign Minister Taro Kono and Russian Foreign Minister Sergei Lavrov agreed that a boat may land at Kunashiri with former residents and their families, the ministry in Tokyo said.</p>
<p id="second">The boat carries twenty passengers and returns to Nemuro on the same evening if the weather allows it. Lavrov said that a landing at Habomai would have to wait for another year.</p>
</article>`;

const NEXT_TITLE = 'Kang Kyung-wha says the ferry will keep away from Dokdo';
export const NEXT_ARTICLE = `<article><h1>${NEXT_TITLE}</h1>
<p>Japanese Foreign Minister Taro Kono and South Korean Foreign Minister Kang Kyung-wha spoke for an hour about a ferry that was to sail past Dokdo, which Japan calls Takeshima, the ministry in Tokyo said.</p>
<p>The company that runs the ferry will take another way round until the two governments agree, and sells its tickets again from next week on, as its office in Pusan announced.</p>
</article>`;

/** The same article in Japanese, paragraph by paragraph, as a translator of pages would put it. */
export const TRANSLATED = [
  '東京とモスクワ、国後島への上陸で合意',
  '河野太郎外相とロシアのラブロフ外相は、元島民とその家族を乗せた船が国後島に上陸できることで合意したと、外務省が発表した。',
  '船は乗客二十人を運び、天候が許せば同じ日の夕方に根室へ戻る。ラブロフ外相は、歯舞群島への上陸はもう一年待たなければならないと述べた。',
];

export const hostileUrl = (name: string) => `https://${OTHER}/hostile/${name}.html`;

interface Hostile {
  name: string;
  /** Runs before anything else of the page. */
  script?: string;
  body?: string;
  title?: string;
  headers?: Record<string, string>;
}

/** Before a page touches anything, so that a test still sees what is painted, and where. */
const KEPT = 'window.registry = CSS.highlights; window.keptRange = document.createRange();';
const REFUSE = "function () { throw new Error('refused by the page'); }";

const HOSTILE: Hostile[] = [
  {
    name: 'own-highlights',
    script: `Object.defineProperty(CSS, 'highlights', { value: new Map([['own', 'kept']]) });
      window.Highlight = class { constructor() { throw new Error('refused by the page'); } };`,
  },
  {
    name: 'patched',
    script: `for (const name of ['Range', 'StaticRange', 'MutationObserver', 'IntersectionObserver', 'CSSStyleSheet'])
        window[name] = ${REFUSE};
      Element.prototype.attachShadow = ${REFUSE};
      Node.prototype.contains = ${REFUSE};
      Document.prototype.createTreeWalker = ${REFUSE};
      Document.prototype.createRange = ${REFUSE};
      Array.prototype.map = ${REFUSE};
      Map.prototype.set = ${REFUSE};`,
  },
  {
    name: 'throwing',
    script: `window.seen = 0;
      addEventListener('DOMContentLoaded', () => {
        new MutationObserver(() => { window.seen += 1; throw new Error('thrown by the page'); })
          .observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
        document.querySelector('#second').append(' Nobody else was asked.');
      });
      addEventListener('pointermove', () => { throw new Error('thrown by the page'); }, true);`,
  },
  {
    name: 'forbidding',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  {
    name: 'flooding',
    script: `window.flood = (seconds) => new Promise((resolve) => {
        const article = document.querySelector('article');
        const end = performance.now() + seconds * 1000;
        let count = 0, longest = 0, last = performance.now();
        const step = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          for (const due = 1000 * (seconds - (end - now) / 1000); count < due; count += 1) {
            const line = document.createElement('p');
            line.textContent = 'Line ' + count + ': the harbour office of Nemuro counts the boats that leave and those that come back, one after another, all day long.';
            article.append(line);
            if (article.children.length > 60) article.children[10].remove();
          }
          if (now < end) setTimeout(step, 10);
          else resolve({ count, longest: Math.round(longest) });
        };
        step();
      });`,
  },
  {
    name: 'clearing',
    script: `window.clearing = true;
      const clear = () => { registry.clear(); document.adoptedStyleSheets = []; if (window.clearing) requestAnimationFrame(clear); };
      requestAnimationFrame(clear);`,
    body: `${ARTICLE}<footer>Visitors today: <span id="counter">1</span></footer>`,
  },
  {
    name: 'leaving',
    script: `addEventListener('load', () => setTimeout(() => location.replace('next.html'), 50));`,
  },
  { name: 'next', title: NEXT_TITLE, body: NEXT_ARTICLE },
  {
    name: 'pushing',
    script: `addEventListener('load', () => setTimeout(() => {
        history.pushState(null, '', 'pushed.html');
        document.title = ${JSON.stringify(NEXT_TITLE)};
        document.querySelector('main').innerHTML = ${JSON.stringify(NEXT_ARTICLE)};
      }, 50));`,
    body: `<main>${ARTICLE}</main>`,
  },
  {
    name: 'rewriting',
    script: `window.rewrite = () => {
        document.open();
        document.write(${JSON.stringify(
          documentOf({ title: NEXT_TITLE, body: NEXT_ARTICLE }),
        ).replaceAll('</', '<\\/')});
        document.close();
      };`,
  },
  { name: 'translating' },
  {
    name: 'shadows',
    // Declared, so that the text stands in the shadow tree before any script could look.
    body: `<news-story><template shadowrootmode="open"><article><h1><slot name="title"></slot></h1><slot></slot>
<p id="inside">Lavrov said that a landing at Habomai would have to wait for another year, and the boat returns to Nemuro on the same evening if the weather allows it.</p></article></template>
<span slot="title">${TITLE}</span>
<p>Japanese Foreign Minister Taro Kono and Russian Foreign Minister Sergei Lavrov agreed that a boat may land at Kunashiri with former residents and their families, the ministry in Tokyo said.</p></news-story>`,
  },
  {
    name: 'framing',
    body: '<h1>The paper of today</h1><iframe name="story" src="next.html" width="900" height="600"></iframe>',
    title: 'The paper of today',
  },
  {
    name: 'writing',
    script: 'window.seen = 0;',
    body: `${ARTICLE}<div id="draft" contenteditable="true" style="border:1px solid">Write to us: </div><textarea id="box"></textarea>`,
  },
];

function documentOf({ title = TITLE, body = ARTICLE, script = '' }: Partial<Hostile>): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${script && `<script>${KEPT}${script}</script>`}<title>${title}</title>
<meta property="og:type" content="article">
<meta property="article:published_time" content="2019-01-15T08:00:00+03:00">
</head><body>${body}</body></html>`;
}

/** Pages that do what no page should, each with an article to read. */
export function hostilePages(): SitePage[] {
  const icon = { url: `https://${OTHER}/favicon.ico`, body: '', type: 'image/x-icon' };
  const pages = HOSTILE.map((page) => ({
    url: hostileUrl(page.name),
    body: documentOf(page),
    ...(page.headers ? { headers: page.headers } : {}),
  }));
  return [icon, ...pages];
}
