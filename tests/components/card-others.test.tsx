// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { MentionCard } from '../../components/MentionCard';
import { agreement, declaration, facts, islands, territory, unresolved } from './samples';
import { clear, show, textOf } from './screen';

afterEach(clear);

const base = { facts, articleDate: '2019-05-10', asOf: '2026-11-01', readOn: '2026-11-22' };
const nothing = { officials: {}, territories: {}, agreements: {} };

describe("a territory's card", () => {
  const card = (mention = territory(), place = islands) => (
    <MentionCard
      {...base}
      mention={mention}
      facts={{ ...facts, territories: { [place.id]: place } }}
    />
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

describe("an agreement's card", () => {
  const card = (mention = agreement(), known = facts) => (
    <MentionCard {...base} mention={mention} facts={known} />
  );

  test('what it is, when, whose, what it says, what it is called', async () => {
    const page = await show(card(agreement({ surface: 'Declaration of 1958' })));
    const text = textOf(page);
    expect(textOf(page.querySelector('.card-kind'))).toBe('Declaration');
    expect(textOf(page.querySelector('h2'))).toBe('Harbour Declaration');
    expect(text).toContain('DateApr 1958');
    expect(text).toContain('PartiesJapan and Soviet Union');
    expect(text).toContain(declaration.summary);
    expect(text).toContain('Note: There is a Harbour Declaration of 1961 too.');
    expect(text).toContain(
      'Sources: general knowledge, not looked up; The Harbour Almanacnot confirmed',
    );
    expect(text).toContain('Gazetteer as of 1 Nov 2026');
    expect(
      [...page.querySelectorAll('tr')].map((tr) => [...tr.cells].map((cell) => textOf(cell))),
    ).toEqual([
      ['English', 'Harbour DeclarationDeclaration of 1958on this page'],
      ['Japanese', '港宣言'],
      ['Russian', 'Портовая декларация'],
      ['Korean', '항구 선언'],
      ['Simplified Chinese', '港口宣言'],
      ['Traditional Chinese', '港口宣言'],
    ]);
    expect(
      [...page.querySelectorAll('td [lang]')].map((name) => name.getAttribute('lang')),
    ).toEqual(['en', 'en', 'ja', 'ru', 'ko', 'zh-Hans', 'zh-Hant']);
  });

  test('a term without a date or a caution has no such lines', async () => {
    const { date: _, caution: __, ...rest } = declaration;
    const { date: ___, ...mention } = agreement();
    const known = {
      ...facts,
      agreements: { [rest.id]: { ...rest, kind: 'term', verified: true } },
    };
    const text = textOf(await show(card(mention, known)));
    for (const words of ['Date', 'Note:', 'not confirmed'])
      expect(text.replaceAll('Declaration', '')).not.toContain(words);
  });

  test('without its record, what the mention itself says', async () => {
    const text = textOf(await show(card(agreement(), nothing)));
    for (const words of ['Agreement or term', 'Harbour Declaration', 'Apr 1958', 'Japan and'])
      expect(text).toContain(words);
  });
});

describe('the card of a name that may be several officials', () => {
  test('all of them with both names, country and office on that day, and no choice among them', async () => {
    const page = await show(<MentionCard {...base} mention={unresolved()} />);
    const text = textOf(page);
    expect(textOf(page.querySelector('h2'))).toBe('Aoba');
    expect(text).toContain('The article does not tell which of several officials is meant.');
    expect(text).toContain('One of (offices on 10 May 2019):');
    expect([...page.querySelectorAll('.card-candidates > li')].map(textOf)).toEqual([
      'Rin AobaJapan青葉凛JapaneseMinister for Foreign Affairs of Japan3 Aug 2017 – 11 Sept 2019',
      'Sora AobaJapan青葉空JapaneseAmbassador to RussiaJun 2018 – 2020',
    ]);
  });

  test('on a page without a date, the offices of the day of reading, said so', async () => {
    const undated = { ...base, articleDate: undefined, readOn: '2019-10-01' };
    const text = textOf(await show(<MentionCard {...undated} mention={unresolved()} />));
    expect(text).toContain('One of (offices now):');
    expect(text).toContain('The page gives no date');
    expect(text).toContain('No longer in office; last heldMinister for Foreign Affairs of Japan');
  });

  test('without their records, still that nobody can tell', async () => {
    const text = textOf(
      await show(<MentionCard {...base} facts={nothing} mention={unresolved()} />),
    );
    expect(text).toContain('does not tell which');
    expect(text).not.toContain('One of');
  });
});
