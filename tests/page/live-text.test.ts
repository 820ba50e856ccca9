import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../lib/page/article-body';
import { followText, type TextChange } from '../../lib/page/live-text';
import { modelOf } from '../../lib/page/page-model';
import { pageTextOf } from '../../lib/page/page-text';

const sentence = (n: number) =>
  `Paragraph ${n} tells how the ferry of the strait went out that day.`;
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p>${sentence(from + i)}</p>`).join('');
const PAGE = `<main><h1>Ferry</h1><div class="body">${paragraphs(1, 6)}</div></main><aside></aside>`;
const BLOG = `<main><section class="log">${[3, 2, 1]
  .map((n) => `<article class="entry"><h3>Entry ${n}</h3><p>${sentence(n)}</p></article>`)
  .join('')}</section></main>`;

/** A page whose text below `selector` is the article, and what a twin that reads all of that anew says. */
function open(html: string, selector = 'main') {
  const { window } = new JSDOM(`<!doctype html><body>${html}</body>`);
  const { document } = window;
  const main = document.querySelector(selector);
  if (!main) throw new Error('no article');
  const heading = document.querySelector('h1');
  const anew = () => {
    const { texts, elements } = modelOf(main);
    const ofTitle = (parent: number) => heading?.contains(elements[parent] ?? null) === true;
    return pageTextOf(blocksOf(texts.filter(({ parent }) => !ofTitle(parent))));
  };
  const title = heading ? pageTextOf(blocksOf(modelOf(heading).texts)) : null;
  const live = followText(window as unknown as Window, anew(), title);
  if (!live) throw new Error('not followed');
  const observer = new window.MutationObserver((records) => live.note(records));
  const what = { childList: true, subtree: true, characterData: true, characterDataOldValue: true };
  observer.observe(document, what);
  return {
    document,
    live,
    anew,
    get: (css: string) => document.querySelector(css) as HTMLElement,
    nth: (n: number) => document.querySelectorAll('.body > *')[n] as HTMLElement,
    update() {
      live.note(observer.takeRecords());
      return live.update();
    },
  };
}

type Opened = ReturnType<typeof open>;

function paragraph({ document }: Opened, text: string, name = 'p', names = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (names) element.className = names;
  return element;
}

describe('what changes in an article is read again, and says what a reading of everything would', () => {
  const CHANGES: [string, TextChange, (page: Opened) => void][] = [
    ['nothing', 'none', () => {}],
    [
      'a text node is rewritten',
      'text',
      ({ nth }) => ((nth(2).firstChild as Text).data = 'Said otherwise, at length.'),
    ],
    ['a paragraph is removed', 'text', ({ nth }) => nth(3).remove()],
    ['one comes between', 'text', (page) => page.nth(2).after(paragraph(page, sentence(20)))],
    ['one comes last', 'text', (page) => page.get('.body').append(paragraph(page, sentence(20)))],
    ['one comes first', 'text', (page) => page.get('.body').prepend(paragraph(page, sentence(20)))],
    [
      'a heading and a quotation come',
      'text',
      (page) => {
        page.nth(2).after(paragraph(page, 'What came then', 'h2'));
        page.nth(5).after(paragraph(page, sentence(21), 'blockquote'));
      },
    ],
    ['paragraphs change places', 'text', ({ nth, get }) => get('.body').append(nth(1), nth(0))],
    [
      'a paragraph is rendered again, the same',
      'nodes',
      ({ nth }) => nth(4).replaceWith(nth(4).cloneNode(true)),
    ],
    [
      'a translator wraps each text',
      'text',
      ({ document }) => {
        for (const each of document.querySelectorAll('.body p')) {
          each.innerHTML = `<font><font>Sagte ${each.textContent}</font></font>`;
        }
      },
    ],
    [
      'a word is set in bold',
      'nodes',
      ({ nth }) => (nth(1).innerHTML = nth(1).innerHTML.replace('ferry', '<b>ferry</b>')),
    ],
    [
      'an empty paragraph is filled',
      'text',
      (page) => {
        const empty = paragraph(page, '');
        page.nth(2).after(empty);
        page.update();
        empty.append(sentence(22));
      },
    ],
    [
      'a line break parts a paragraph',
      'text',
      (page) => page.nth(1).append(page.document.createElement('br'), 'And more of it.'),
    ],
  ];
  test.each(CHANGES)('%s', (_, change, make) => {
    const page = open(PAGE);
    make(page);
    expect(page.update()).toBe(change);
    expect(page.live.text().text).toBe(page.anew().text);
    expect(page.update()).toBe('none');
  });

  test('many changes at random', () => {
    const page = open(PAGE);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    for (let step = 0; step < 300; step++) {
      const all = page.document.querySelectorAll<HTMLElement>('.body > p');
      const one = all[random(all.length)];
      if (!one) throw new Error('no paragraph left');
      const how = random(6);
      if (how === 0) one.after(paragraph(page, sentence(100 + step)));
      else if (how === 1 && all.length > 4) one.remove();
      else if (how === 2) page.get('.body').insertBefore(one, all[random(all.length)] ?? null);
      else if (how === 3) one.innerHTML = `Now <i>${sentence(step)}</i>`;
      else if (how === 4) one.append(` And ${step}.`);
      else one.replaceWith(one.cloneNode(true));
      if (random(3) > 0) continue;
      expect(page.update()).not.toBe('lost');
      expect(page.live.text().text).toBe(page.anew().text);
    }
  });

  test('an entry that comes on top of a live page is found, whatever its paragraphs stand beside', () => {
    const page = open(BLOG);
    const entry = page.document.createElement('article');
    entry.className = 'entry';
    entry.innerHTML = `<h3>Entry 4</h3><p>${sentence(4)}</p><p>${sentence(40)}</p>`;
    page.get('.log').prepend(entry);
    expect(page.update()).toBe('text');
    expect(page.live.text().text).toBe(page.anew().text);
  });
});

describe('what is none of the article stays out', () => {
  const CHANGES: [string, (page: Opened) => void][] = [
    ['prose beside the article', ({ get }) => get('aside').append(sentence(30).repeat(3))],
    [
      'an aside in its midst',
      (page) => page.nth(2).after(paragraph(page, sentence(31).repeat(3), 'aside')),
    ],
    [
      'a plug in its midst',
      (page) => page.nth(2).after(paragraph(page, sentence(32).repeat(3), 'div', 'newsletter-box')),
    ],
    ['a counter', ({ get }) => get('.body').append('12 likes')],
    [
      'what somebody writes',
      (page) => {
        const editor = paragraph(page, '', 'div');
        editor.setAttribute('contenteditable', 'true');
        editor.append(paragraph(page, sentence(33).repeat(3)));
        page.nth(3).after(editor);
      },
    ],
    ['the label of a link', (page) => page.nth(3).after(paragraph(page, 'Read also:'))],
  ];
  test.each(CHANGES)('%s', (_, make) => {
    const page = open(PAGE);
    const before = page.live.text().text;
    make(page);
    page.update();
    expect(page.live.text().text).toBe(before);
  });
});

describe('what lines cannot tell asks for a whole reading', () => {
  const CHANGES: [string, (page: Opened) => void][] = [
    ['the article is replaced', ({ get }) => (get('.body').innerHTML = paragraphs(41, 46))],
    ['it is gone with all around it', ({ get }) => get('main').remove()],
    ['the title changes', ({ get }) => (get('h1').textContent = 'Another story')],
    [
      'a whole story with a title of its own comes below',
      (page) => {
        const next = page.document.createElement('div');
        next.className = 'body';
        next.innerHTML = `<h1>Next</h1>${paragraphs(50, 53)}`;
        page.get('.body').after(next);
      },
    ],
    [
      'prose of an unknown kind comes in its midst',
      (page) => page.nth(3).after(paragraph(page, sentence(60).repeat(3), 'section')),
    ],
    [
      'changes without end',
      ({ get, document }) => {
        for (let i = 0; i < 4000; i++) get('aside').append(document.createElement('i'));
      },
    ],
  ];
  test.each(CHANGES)('%s', (_, make) => {
    const page = open(PAGE);
    make(page);
    expect(page.update()).toBe('lost');
  });
});

test('words that changed since are not located', () => {
  const page = open(PAGE);
  const text = page.live.text();
  const at = text.text.indexOf('ferry');
  expect(text.locate(at, at + 5)).not.toBeNull();
  (page.nth(0).firstChild as Text).insertData(0, 'Now: ');
  expect(text.locate(at, at + 5)).toBeNull();
});
