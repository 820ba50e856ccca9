// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { MentionCard } from '../../components/MentionCard';
import type { Office, Official } from '../../lib/core/entity';
import { facts, minister, office, official } from './samples';
import { clear, show, textOf } from './screen';

afterEach(clear);

const { to: _to, ...inOffice } = office();
const stayer: Official = { ...minister, id: 'jp.stayer', offices: [inOffice] };
const late: Official = { ...minister, id: 'jp.late', died: '2021-03-01' };
const known = {
  ...facts,
  officials: { ...facts.officials, [stayer.id]: stayer, [late.id]: late },
};
const base = { facts: known, articleDate: '2019-05-10', asOf: '2026-11-01', readOn: '2026-11-22' };
const nothing = { officials: {}, territories: {}, agreements: {} };

describe("an official's card", () => {
  test('names, country, and the office on the day of the article with its dates', async () => {
    const page = await show(<MentionCard {...base} mention={official({ now: [] })} />);
    const text = textOf(page);
    expect(text).toContain('On 10 May 2019');
    expect(text).toContain('Minister for Foreign Affairs of Japan3 Aug 2017 – 11 Sept 2019');
    expect(text).toContain('Gazetteer as of 1 Nov 2026');
    expect(textOf(page.querySelector('.card-country'))).toBe('Japan');
    expect(textOf(page.querySelector('[lang="ja"]'))).toBe('青葉凛');
    expect(text).toContain('NowNo office on record');
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
    ['no office now', official({ now: [] }), ['NowNo office on record'], []],
    [
      'the very same office now',
      official({ entity: stayer.id, held: stayer.offices }),
      ['On 10 May 2019'],
      ['Now'],
    ],
    ['of the dead', official({ entity: late.id }), ['Died 1 Mar 2021'], ['Now', 'No office']],
    [
      'former then, nothing now',
      official({ office: 'former' }),
      ['No longer in office'],
      ['Now', 'No office on record'],
    ],
    [
      'a page without a date',
      official({ undated: true, held: [inOffice] }),
      [
        'NowMinister for Foreign Affairs',
        'The page gives no date, so the offices shown are those held now',
      ],
      ['On 10 May 2019'],
    ],
    [
      'office over by then',
      official({ office: 'former' }),
      ['No longer in office on 10 May 2019; last held', 'Minister for Foreign Affairs'],
      ['On 10 May 2019 '],
    ],
    [
      'office over by then, known to the year',
      official({ office: 'former', held: [office({ from: '2009', to: '2012' })] }),
      ['last held', '2009 – 2012'],
      ['2012-', 'Jan'],
    ],
    [
      'an office that only the article knows',
      official({ office: 'minister', title: 'Science Minister', held: [], now: [] }),
      ['On 10 May 2019Science MinisterAs the article gives it', 'NowNo office on record'],
      ['Foreign Affairs'],
    ],
    [
      'several offices at once, one of them in doubt and with a note',
      official({
        held: [
          office(),
          office({
            post: 'fisheries_minister',
            title: 'Minister of Fisheries',
            from: '2018',
            verified: false,
            note: 'held beside another office',
          }),
        ],
      }),
      [
        'Minister for Foreign Affairs of Japan3 Aug 2017 – 11 Sept 2019Minister of Fisheries',
        '11 Sept 2019not confirmedheld beside another office',
      ],
      [],
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
    const text = textOf(await show(<MentionCard {...base} mention={mention} facts={nothing} />));
    expect(text).toContain('Mika Sugo');
    expect(text).toContain('Deputy Governor');
    expect(text).toContain('Not in the gazetteer');
    expect(text).not.toContain('2019');
    expect(text).not.toContain('Gazetteer as of');
  });

  test('on a clipping, what was "now" is the day of saving', async () => {
    const savedOn = '2026-10-20T12:00:00.000Z';
    const later = official({ now: [office({ title: 'Minister of Defense' })] });
    const dated = textOf(await show(<MentionCard {...base} savedOn={savedOn} mention={later} />));
    expect(dated).toContain('On 10 May 2019');
    expect(dated).toContain('When saved, on 20 Oct 2026');
    const undated = { ...base, articleDate: undefined, savedOn };
    const text = textOf(
      await show(
        <MentionCard {...undated} mention={official({ undated: true, held: [inOffice] })} />,
      ),
    );
    expect(text).toContain('those held on the day it was saved');
    expect(text).not.toContain('Now');
  });

  test.each<[string, Office[], string]>([
    ['none today', [], 'NowNo office on record'],
    [
      'another one today',
      [office({ title: 'Minister of Defense', from: '2025' })],
      'NowMinister of Defense',
    ],
  ])('on an undated page that speaks of a past time, never "now": %s', async (_, now, said) => {
    const mention = official({ undated: true, now });
    const text = textOf(
      await show(<MentionCard {...base} articleDate={undefined} mention={mention} />),
    );
    expect(text).toContain(
      'At the time the article seems to speak ofMinister for Foreign Affairs of Japan',
    );
    expect(text).toContain('point to a time when this office was held');
    expect(text).toContain(said);
  });

  test('in Japanese, the same facts', async () => {
    const text = textOf(await show(<MentionCard {...base} mention={official()} />, 'ja'));
    expect(text).toContain('2019年5月10日 時点');
    expect(text).toContain('2017年8月3日〜2019年9月11日');
  });
});
