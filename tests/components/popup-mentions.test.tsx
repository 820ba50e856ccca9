// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import type { CorrectionState } from '../../components/CorrectionChoices';
import { groupMentions, groupNames } from '../../components/mention-groups';
import type { PageState } from '../../components/ThisPage';
import type { Correction } from '../../lib/core/correction';
import { article, popup } from './popup';
import { agreement, correction, item, minister, official, reading, unresolved } from './samples';
import { clear, control, press, show, textOf, wordsIn } from './screen';

afterEach(clear);

describe('every kind of mention in the list', () => {
  const read = (mentions: typeof article.mentions, leftOut?: Correction[]): PageState => ({
    state: 'read',
    reading: reading('article', [{ ...article, mentions, ...(leftOut && { leftOut }) }]),
  });

  test('an agreement by its date and parties, a name of several officials as just that', async () => {
    const page = read([agreement(), unresolved(), agreement({ start: 200, end: 219 })]);
    const place = await show(popup({ page }).view);
    expect([...place.querySelectorAll('.mention')].map(textOf)).toEqual([
      'Harbour DeclarationApr 1958 · Soviet Union and Japan×2named 2 times',
      'Aobaone of several officials×1named once',
    ]);
    expect([...place.querySelectorAll('.swatch')].map((each) => each.className)).toEqual([
      'swatch swatch-agreement',
      'swatch swatch-unresolved',
    ]);
  });

  test('each name says its language: the page’s, or that of the gazetteer', async () => {
    const ours = { ...article.article, language: 'ja' as const };
    const named = [official({ surface: '青葉凛' }), unresolved({ surface: '青葉' })];
    const items = [{ ...article, article: ours, mentions: named }];
    const page: PageState = { state: 'read', reading: reading('article', items) };
    const place = await show(popup({ page }).view);
    const tagged = [...place.querySelectorAll('.mention-name [lang], .reasons q')];
    expect(tagged.map((each) => `${textOf(each)} ${each.getAttribute('lang')}`)).toEqual([
      'Tokyo and Moscow ja',
      'Rin Aoba en',
      '青葉凛 ja',
      '青葉 ja',
    ]);
  });

  test.each([
    ['as-used', 'Rin Aoba'],
    ['family-first', 'Aoba Rin'],
  ] as const)('names stand in the reader’s order: %s', (nameOrder, expected) => {
    const named = [official()];
    const [group] = groupMentions(named);
    const words = { ...wordsIn('en-GB'), nameOrder };
    expect(group && groupNames(words, group, named, { [minister.id]: minister })).toEqual([
      expected,
    ]);
  });

  test('its card unfolds below its line, by the keyboard too, and folds again', async () => {
    const place = await show(popup().view);
    const about = control('About Rin Aoba');
    expect(about.getAttribute('aria-expanded')).toBe('false');
    await press(about);
    expect(control('About Rin Aoba').getAttribute('aria-expanded')).toBe('true');
    expect(textOf(place.querySelector('.card'))).toContain('Minister for Foreign Affairs of Japan');
    await press(control('About Northern Territories'));
    expect([...place.querySelectorAll('.card h2')].map(textOf)).toEqual(['Northern Territories']);
    await press(control('About Northern Territories'));
    expect(place.querySelector('.card')).toBeNull();
  });

  test('a word against it is said of every form the article has', async () => {
    const { view, calls } = popup();
    await show(view);
    await press(control('About Rin Aoba'));
    expect(control('Not this person').title).toContain('“Rin Aoba” and “Aoba”');
    await press(control('Not this person'));
    await press(control('Never here'));
    expect(calls.onCorrect.mock.calls).toEqual([
      [0, [0, 2], 'not-this'],
      [0, [0, 2], 'never-here'],
    ]);
  });

  test('what was left out is listed, and can be put back', async () => {
    const never = correction({ kind: 'never-here', where: 'harbour.example' });
    const { entity: _, ...several } = correction({ name: 'Aoba', surface: 'Aoba' });
    const leftOut = [correction(), never, several];
    const { view, calls } = popup({ page: read([official()], leftOut) });
    const place = await show(view);
    expect([...place.querySelectorAll('.corrections li')].map(textOf)).toEqual([
      '“Aoba”not taken for Rin Aoba in this articlePut back',
      'Rin Aobanever marked on harbour.examplePut back',
      '“Aoba”not marked in this articlePut back',
    ]);
    await press(control('Put back: Aoba'));
    expect(calls.onPutBack).toHaveBeenCalledWith(correction());
  });

  test('in a listing each says of which article it was said', async () => {
    const { entity: _, ...several } = correction({ name: 'Aoba', surface: 'Aoba' });
    const page: PageState = {
      state: 'read',
      reading: reading('listing', [{ ...article, leftOut: [correction(), several] }]),
    };
    const place = await show(popup({ page }).view);
    expect([...place.querySelectorAll('.corrections li')].map(textOf)).toEqual([
      '“Aoba”not taken for Rin Aoba in harbour.example/1Put back',
      '“Aoba”not marked in harbour.example/1Put back',
    ]);
  });

  test('also where nothing else is left to say of the page, and once for all teasers', async () => {
    const never = correction({ kind: 'never-here', where: 'harbour.example' });
    const plain = { ...item('https://harbour.example/2', {}, false), leftOut: [never] };
    const page: PageState = { state: 'read', reading: reading('listing', [plain, plain]) };
    const place = await show(popup({ page }).view);
    expect(place.querySelectorAll('.corrections li')).toHaveLength(1);
  });

  test('focus goes to the new line, and after putting back to the answer', async () => {
    await show(popup({ page: read([official()]) }).view);
    await show(popup({ page: read([official()], [correction()]) }).view);
    expect(document.activeElement).toBe(control('Put back: Aoba'));
    await press(control('Put back: Aoba'));
    const place = await show(popup({ page: read([official()]) }).view);
    expect(textOf(place.querySelector('.corrections'))).toBe('Put back: Aoba');
    expect(document.activeElement).toBe(place.querySelector('.correction-answer'));
  });

  test('what went wrong is said where it was pressed', async () => {
    const state: CorrectionState = { status: 'failed', reason: 'failure_storage_full' };
    const correcting = { mention: official(), state };
    const place = await show(popup({ correcting, trouble: 'No archive here.' }).view);
    expect(textOf(place.querySelector('.corrections [role="alert"]'))).toBe('No archive here.');
    await press(control('About Rin Aoba'));
    expect(textOf(place.querySelector('.card [role="status"]'))).toContain('Not kept. The disk');
    await press(control('About Northern Territories'));
    expect(textOf(place.querySelector('.card [role="status"]'))).toBe('');
  });

  test('an answer stays with its mention when the page was read again and others moved up', async () => {
    const state: CorrectionState = { status: 'kept' };
    const correcting = { mention: official(), state };
    const place = await show(popup({ correcting, page: read([agreement(), unresolved()]) }).view);
    await press(control('About Harbour Declaration'));
    expect(textOf(place.querySelector('.card [role="status"]'))).toBe('');
    await show(popup({ correcting, page: read([agreement(), official()]) }).view);
    expect(textOf(place.querySelector('.card [role="status"]'))).toBe('');
    await press(control('About Rin Aoba'));
    expect(textOf(place.querySelector('.card [role="status"]'))).toContain('Kept, but');
  });
});
