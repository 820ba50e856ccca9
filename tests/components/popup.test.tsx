// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { SaveState } from '../../components/SaveButton';
import type { PageState } from '../../components/ThisPage';
import { article, popup } from './popup';
import { item, reading, row } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

describe('what the popup says of the page', () => {
  test.each<[string, PageState, string, string[]]>([
    ['being read', { state: 'reading' }, 'Reading this page…', ['Save']],
    [
      "the browser's own",
      { state: 'closed', why: 'browser' },
      'The browser lets no extension read this page',
      [],
    ],
    ['a file', { state: 'closed', why: 'kind' }, 'a PDF, a picture or another file', []],
    ['not read yet', { state: 'unread' }, '', ['Read this page']],
    ['no answer', { state: 'failed' }, 'This page could not be read', ['Try again']],
    [
      'an article about something else',
      {
        state: 'read',
        reading: reading('article', [item('https://harbour.example/2', {}, false)]),
      },
      'This article is not about Japan’s foreign relations.',
      ['Save', 'Relevant', 'Not relevant', 'Mute harbour.example'],
    ],
    [
      'no article',
      { state: 'read', reading: reading('other', []) },
      'does not seem to be a news article',
      ['Mute harbour.example'],
    ],
    [
      'a list about other things',
      {
        state: 'read',
        reading: reading('listing', [item('https://harbour.example/2', {}, false)]),
      },
      'None of the articles listed here',
      ['Relevant', 'Save', 'Mute harbour.example'],
    ],
  ])('%s', async (_, page, said, buttons) => {
    const place = await show(popup({ page }).view);
    const half = place.querySelector('.this-page');
    expect(textOf(half)).toContain(said);
    expect([...(half?.querySelectorAll('button') ?? [])].map(textOf)).toEqual(buttons);
  });

  test('a relevant article: what, with whom, why, whom it names', async () => {
    const { view, calls } = popup();
    const place = await show(view);
    const text = textOf(place.querySelector('.this-page'));
    expect(text).toContain('Title of https://harbour.example/1');
    expect(text).toContain('The Harbour Times · 10 May 2019');
    expect(text).toContain('Clearly about Japan’s foreign relations');
    expect([...place.querySelectorAll('.chip')].map(textOf)).toEqual(['Russia', 'Peace treaty']);
    expect([...place.querySelectorAll('.reasons li')].map(textOf)).toEqual([
      '+The headline names Japan and a foreign party togetherTokyo and Moscow',
      '−It is about sport',
    ]);

    await press(control(/^Rin Aoba/));
    await press(control(/^Rin Aoba/));
    await press(control(/^Rin Aoba/));
    await press(control(/^Northern Territories/));
    expect(calls.onReveal.mock.calls).toEqual([
      [0, 0],
      [0, 2],
      [0, 0],
      [0, 1],
    ]);
  });

  test.each([
    ['only its beginning', { stub: true, published: '2019-05-10' }, 'only the beginning'],
    ['no date', {}, 'The page gives no date'],
    [
      'a date from the address',
      { published: '2019-05-10', origins: { published: 'url' as const } },
      'date from the page’s address',
    ],
    ['no title', { title: '', published: '2019-05-10' }, '(no title)'],
  ])('an article with %s says so', async (_, values, said) => {
    const page: PageState = {
      state: 'read',
      reading: reading('article', [item('https://harbour.example/3', values)]),
    };
    expect(textOf(await show(popup({ page }).view))).toContain(said);
  });

  test.each([
    ['a title and a host', { title: 'Ferry times', host: 'harbour.example' }, ['Ferry times']],
    ['no title yet', { title: '', host: 'harbour.example' }, []],
    ['nothing', undefined, []],
  ])('until it was read a tab has %s', async (_, tab, headings) => {
    const place = await show(popup({ page: { state: 'reading' }, tab }).view);
    expect([...place.querySelectorAll('h3')].map(textOf)).toEqual(headings);
  });

  test('what could not be read as usual is said, once each', async () => {
    const notes = ['stub', 'no-date', 'too-long', 'garbled', 'unheard-of'];
    const page: PageState = { state: 'read', reading: reading('article', [article]), notes };
    const place = await show(popup({ page }).view);
    expect([...place.querySelectorAll('.this-page > .note')].map(textOf)).toEqual([
      'Only the first part of this very long page was read.',
      'The letters of this page are garbled: it does not keep to the encoding it names. Names may be missed or wrong.',
    ]);
  });

  test('many names are shortened until the reader asks', async () => {
    const people = Array.from({ length: 9 }, (_, n) => ({
      ...article.mentions[0],
      entity: `jp.person-${n}`,
      name: `Person ${n}`,
    })) as typeof article.mentions;
    const page: PageState = {
      state: 'read',
      reading: reading('article', [{ ...article, mentions: people }]),
    };
    const place = await show(popup({ page }).view);
    expect(place.querySelectorAll('.mention')).toHaveLength(6);
    await press(control('Show all 9'));
    expect(place.querySelectorAll('.mention')).toHaveLength(9);
  });

  test('highlights can be had on a page that is not relevant', async () => {
    const odd = { ...item('https://harbour.example/2', {}, false), mentions: article.mentions };
    const page: PageState = { state: 'read', reading: reading('article', [odd]) };
    const { view, calls } = popup({ page, highlights: false });
    await show(view);
    await press(control('Show highlights anyway'));
    expect(calls.onHighlights).toHaveBeenCalledWith(true);
  });
});

describe('Save answers', () => {
  const { url } = article.article;
  const saved = '2026-11-20T12:00:00.000Z';
  test.each<[string, SaveState | undefined, string, string]>([
    ['before', undefined, 'Save', ''],
    ['while saving', { status: 'saving' }, 'Saving…', ''],
    ['saved', { status: 'saved', id: 7, saved }, 'Open saved copy', 'Saved'],
    [
      'saved before',
      { status: 'already', id: 7, saved },
      'Open saved copy',
      'Already saved on 20 Nov 2026',
    ],
    [
      'completed',
      { status: 'completed', id: 7, saved },
      'Open saved copy',
      'Saved: the whole article',
    ],
    [
      'refused',
      { status: 'failed', reason: 'failure_storage_refused' },
      'Try again',
      'Not saved. This browser window does not let extensions store data',
    ],
    [
      'failed oddly',
      { status: 'failed', reason: 'failure_unheard_of' },
      'Try again',
      'Not saved. The archive could not be written',
    ],
  ])('%s', async (_, state, button, answer) => {
    const { view, calls } = popup({ saves: state ? { [url]: state } : {} });
    const place = await show(view);
    expect(textOf(place.querySelector('.save button'))).toBe(button);
    const status = place.querySelector('.save [role="status"]');
    expect(textOf(status).startsWith(answer)).toBe(true);
    await press(control(button));
    expect(calls.onSave).toHaveBeenCalledTimes(
      state && ['saving', 'saved', 'already', 'completed'].includes(state.status) ? 0 : 1,
    );
    if (state && 'id' in state) expect(calls.onOpen).toHaveBeenCalledWith(7);
  });
});

describe('which sites are read', () => {
  test('by a click only: the site, or all outlets, can be allowed', async () => {
    const { view, calls } = popup();
    await show(view);
    await press(control('Always read harbour.example'));
    await press(control('Read all known outlets'));
    expect([calls.onGrantSite, calls.onGrantOutlets].map((call) => call.mock.calls.length)).toEqual(
      [1, 1],
    );
  });

  test('by itself: it can be stopped', async () => {
    const { view, calls } = popup({ access: { siteGranted: true } });
    expect(textOf(await show(view))).toContain('Reads harbour.example automatically');
    await press(control('Stop'));
    expect(calls.onRevokeSite).toHaveBeenCalledTimes(1);
  });

  test('no word of access where there is no site', async () => {
    expect(
      (await show(popup({ access: { host: undefined } }).view)).querySelector('.access'),
    ).toBeNull();
  });
});

test('every control has a name', async () => {
  const page: PageState = { state: 'read', reading: reading('listing', [article]) };
  for (const parts of [
    {},
    { page },
    { access: { siteGranted: true } },
    { list: { rows: [row(1)], total: 1 } },
  ]) {
    const place = await show(popup(parts).view, 'ja');
    const controls = [...place.querySelectorAll<HTMLElement>('button, a, input')];
    const nameless = controls.filter(
      (each) => !each.getAttribute('aria-label') && !textOf(each.closest('label') ?? each),
    );
    expect(nameless).toEqual([]);
  }
});
