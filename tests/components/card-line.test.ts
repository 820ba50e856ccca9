import { describe, expect, test } from 'vitest';
import { cardLine } from '../../components/card-line';
import type { Mention } from '../../lib/core/mention';
import { agreement, facts, islands, office, official, territory, unresolved } from './samples';
import { wordsIn } from './screen';

const dates = { articleDate: '2019-05-10', readOn: '2026-11-22' };
const { entity: _, ...unlisted } = official({
  name: 'Mika Sugo',
  title: 'Deputy Governor',
  held: [],
});
const { to: __, ...standing } = office();

describe('what a card says as one line', () => {
  test.each<[string, Mention, Partial<typeof dates> | undefined, string]>([
    [
      'an official: both scripts, the office on the day, its span',
      official(),
      dates,
      'Rin Aoba (青葉凛), Minister for Foreign Affairs of Japan on 10 May 2019 (3 Aug 2017 – 11 Sept 2019)',
    ],
    [
      'a day known to the month',
      official(),
      { articleDate: '2019-05' },
      'Rin Aoba (青葉凛), Minister for Foreign Affairs of Japan in May 2019 (3 Aug 2017 – 11 Sept 2019)',
    ],
    [
      'several offices, one acting and in doubt',
      official({
        held: [office(), office({ title: 'Envoy', from: '2018', acting: true, verified: false })],
      }),
      dates,
      'Rin Aoba (青葉凛), Minister for Foreign Affairs of Japan on 10 May 2019 (3 Aug 2017 – 11 Sept 2019); Envoy on 10 May 2019 (2018 – 11 Sept 2019; acting; not confirmed)',
    ],
    [
      'an office that had ended is never called held',
      official({ office: 'former' }),
      { articleDate: '2021-02-03' },
      'Rin Aoba (青葉凛), formerly Minister for Foreign Affairs of Japan (3 Aug 2017 – 11 Sept 2019)',
    ],
    [
      'a page without a date names no day',
      official({ undated: true, held: [standing] }),
      undefined,
      'Rin Aoba (青葉凛), Minister for Foreign Affairs of Japan (since 3 Aug 2017)',
    ],
    [
      'somebody no list knows',
      unlisted,
      dates,
      'Mika Sugo, Deputy Governor (as the article gives it)',
    ],
    [
      'a place: all names with who uses each, in the alphabet of the users',
      territory(),
      dates,
      'One place, by who uses which name – Japan: Northern Territories, 北方領土, 북방영토; Russia: Southern Kurils, Южные Курилы',
    ],
    [
      'an agreement: names, date, parties',
      agreement(),
      dates,
      'Harbour Declaration (港宣言), Apr 1958, Japan and Soviet Union',
    ],
    [
      'one of several: all of them, none chosen',
      unresolved(),
      dates,
      '“Aoba”, one of: Rin Aoba (青葉凛), Minister for Foreign Affairs of Japan on 10 May 2019 (3 Aug 2017 – 11 Sept 2019); Sora Aoba (青葉空), Ambassador to Russia on 10 May 2019 (Jun 2018 – 2020)',
    ],
  ])('%s', (_name, mention, when, line) => {
    const days = when === undefined ? { readOn: dates.readOn } : { ...dates, ...when };
    expect(cardLine(wordsIn('en-GB'), mention, facts, days)).toBe(line);
  });

  test('no name of a place stands first by the order of its record', () => {
    const turned = { ...islands, designations: [...islands.designations].reverse() };
    const known = { ...facts, territories: { [islands.id]: turned } };
    const line = cardLine(wordsIn('en-GB'), territory(), known, dates);
    expect(line.indexOf('Japan: ')).toBeLessThan(line.indexOf('Russia: '));
    const nobodys = { text: 'The Islets', lang: 'en' as const, usedBy: [], shown: true };
    const withNobodys = { ...turned, designations: [nobodys, ...turned.designations] };
    expect(
      cardLine(
        wordsIn('en-GB'),
        territory(),
        { ...facts, territories: { [islands.id]: withNobodys } },
        dates,
      ),
    ).toMatch(/; no party in particular: The Islets$/);
  });

  test('in Japanese', () => {
    expect(cardLine(wordsIn('ja'), official(), facts, dates)).toBe(
      'Rin Aoba（青葉凛）、2019年5月10日時点でMinister for Foreign Affairs of Japan（2017年8月3日〜2019年9月11日）',
    );
  });

  test('without its record, what the mention itself says', () => {
    const nothing = { officials: {}, territories: {}, agreements: {} };
    const lines = [official(), territory(), agreement()].map((mention) =>
      cardLine(wordsIn('en-GB'), mention, nothing, dates),
    );
    expect(lines).toEqual([
      'Rin Aoba, Minister for Foreign Affairs of Japan on 10 May 2019 (3 Aug 2017 – 11 Sept 2019)',
      'Northern Territories',
      'Harbour Declaration, Apr 1958, Japan and Soviet Union',
    ]);
  });
});
