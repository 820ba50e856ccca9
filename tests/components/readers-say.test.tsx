// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { JudgementList } from '../../components/JudgementList';
import type { PageState } from '../../components/ThisPage';
import type { Judgement } from '../../lib/core/judgement';
import { article, popup } from './popup';
import { item, reading } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const asRead = (...items: Parameters<typeof reading>[1]): PageState => ({
  state: 'read',
  reading: reading(items.length > 1 ? 'listing' : 'article', items),
});
const pressed = (name: string | RegExp) => control(name).getAttribute('aria-pressed');

describe('the reader’s word on an article', () => {
  test('before anything was said, neither button is pressed', async () => {
    const { view, calls } = popup();
    await show(view);
    expect([pressed('Relevant'), pressed('Not relevant')]).toEqual(['false', 'false']);
    await press(control('Not relevant'));
    await press(control('Relevant'));
    expect(calls.onJudge.mock.calls).toEqual([
      [0, false],
      [0, true],
    ]);
  });

  test('what was said is pressed, stands in the verdict, and is taken back by pressing it again', async () => {
    const said = { ...article, relevance: { ...article.relevance, said: true as const } };
    const { view, calls } = popup({ page: asRead(said) });
    const place = await show(view);
    expect([pressed('Relevant'), pressed('Not relevant')]).toEqual(['true', 'false']);
    expect(textOf(place)).toContain('About Japan’s foreign relations, by your word');
    await press(control('Relevant'));
    expect(calls.onJudge).toHaveBeenCalledWith(0, null);
  });

  test('an article judged not relevant can be called so', async () => {
    const { view, calls } = popup({ page: asRead(item('https://harbour.example/2', {}, false)) });
    await show(view);
    await press(control('Relevant'));
    expect(calls.onJudge).toHaveBeenCalledWith(0, true);
  });

  test('what could not be kept is said', async () => {
    const place = await show(popup({ sayTrouble: 'Not kept. The disk is full.' }).view);
    expect(textOf(place.querySelector('[role="alert"]'))).toBe('Not kept. The disk is full.');
  });

  test.each([
    [0.02, 'Hardly any article'],
    [0.34, 'about 3 in 10'],
    [0.8, 'about 8 in 10'],
    [0.97, 'Nearly every article'],
  ])('a score of %d is told as a chance', async (score, words) => {
    const page = asRead({ ...article, relevance: { ...article.relevance, score } });
    expect(textOf((await show(popup({ page }).view)).querySelector('.reasons'))).toContain(words);
  });
});

describe('muting', () => {
  test('the site, or what the article is mainly about', async () => {
    const { view, calls } = popup();
    await show(view);
    await press(control('Mute harbour.example'));
    await press(control('Mute articles mainly about: Peace treaty'));
    expect(calls.onMute.mock.calls).toEqual([
      ['mutedSites', 'harbour.example', true],
      ['mutedTopics', 'peace-treaty', true],
    ]);
  });

  test('what is muted is said, and can be heard again', async () => {
    const mute = { siteMuted: true, mutedTopics: ['peace-treaty'] };
    const { view, calls } = popup({ mute, page: asRead({ ...article, muted: 'topic' }) });
    const place = await show(view);
    const notes = [...place.querySelectorAll('.mutes .note')];
    expect(notes.map(textOf)).toEqual([
      'You muted harbour.example: nothing is highlighted or counted there. Unmute',
      'You muted this topic (Peace treaty): articles mainly about it are neither highlighted nor counted. Unmute',
    ]);
    for (const note of notes) await press(control('Unmute', note));
    expect(calls.onMute.mock.calls).toEqual([
      ['mutedSites', 'harbour.example', false],
      ['mutedTopics', 'peace-treaty', false],
    ]);
  });

  test('an article shown all the same, for the reader called it relevant, says nothing of its topic', async () => {
    const place = await show(popup({ mute: { mutedTopics: ['peace-treaty'] } }).view);
    expect(place.querySelector('.mutes .note')).toBeNull();
  });

  test('what was pressed and is gone leaves focus on the line that tells what it did', async () => {
    const { view } = popup();
    await show(view);
    const button = control('Mute harbour.example');
    button.focus();
    await press(button);
    await show(popup({ mute: { siteMuted: true } }).view);
    expect(textOf(document.activeElement)).toBe('Muted: harbour.example');
  });

  test('there is nothing to mute where there is no site', async () => {
    const place = await show(popup({ mute: { host: undefined } }).view);
    expect(place.querySelector('.mutes')).toBeNull();
  });
});

describe('a list', () => {
  const sport = item('https://harbour.example/1', { title: 'Harbour wins' }, false);
  const envoys = item('https://harbour.example/2', {
    title: 'Envoys meet',
    published: '2019-05-09',
  });
  const islands = item('https://harbour.example/3', { title: 'Islands visited' });
  const grants = item('https://harbour.example/4', { title: 'Fishing grants' });
  const page = asRead(sport, envoys, islands, { ...grants, muted: 'topic' });

  test('its relevant articles first, the others folded away', async () => {
    const { view, calls } = popup({ page });
    const place = await show(view);
    expect(textOf(place)).toContain('2 of the 4 articles in this list');
    const titles = (selector: string) => [...place.querySelectorAll(`${selector} a`)].map(textOf);
    expect(titles('.teasers > ol')).toEqual(['Envoys meet', 'Islands visited']);
    expect(titles('.other-teasers')).toEqual(['Harbour wins', 'Fishing grants']);
    expect(textOf(place.querySelector('.teaser'))).toContain('9 May 2019 · Russia · 3 mentions');
    expect(textOf(place.querySelector('.other-teasers'))).toContain('muted: Peace treaty');
    await press(control('Envoys meet'));
    expect(calls.onOpenLink).toHaveBeenCalledWith('https://harbour.example/2');
  });

  test('one is saved, some are, or all that are relevant', async () => {
    const { view, calls } = popup({ page });
    await show(view);
    await press(control('Save “Envoys meet”'));
    await press(control('Save all 2'));
    await press(control('Choose “Islands visited”'));
    await press(control('Choose “Harbour wins”'));
    await press(control('Save the 2 chosen'));
    expect(calls.onSave.mock.calls).toEqual([[[1]], [[1, 2]], [[0, 2]]]);
    expect((control('Choose “Harbour wins”') as HTMLInputElement).checked).toBe(false);
  });

  test('what is saved already is not saved again, what failed is', async () => {
    const saves = {
      'https://harbour.example/2': { status: 'already' as const, id: 7, saved: '2026-11-20' },
      'https://harbour.example/3': { status: 'failed' as const, reason: 'failure_storage_full' },
    };
    const { view, calls } = popup({ page, saves });
    await show(view);
    await press(control('Save it'));
    expect(calls.onSave).toHaveBeenCalledWith([2]);
  });

  test('each can be called relevant or not', async () => {
    const { view, calls } = popup({ page });
    await show(view);
    await press(control('Not relevant: Envoys meet'));
    await press(control('Relevant: Harbour wins'));
    expect(calls.onJudge.mock.calls).toEqual([
      [1, false],
      [0, true],
    ]);
  });
});

describe('what was judged, in the archive', () => {
  const judged = (n: number, values: Partial<Judgement> = {}): Judgement => ({
    relevant: true,
    where: `harbour.example/${n}`,
    title: `Article ${n}`,
    score: 0.9,
    made: '2026-11-20T12:00:00.000Z',
    ...values,
  });

  test('is counted and can be taken back', async () => {
    const onTakeBack = vi.fn();
    const judgements = [
      judged(1),
      judged(2, { relevant: false }),
      judged(3, { score: 0.2 }),
      judged(4, { relevant: false, score: 0.1 }),
    ];
    const place = await show(<JudgementList judgements={judgements} onTakeBack={onTakeBack} />);
    expect(textOf(place)).toContain(
      'Relevant: 2 · not relevant: 2 · Kirinuki had judged the same: 2',
    );
    await press(control('Take back: Article 2'));
    expect(onTakeBack).toHaveBeenCalledWith(judgements[1]);
  });

  test('many are shortened until the reader asks; where there are none, nothing is said', async () => {
    const many = Array.from({ length: 30 }, (_, n) => judged(n));
    const place = await show(<JudgementList judgements={many} onTakeBack={vi.fn()} />);
    expect(place.querySelectorAll('li')).toHaveLength(20);
    await press(control('Show all 30'));
    expect(place.querySelectorAll('li')).toHaveLength(30);
    await clear();
    expect(textOf(await show(<JudgementList judgements={[]} onTakeBack={vi.fn()} />))).toBe('');
  });
});
