import { describe, expect, it } from 'vitest';
import type { Official, PersonName } from '../../lib/core/entity';
import { findMentions } from '../../lib/core/mentions';
import { fold } from '../../lib/core/normalize';
import { officesOn } from '../../lib/core/offices';
import { givenKey } from '../../lib/core/roman-spellings';
import { russianCases } from '../../lib/core/russian-cases';
import { officials } from '../../lib/data';
import { loadKnowledge } from '../../lib/data/knowledge';

/** Every listed person, named once in a plain sentence on a day in office, is found and is that person. */

const { gazetteer } = loadKnowledge();

const dayFrom = (date: string) =>
  date.length === 4 ? `${date}-07-01` : date.length === 7 ? `${date}-20` : date;

/** The middle of the last office. */
function dayInOffice({ offices }: Official): string {
  const last = offices.at(-1);
  const from = dayFrom(last?.from ?? '2000');
  const to = last?.to === undefined ? '2026-01-01' : dayFrom(last.to);
  if (from >= to) return from;
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString().slice(0, 10);
}

const easternStates = new Set(['CN', 'TW', 'HK', 'KR', 'KP', 'VN', 'KH', 'MM', 'SG']);

const capitals = (word: string) =>
  word.replace(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());

const holders = new Map<string, Official[]>();
const keyOf = (name: PersonName, country: string) =>
  `${name.lang} ${fold(name.family ?? '')} ${givenKey(fold(name.given), country)}`;
for (const one of officials)
  for (const key of new Set(one.names.map((name) => keyOf(name, one.country))))
    holders.set(key, [...(holders.get(key) ?? []), one]);

/** Two people of one name in office on one day: a name alone cannot tell them apart. */
function hasNamesake(one: Official, name: PersonName, day: string): boolean {
  const same = [one.country, 'KR', 'KP'].flatMap((state) => holders.get(keyOf(name, state)) ?? []);
  return same.some((other) => other.id !== one.id && officesOn(other, day).length > 0);
}

function missed(lang: 'en' | 'ru', written: (name: PersonName, one: Official) => string[]) {
  const found: string[] = [];
  for (const one of officials) {
    const day = dayInOffice(one);
    for (const name of one.names) {
      if (name.lang !== lang || hasNamesake(one, name, day)) continue;
      for (const form of written(name, one)) {
        const text =
          lang === 'en' ? `They met ${form} on Monday.` : `Об этом шла речь у ${form} вчера.`;
        const article = {
          url: 'https://news.test/a',
          title: '',
          text,
          language: lang,
          published: day,
        };
        const isFound = findMentions(article, gazetteer, '2026-01-01').some(
          (mention) =>
            mention.kind === 'official' &&
            mention.entity === one.id &&
            (mention.surface === form || /\p{L}\./u.test(form)),
        );
        if (!isFound) found.push(`${one.id}: ${form}`);
      }
    }
  }
  return found;
}

/** Both orders; a given name with an initial or an abbreviation only ever stands first. */
const both = (given: string, family: string) =>
  given.includes('.') ? [`${given} ${family}`] : [`${given} ${family}`, `${family} ${given}`];

describe('every listed name', { timeout: 120_000 }, () => {
  it('in English, in both orders', () => {
    const forms = ({ family, given }: PersonName) =>
      family === undefined ? [given] : both(given, family);
    expect(missed('en', forms)).toEqual([]);
  });

  it('in English, the family name in capitals', () => {
    const forms = ({ family, given }: PersonName) =>
      family === undefined ? [given] : both(given, family.toUpperCase());
    expect(missed('en', forms)).toEqual([]);
  });

  it('in Russian, in the nominative', () => {
    expect(missed('ru', (name, one) => [russian(name, one, (word) => word)])).toEqual([]);
  });

  it('in Russian, in the genitive', () => {
    const genitive = (word: string) => capitals(russianCases(plain(word))[1] ?? word);
    expect(missed('ru', (name, one) => [russian(name, one, genitive)])).toEqual([]);
  });

  it('in Russian, in the instrumental', () => {
    const instrumental = (word: string) => {
      const [nominative, ...others] = russianCases(plain(word));
      return capitals(
        others.find((form) => /(?:[ыио]м|[еоё]й|ем)$/.test(form)) ?? nominative ?? word,
      );
    };
    expect(missed('ru', (name, one) => [russian(name, one, instrumental)])).toEqual([]);
  });
});

const plain = (word: string) => word.toLowerCase().replaceAll('ё', 'е');

function russian(
  { family, given }: PersonName,
  { country }: Official,
  decline: (word: string) => string,
) {
  if (family === undefined) return given;
  return easternStates.has(country)
    ? `${family} ${decline(given)}`
    : `${decline(given)} ${decline(family)}`;
}
