// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { agreement, official, unresolved } from './samples';
import { clear, control, press, show, textOf, type } from './screen';
import { article, MENTIONS, read, sidePanel, texts } from './side-panel';

afterEach(clear);

describe('the names of an article', () => {
  test('by kind, then by person and place, each with its role and how often', async () => {
    const page = read([...MENTIONS, agreement(), unresolved()]);
    const place = await show(sidePanel({ page }).view);
    expect(texts(place, 'h4')).toEqual([
      'Officials',
      'Officials, not certain which',
      'Places',
      'Agreements and terms',
    ]);
    expect(texts(place, '.group-head')).toEqual([
      'Rin Aoba×3named 3 timesForeign minister, Japan',
      'Aoba×1named onceone of several officials',
      'Northern Territories×1named onceName used by Japan',
      'Harbour Declaration×1named onceApr 1958 · Soviet Union and Japan',
    ]);
  });

  test('each mention with the words around it, in the language of the article', async () => {
    const place = await show(sidePanel({ page: read() }).view);
    expect(texts(place, '.passage')).toEqual([
      'Headline: Aoba opens talks',
      'Rin Aoba spoke of the Northern Territories.',
      'Later Aoba left.',
      'Rin Aoba spoke of the Northern Territories.',
    ]);
    expect(place.querySelector('.passage [lang]')?.getAttribute('lang')).toBe('en');
    expect(texts(place, '.passage b')).toEqual([
      'Aoba',
      'Rin Aoba',
      'Aoba',
      'Northern Territories',
    ]);
  });

  test('few are unfolded; of many only those that are asked for, and those the reader is at', async () => {
    const many = read([...MENTIONS, ...MENTIONS, ...MENTIONS, ...MENTIONS]);
    const place = await show(sidePanel({ page: many }).view);
    expect(texts(place, '.passage')).toEqual([]);
    await press(control(/^Rin Aoba/));
    expect(place.querySelectorAll('.passage')).toHaveLength(12);
    await press(control(/^Rin Aoba/));
    expect(texts(place, '.passage')).toEqual([]);

    await show(sidePanel({ page: many, current: { item: 0, mention: 2 } }).view);
    expect(place.querySelectorAll('.passage')).toHaveLength(4);
    expect(control(/^Northern/).getAttribute('aria-expanded')).toBe('true');
  });

  test('what is known of one unfolds in its place, and can be spoken against', async () => {
    const { view, calls } = sidePanel({ page: read() });
    const place = await show(view);
    await press(control('About Rin Aoba'));
    expect(textOf(place.querySelector('.card'))).toContain('Minister for Foreign Affairs of Japan');
    await press(control('Not this person'));
    expect(calls.onCorrect).toHaveBeenCalledWith(0, [0, 1, 3], 'not-this');
  });

  test('an article that names nobody has no list', async () => {
    const place = await show(sidePanel({ page: read([]) }).view);
    expect(place.querySelector('.names')).toBeNull();
  });

  test('one that is not relevant has it all the same', async () => {
    const relevance = { ...article.relevance, relevant: false };
    const place = await show(sidePanel({ page: read(MENTIONS, { relevance }) }).view);
    expect(texts(place, '.group-head')).toHaveLength(2);
  });
});

describe('jumping and stepping', () => {
  test('a press on a mention goes there', async () => {
    const { view, calls } = sidePanel({ page: read() });
    await show(view);
    await press(control('Later Aoba left.'));
    expect(calls.onReveal).toHaveBeenCalledWith(0, 3);
  });

  test.each([
    ['next, from nowhere', null, 'Go to the next mention', 0],
    ['previous, from nowhere', null, 'Go to the previous mention', 3],
    ['next', 1, 'Go to the next mention', 2],
    ['previous', 1, 'Go to the previous mention', 0],
    ['next, from the last', 3, 'Go to the next mention', 0],
    ['previous, from the first', 0, 'Go to the previous mention', 3],
  ])('%s', async (_, mention, button, expected) => {
    const current = mention === null ? null : { item: 0, mention };
    const { view, calls } = sidePanel({ page: read(), current });
    await show(view);
    await press(control(button));
    expect(calls.onReveal).toHaveBeenCalledWith(0, expected);
  });

  test('where the reader is, is marked, in sight and told aloud', async () => {
    const scrollIntoView = vi.fn();
    Element.prototype.scrollIntoView = scrollIntoView;
    const place = await show(sidePanel({ page: read() }).view);
    expect(textOf(place.querySelector('.steps-where [aria-hidden]'))).toBe('4 mentions');
    expect(textOf(place.querySelector('.steps-where [role="status"]'))).toBe('');
    await show(sidePanel({ page: read(), current: { item: 0, mention: 2 } }).view);
    expect(texts(place, '.passage[aria-current="true"]')).toEqual([
      'Rin Aoba spoke of the Northern Territories.',
    ]);
    expect(textOf(place.querySelector('.steps-where [role="status"]'))).toBe(
      'Northern Territories, 3 of 4, Name used by Japan',
    );
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
  });

  test('a mention that is there no longer leaves nothing marked', async () => {
    const place = await show(sidePanel({ page: read(), current: { item: 0, mention: 9 } }).view);
    expect(texts(place, '[aria-current]')).toEqual([]);
    expect(textOf(place.querySelector('.steps-where [role="status"]'))).toBe('');
  });

  test('the keys of the page are told where there are any', async () => {
    const keys = { next: 'Alt+Shift+.', previous: 'Alt+Shift+,' };
    const place = await show(sidePanel({ keys }).view);
    expect(textOf(place.querySelector('.steps-keys'))).toBe(
      'Keys in the page: Alt+Shift+, (back) and Alt+Shift+. (next)',
    );
    await show(sidePanel().view);
    expect(place.querySelector('.steps-keys')).toBeNull();
  });
});

describe('listing and painting less', () => {
  test('a kind counts the names that are listed of it, however often each is mentioned', async () => {
    const place = await show(sidePanel({ page: read() }).view);
    expect(texts(place, '.filter button')).toEqual(['Officials 1', 'Places 1']);
    expect(place.querySelectorAll('.group-head')).toHaveLength(2);
    expect(textOf(place.querySelector('.steps-where [aria-hidden]'))).toBe('4 mentions');
  });

  const pressed = (name: RegExp) => control(name).getAttribute('aria-pressed');

  test('only some kinds are listed and stepped through', async () => {
    const { view, calls } = sidePanel({ page: read(), current: { item: 0, mention: 1 } });
    const place = await show(view);
    await press(control(/^Places/));
    expect([pressed(/^Places/), pressed(/^Officials/)]).toEqual(['true', 'false']);
    expect(texts(place, 'h4')).toEqual(['Places']);
    expect(textOf(place.querySelector('.steps-where [aria-hidden]'))).toBe('1 mention');
    await press(control('Go to the next mention'));
    await press(control('Go to the previous mention'));
    expect(calls.onReveal.mock.calls).toEqual([
      [0, 2],
      [0, 2],
    ]);
    await press(control(/^Officials/));
    expect(texts(place, 'h4')).toEqual(['Officials', 'Places']);
    await press(control(/^Places/));
    await press(control(/^Officials/));
    expect(texts(place, 'h4')).toEqual(['Officials', 'Places']);
    expect(calls.onHideKind).not.toHaveBeenCalled();
  });

  test('where the page has none left of the kind that was asked for, all are listed', async () => {
    const place = await show(sidePanel({ page: read() }).view);
    await press(control(/^Places/));
    await show(sidePanel({ page: read([official()]) }).view);
    expect(texts(place, 'h4')).toEqual(['Officials']);
    expect(place.textContent).not.toContain('No name here fits');
  });

  test('a kind is painted on no page: it is listed all the same', async () => {
    const { view, calls } = sidePanel({ page: read() });
    const place = await show(view);
    await press(control('Mark on pages: Places'));
    expect(calls.onHideKind).toHaveBeenCalledWith('territory', true);
    await show(sidePanel({ page: read(), hiddenKinds: ['territory'] }).view);
    expect(control('Mark on pages: Places').getAttribute('aria-checked')).toBe('false');
    expect(texts(place, '.kind > .quiet')).toEqual([
      'Marked on no page; listed here all the same.',
    ]);
    expect(control(/^Northern/)).toBeTruthy();
  });

  const MANY = ['Aoba', 'Beni', 'Chigusa', 'Daidai', 'Enji', 'Fuji', 'Gunjo', 'Hai'].map((name) =>
    official({ entity: `jp.${name}`, name: `Rin ${name}`, surface: name, title: name }),
  );

  test.each([
    ['by the name', 'chig', ['Rin Chigusa']],
    ['by the writing in the page, whatever its width', 'ＧＵＮＪＯ', ['Rin Gunjo']],
    ['by what they are', 'foreign minister', MANY.map(({ name }) => name)],
    ['nobody', 'zzz', []],
  ])('of many names some are found %s', async (_, query, found) => {
    const place = await show(sidePanel({ page: read(MANY) }).view);
    await type(control('Find a name'), query);
    expect(texts(place, '.group-name')).toEqual(found);
    expect(place.textContent?.includes(`No name here fits “${query}”.`)).toBe(found.length === 0);
  });

  test('of few there is nothing to look for', async () => {
    await show(sidePanel({ page: read() }).view);
    expect(() => control('Find a name')).toThrow();
  });

  test('highlights that are off are said to be', async () => {
    const { view, calls } = sidePanel({ highlights: false });
    const place = await show(view);
    expect(textOf(place)).toContain('Highlights are off here');
    await press(control('Highlights'));
    expect(calls.onHighlights).toHaveBeenCalledWith(true);
  });
});

test('it speaks Japanese, and names stay in the language of the article', async () => {
  const place = await show(
    sidePanel({ page: read(), current: { item: 0, mention: 1 } }).view,
    'ja',
  );
  expect(texts(place, 'h4')).toEqual(['公職者', '地名']);
  expect(textOf(place.querySelector('.steps-where [role="status"]'))).toBe(
    'Rin Aoba、4 件中 2 件目、外相（日本）',
  );
});
