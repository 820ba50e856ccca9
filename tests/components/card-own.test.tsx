// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { MentionCard } from '../../components/MentionCard';
import type { Agreement, Official } from '../../lib/core/entity';
import type { Mention } from '../../lib/core/mention';
import { minister, office, official, unresolved } from './samples';
import { clear, show, textOf } from './screen';

afterEach(clear);

const own = office({
  post: 'own.sora 0',
  title: '港湾局長',
  note: '潮会談に出席',
  verified: false,
});
const listed = office({ note: 'Resigned early.' });
const people: Record<string, Official> = {
  'own.sora': { id: 'own.sora', name: '水原空', country: 'JP', names: [], offices: [own] },
  'jp.rin': { id: 'jp.rin', name: 'Rin Aoba', country: 'JP', names: [], offices: [listed] },
};
const terms: Record<string, Agreement> = Object.fromEntries(
  ['own.talks', 'talks'].map((id) => [
    id,
    {
      ...{ id, kind: 'term', name: '潮会談', parties: ['JP'], names: {}, summary: '毎年の会談' },
      ...{ sources: ['reader'], verified: false },
    },
  ]),
);
const term = (entity: string): Mention => ({
  ...{ kind: 'agreement', field: 'text', start: 0, end: 3, surface: '潮会談' },
  ...{ entity, name: '潮会談', parties: ['JP'] },
});

/** What the card says to be English. */
async function english(mention: Mention, officials = people): Promise<string[]> {
  const page = await show(
    <MentionCard
      mention={mention}
      facts={{ officials, territories: {}, agreements: terms }}
      articleDate="2019-05-10"
      language="ru"
      asOf="2026-11-01"
      readOn="2026-11-22"
    />,
  );
  expect(page.querySelector('.card-name')?.getAttribute('lang')).not.toBe('ru');
  return [...page.querySelectorAll('[lang="en"]')].map(textOf);
}

test('what the reader notes on somebody listed stands on the card, as the reader’s', async () => {
  const readersNotes = [
    { text: 'Met us in 2019.', source: 'reader' },
    { text: 'Likes tea.', source: 'reader: Desk' },
  ];
  const rin: Official = { ...minister, id: 'jp.rin', readersNotes };
  await english(official({ entity: 'jp.rin', held: [listed] }), { 'jp.rin': rin });
  const notes = [...document.querySelectorAll('.card-note')].map(textOf);
  expect(notes).toContain('Note (your own entry): Met us in 2019.');
  expect(notes).toContain('Note (your own entry, from the pack “Desk”): Likes tea.');
});

describe('no language is said of what the reader wrote', () => {
  test.each<[string, Mention, string[]]>([
    [
      'a listed official is in English',
      official({ entity: 'jp.rin', held: [listed] }),
      ['Rin Aoba', 'Minister for Foreign Affairs of Japan', 'Resigned early.'],
    ],
    ['an official of their own', official({ entity: 'own.sora', held: [own] }), []],
    ['a listed term is in English', term('talks'), ['潮会談', '毎年の会談']],
    ['a term of their own', term('own.talks'), []],
  ])('%s', async (_, mention, expected) => {
    expect(await english(mention)).toEqual(expected);
  });

  test('an official of their own who is no longer there', async () => {
    expect(await english(official({ entity: 'own.sora', held: [own] }), {})).toEqual([]);
  });

  test('one of several whom a name may mean', async () => {
    const mention = unresolved({ candidates: ['own.sora', 'jp.rin'], surface: '水原' });
    const page = await show(
      <MentionCard
        mention={mention}
        facts={{ officials: people, territories: {}, agreements: {} }}
        articleDate="2019-05-10"
        asOf="2026-11-01"
        readOn="2026-11-22"
      />,
    );
    const inEnglish = [...page.querySelectorAll('[lang="en"]')].map(textOf);
    expect(inEnglish).toContain('Rin Aoba');
    expect(inEnglish.join()).not.toMatch(/[水港潮]/);
  });
});
