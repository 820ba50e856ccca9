// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import {
  doAgain,
  dropOtherRows,
  keepFirstFrame,
  paintFirstFrame,
} from '../../entrypoints/popup/first-frame';

const NAME = 'kirinuki-popup';
const MARKUP =
  '<main class="popup"><header class="page-head"><p class="save"><button>Save</button></p></header></main>';
const root = () => document.getElementById('root');

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('lang');
  delete document.documentElement.dataset.pressed;
  document.body.innerHTML = '<div id="root"></div>';
});

test('the next popup begins as it was kept, in its language, with Save ready for the keyboard', () => {
  document.documentElement.lang = 'ja';
  keepFirstFrame(MARKUP);
  document.documentElement.lang = 'en';
  paintFirstFrame();
  expect(root()?.innerHTML).toBe(MARKUP);
  expect(document.documentElement.lang).toBe('ja');
  expect(document.activeElement?.textContent).toBe('Save');
});

describe('what is pressed before anybody listens', () => {
  const row = (id: number, title: string) =>
    `<li data-clipping="${id}"><button aria-label="Remove: ${title}"></button></li>`;
  /** The page as the view renders it, over what was kept. */
  const rendered = (html: string) => {
    const place = root();
    if (place) place.innerHTML = html;
    const presses: string[] = [];
    for (const button of document.querySelectorAll('button'))
      button.addEventListener('click', () => presses.push(button.outerHTML));
    doAgain();
    return presses;
  };
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

  beforeEach(() => {
    keepFirstFrame(`${MARKUP}${row(1, 'Ferry')}${row(2, 'Ferry')}`);
    paintFirstFrame();
  });

  test('is pressed again, the last of it, once', () => {
    press('.save button');
    press('[data-clipping="2"] button');
    press('.save button');
    expect(rendered(MARKUP)).toEqual(['<button>Save</button>']);
    expect(rendered(MARKUP)).toEqual([]);
  });

  test('is pressed although something was pressed in vain after it', () => {
    press('.save button');
    press('[data-clipping="2"]');
    expect(rendered(MARKUP)).toEqual(['<button>Save</button>']);
  });

  test('opens a clipping of which more is said by now', () => {
    const opener = (words: string) =>
      `<li data-clipping="5"><button class="row-open">${words}</button></li>`;
    keepFirstFrame(`${MARKUP}${opener('Ferry')}`);
    paintFirstFrame();
    press('.row-open');
    expect(rendered(`${MARKUP}${opener('Ferry, and a note')}`)).toHaveLength(1);
  });

  test('is pressed of the same clipping alone', () => {
    press('[data-clipping="2"] button');
    const presses = rendered(`${row(3, 'Ferry')}${row(2, 'Ferry')}`);
    expect(presses).toHaveLength(1);
    expect(document.querySelector('[data-clipping="2"]')?.innerHTML).toBe(presses[0]);
  });

  test.each([
    ['Export', '<header class="list-head"><button>Export JSON</button></header>'],
    ['the way to the archive', '<footer class="popup-foot"><button>Archive</button></footer>'],
  ])('is pressed where it is %s, of no clipping', (_, place) => {
    keepFirstFrame(`${MARKUP}${place}${row(2, 'Ferry')}`);
    paintFirstFrame();
    press('#root > header.list-head button, #root > footer button');
    expect(rendered(`${row(2, 'Ferry')}${place}`)).toHaveLength(1);
  });

  test('is not pressed where only a press of the reader’s own is heard, or with a key held', () => {
    const other = '<p><button>Always read paper.example</button></p>';
    keepFirstFrame(`${MARKUP}${other}${row(2, 'Ferry')}`);
    paintFirstFrame();
    press('#root > p > button');
    expect(rendered(`${MARKUP}${other}`)).toEqual([]);
    paintFirstFrame();
    const held = new MouseEvent('click', { bubbles: true, ctrlKey: true });
    document.querySelector('[data-clipping="2"] button')?.dispatchEvent(held);
    expect(rendered(row(2, 'Ferry'))).toEqual([]);
  });

  test('and what is typed is typed again', () => {
    const search = '<input type="search">';
    keepFirstFrame(search);
    paintFirstFrame();
    const field = document.querySelector('input');
    if (field) field.value = 'kelp';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    const place = root();
    if (place) place.innerHTML = search;
    doAgain();
    expect(document.querySelector('input')?.value).toBe('kelp');
  });

  test('rows that are others by now go before anything is rendered', () => {
    const list = `<ul class="rows">${row(1, 'Ferry')}${row(2, 'Kelp')}</ul>`;
    for (const [ids, left] of [
      [[1, 2, 3], 2],
      [[9, 1, 2], 0],
    ] as const) {
      keepFirstFrame(list);
      paintFirstFrame();
      dropOtherRows(ids);
      expect(document.querySelectorAll('.rows li')).toHaveLength(left);
    }
  });

  test('is let go where it is no longer there', () => {
    press('[data-clipping="2"] button');
    expect(rendered(row(3, 'Ferry'))).toEqual([]);
  });
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['the markup of another version', JSON.stringify({ version: '0.0.0', root: {}, html: MARKUP })],
])('of %s nothing is painted', (_, kept) => {
  if (kept !== undefined) localStorage.setItem(NAME, kept);
  paintFirstFrame();
  expect(root()?.innerHTML).toBe('');
});
