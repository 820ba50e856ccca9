// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { MentionCard } from '../../components/MentionCard';
import { islands, minister, office, official, territory } from './samples';
import { clear, control, press, show, textOf } from './screen';

afterEach(clear);

const base = { official: minister, articleDate: '2019-05-10', asOf: '2026-11-01' };

describe("an official's card", () => {
  test('names, country, and the office on the day of the article with its dates', async () => {
    const page = await show(<MentionCard {...base} mention={official()} />);
    const text = textOf(page);
    expect(text).toContain('On 10 May 2019');
    expect(text).toContain('Minister for Foreign Affairs of Japan3 Aug 2017 – 11 Sept 2019');
    expect(text).toContain('Gazetteer as of 1 Nov 2026');
    expect(textOf(page.querySelector('.card-country'))).toBe('Japan');
    expect(textOf(page.querySelector('[lang="ja"]'))).toBe('青葉凛');
    expect(text).not.toContain('Now');
  });

  test.each([
    [
      'another office now',
      official({
        now: [
          office({ title: 'Minister of Defense', from: '2024-10', acting: true, verified: false }),
        ],
      }),
      ['Now', 'Minister of Defense', 'acting', 'not confirmed'],
      [],
    ],
    ['no office now', official({ now: [] }), ['Now', 'No office on record'], []],
    [
      'a page without a date',
      official({ undated: true }),
      ['Now', 'The page gives no date'],
      ['On 10 May 2019'],
    ],
    [
      'office over by then',
      official({ office: 'former' }),
      ['No longer in office on 10 May 2019; last held', 'Minister for Foreign Affairs'],
      ['On 10 May 2019 '],
    ],
  ])('%s', async (_, mention, said, unsaid) => {
    const text = textOf(await show(<MentionCard {...base} mention={mention} />));
    for (const words of said) expect(text).toContain(words);
    for (const words of unsaid) expect(text).not.toContain(words);
  });

  test('somebody no list knows is shown as the article says, and nothing more', async () => {
    const mention = official({
      name: 'Mika Sugo',
      surface: 'Mika Sugo',
      title: 'Deputy Governor',
      held: [],
    });
    delete mention.entity;
    const text = textOf(
      await show(<MentionCard mention={mention} asOf="2026-11-01" articleDate="2019-05-10" />),
    );
    expect(text).toContain('Mika Sugo');
    expect(text).toContain('Deputy Governor');
    expect(text).toContain('Not in the gazetteer');
    expect(text).not.toContain('2019');
    expect(text).not.toContain('Gazetteer as of');
  });

  test('in Japanese, the same facts', async () => {
    const text = textOf(await show(<MentionCard {...base} mention={official()} />, 'ja'));
    expect(text).toContain('2019年5月10日 時点');
    expect(text).toContain('2017年8月3日〜2019年9月11日');
  });
});

describe("a territory's card", () => {
  const card = (mention = territory(), place = islands) => (
    <MentionCard mention={mention} territory={place} asOf="2026-11-01" />
  );

  test('names side by side under who uses them, the one on the page marked', async () => {
    const page = await show(card());
    const cells = [...page.querySelectorAll('tr')].map((tr) =>
      [...tr.cells].map((cell) => textOf(cell)),
    );
    expect(cells).toEqual([
      ['Used by', 'Japan', 'Russia'],
      ['English', 'Northern Territorieson this page', 'Southern Kurils'],
      ['Japanese', '北方領土', ''],
      ['Russian', '', 'Южные Курилы'],
    ]);
    expect(textOf(page.querySelector('h2'))).toBe('Northern Territories');
    expect(textOf(page)).toContain('Name used by Japan');
    expect(textOf(page)).toContain('Administered byRussia');
    expect(textOf(page)).toContain('Claimed byJapan and Russia');
    expect(textOf(page)).toContain(islands.summary);
  });

  test('a spelling that no card lists is shown where the page uses it', async () => {
    const page = await show(card(territory({ surface: 'South Kurils', claimant: 'RU' })));
    expect(textOf(page.querySelector('.card-form-here'))).toBe('South Kurilson this page');
    expect(textOf(page)).toContain('Name used by Russia');
  });

  test("a name that is nobody's own is in a column of its own", async () => {
    const rocks = {
      ...islands,
      designations: [
        { text: 'Kamome Rocks', lang: 'en' as const, usedBy: [], shown: true },
        { text: 'Kamome', lang: 'en' as const, usedBy: ['JP'], shown: true },
        { text: 'Galmaegi', lang: 'en' as const, usedBy: ['KR', 'KP'], shown: true },
      ],
    };
    const page = await show(card(territory({ surface: 'Kamome Rocks', claimant: null }), rocks));
    const [head, english] = [...page.querySelectorAll('tr')].map((tr) =>
      [...tr.cells].map((cell) => textOf(cell)),
    );
    expect(head).toEqual([
      'Used by',
      'Japan',
      'North Korea and South Korea',
      'no party in particular',
    ]);
    expect(english).toEqual(['English', 'Kamome', 'Galmaegi', 'Kamome Rockson this page']);
    expect(textOf(page)).toContain('Not particular to any party');
  });
});

test('a card that can be closed closes by its button and by Escape', async () => {
  const onClose = vi.fn();
  const page = await show(<MentionCard {...base} mention={official()} onClose={onClose} />);
  await press(control('Close'));
  page
    .querySelector('section')
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(onClose).toHaveBeenCalledTimes(2);
});
