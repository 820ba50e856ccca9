import type { Official, PersonName } from './entity';
import type { Context } from './given-names';
import { make } from './make-sighting';
import { stem } from './name-words';
import { fold } from './normalize';
import { russianCases } from './russian-cases';
import type { Sighting } from './sighting';
import { follows, isCapital, type Word } from './words';

/**
 * Given name and patronymic of those whom the text has by the family name alone: Медведев …
 * Дмитрий Анатольевич. By themselves they are anybody's; here whoever the family name turns out to
 * be is meant. The time does not grow with the namings of one family.
 */
export function patronymics(context: Context, sightings: Sighting[]): Sighting[] {
  const { words, language } = context;
  if (!language.inflected) return [];
  const bearers = bareBearers(sightings);
  if (bearers.size === 0) return [];
  const found: Sighting[] = [];
  for (const [i, patronymic] of words.entries()) {
    const given = words[i - 1];
    if (!given || !isCapital(given) || !follows(patronymic, given)) continue;
    const ofFather = bearers.get(stem(patronymic.key, true));
    if (!ofFather || standsInFullName(context, i - 1, i)) continue;
    const meant = [...ofFather].filter(([official]) =>
      official.names.some((name) => isCalled(name, given, patronymic)),
    );
    const families = new Set(meant.map(([, family]) => family));
    const [family] = families;
    if (family === undefined || families.size > 1) continue;
    const people = meant.map(([official]) => official);
    found.push(make(context, i - 1, i, { level: 'bare', family, people }));
  }
  return found;
}

/** Listed people whom a bare family name may mean, with that name, by the patronymic: its stem is the same in every case. */
function bareBearers(sightings: Sighting[]): Map<string, Map<Official, string>> {
  const bearers = new Map<string, Map<Official, string>>();
  const families = new Set<string>();
  for (const { level, family, people } of sightings) {
    if (level !== 'bare' || families.has(family)) continue;
    families.add(family);
    for (const official of people)
      for (const { lang, patronymic } of official.names) {
        if (lang !== 'ru' || patronymic === undefined) continue;
        const key = stem(fold(patronymic), true);
        const known = bearers.get(key) ?? new Map<Official, string>();
        bearers.set(key, known.set(official, family));
      }
  }
  return bearers;
}

function isCalled({ lang, given, patronymic }: PersonName, first: Word, second: Word): boolean {
  return (
    lang === 'ru' &&
    patronymic !== undefined &&
    russianCases(fold(given)).includes(first.key) &&
    russianCases(fold(patronymic)).includes(second.key)
  );
}

// Дмитрий Анатольевич Зорин and Зорин Дмитрий Анатольевич are somebody else; Уважаемый is no name.
function standsInFullName({ words, titles, language }: Context, from: number, to: number): boolean {
  const before = words[from - 1];
  const next = words[to + 1];
  if (isCapital(next) && follows(next, words[to])) return true;
  return (
    before !== undefined &&
    isCapital(before) &&
    follows(words[from], before) &&
    !titles.spots[from - 1] &&
    !language.grammar.notNames.has(before.key) &&
    !language.grammar.prepositions.has(before.key) &&
    !(before.opens && /(?:ый|ая)$/.test(before.key))
  );
}
