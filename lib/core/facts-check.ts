import {
  type Check,
  eachMisshapen,
  isDay,
  isFlag,
  isLanguage,
  isListOf,
  isNeed,
  isOfficeKind,
  isRecord,
  isString,
  isTable,
  isTerritoryKind,
  isText,
  isTexts,
  type Loose,
  listOf,
  misshapen,
  recordOf,
  shown,
} from './facts-shape';
import type { Facts } from './gazetteer';

/**
 * What is wrong with facts, a line a fault, each beginning with the record it is in; empty where
 * nothing is. It looks for what is missing or of another kind than recognition, packing and cards rest
 * on, so that none of them meets it; whether the facts are true it cannot know.
 */
export function checkFacts(facts: Facts): string[] {
  const given: unknown = facts;
  if (!isRecord(given)) return ['the facts are no record'];
  const { officials, territories, agreements = [], nameTraps = [], titles, asOf } = given;
  return [
    ...(isDay(asOf) ? [] : [`the day of the facts is ${shown(asOf)}, which is no day`]),
    ...checkAll('official', officials, checkOfficial),
    ...checkAll('territory', territories, checkTerritory),
    ...checkAll('agreement', agreements, checkAgreement),
    ...checkTraps(nameTraps),
    ...checkTitles(titles),
  ];
}

/** Throws where facts are not sound, naming every record that is wrong: they are refused whole. */
export function refuseFaultyFacts(facts: Facts): void {
  const faults = checkFacts(facts);
  if (faults.length > 0) throw new Error(`The facts are refused:\n${faults.join('\n')}`);
}

function* checkAll(
  kind: string,
  records: unknown,
  check: (record: Loose) => Iterable<string>,
): Iterable<string> {
  if (!Array.isArray(records)) return yield `${kind}: there is no list of them`;
  const ids = new Set<string>();
  for (const [place, record] of (records as unknown[]).entries()) {
    const id = isRecord(record) && isText(record.id) ? record.id : undefined;
    const where = `${kind} ${id ?? `number ${place}`}`;
    if (!isRecord(record) || id === undefined) {
      yield `${where}: it has no id`;
      continue;
    }
    if (ids.has(id)) yield `${where}: the id is there twice`;
    ids.add(id);
    for (const fault of check(record)) yield `${where}: ${fault}`;
  }
}

function* checkOfficial(official: Loose): Iterable<string> {
  yield* misshapen(official, { name: isText, country: isText, 'died?': isDay });
  for (const name of listOf(official.names)) {
    const { lang, given, family } = recordOf(name);
    const language = isText(lang) ? lang : '?';
    if (!isText(given)) yield `a name (${language}) has no given part`;
    else if (family !== undefined && !isText(family))
      yield `a name (${language}) has an empty family part`;
  }
  yield* eachMisshapen(official.names, ({ lang }) => `a name (${shown(lang)})`, {
    lang: isLanguage,
    'patronymic?': isText,
    'byRule?': isFlag,
  });
  if (listOf(official.names).length === 0) yield 'it has no names';
  for (const office of listOf(official.offices)) {
    if (!isRecord(office)) yield 'an office is no record';
    else yield* checkTerm(shown(office.title), office.from, office.to);
  }
  yield* eachMisshapen(official.offices, ({ title }) => `office "${shown(title)}"`, {
    kind: isOfficeKind,
    post: isText,
    title: isText,
    country: isText,
    'acting?': isFlag,
    'note?': isText,
    sources: isTexts,
    verified: isFlag,
  });
  if (listOf(official.offices).length === 0) yield 'it has no offices';
}

function* checkTerm(title: string, from: unknown, to: unknown): Iterable<string> {
  if (!isDay(from)) yield `office "${title}" begins on ${shown(from)}, which is no day`;
  if (to === undefined) return;
  if (!isDay(to)) yield `office "${title}" ends on ${shown(to)}, which is no day`;
  else if (isDay(from) && to < from.slice(0, to.length))
    yield `office "${title}" ends (${to}) before it begins (${from})`;
}

function* checkTerritory(territory: Loose): Iterable<string> {
  yield* misshapen(territory, {
    kind: isTerritoryKind,
    claimants: isTexts,
    'partOf?': isText,
    'administeredBy?': isText,
    'traps?': Array.isArray,
    summary: isString,
    sources: isTexts,
    verified: isFlag,
  });
  if (listOf(territory.designations).length === 0) yield 'it has no designations';
  const nameOf = ({ text }: Loose) => `designation "${shown(text)}"`;
  yield* eachMisshapen(territory.designations, nameOf, {
    text: isText,
    lang: isLanguage,
    usedBy: isTexts,
    'needs?': isTexts,
    'shown?': isFlag,
    'note?': isText,
  });
  yield* eachMisshapen(territory.traps, ({ text }) => `trap "${shown(text)}"`, {
    text: isText,
    lang: isLanguage,
  });
}

function* checkAgreement(agreement: Loose): Iterable<string> {
  const { date, names, needs } = agreement;
  yield* misshapen(agreement, {
    kind: isText,
    name: isText,
    parties: isTexts,
    'needs?': isRecord,
    summary: isString,
    'caution?': isText,
    sources: isTexts,
    verified: isFlag,
  });
  if (date !== undefined && !isDay(date)) yield `its date is ${shown(date)}, which is no day`;
  if (!isRecord(names)) yield 'it has no names';
  for (const [language, forms] of Object.entries(recordOf(names))) {
    if (!isLanguage(language)) yield `it has names in ${language}, which is no language of ours`;
    if (!isTexts(forms)) yield `a name (${language}) is empty`;
  }
  for (const [form, words] of Object.entries(recordOf(needs)))
    if (!isTexts(words)) yield `what "${form}" needs is ${shown(words)}`;
}

function* checkTraps(traps: unknown): Iterable<string> {
  if (!Array.isArray(traps)) return yield 'name trap: there is no list of them';
  yield* eachMisshapen(traps, ({ form }) => `name trap "${shown(form)}"`, {
    form: isText,
    lang: isLanguage,
    'before?': isTexts,
    'after?': isTexts,
  });
}

const titleFields = new Map<string, Check>([
  ['ranks', isListOf(isRank)],
  ['places', isTable],
  ['bodies', isTable],
  ['fields', (table) => isTable(table) && Object.keys(recordOf(table)).every(isOfficeKind)],
  ['foreignFamilies', isTable],
  ['nicknames', isListOf(isTexts)],
  ['transliteration', isText],
]);
const neededTitleFields =
  'ranks places bodies fields deputy former plain honorifics notState notNames givenNames familyNames particles';

function* checkTitles(titles: unknown): Iterable<string> {
  if (!isRecord(titles)) return yield 'titles: there is no record of them';
  for (const [language, words] of Object.entries(titles)) {
    const fields = [...neededTitleFields.split(' '), ...Object.keys(recordOf(words))];
    const shape = new Map(fields.map((field) => [field, titleFields.get(field) ?? isTexts]));
    for (const fault of misshapen(recordOf(words), Object.fromEntries(shape)))
      yield `titles (${language}): ${fault}`;
  }
}

function isRank(value: unknown): boolean {
  const { kind, needs, texts } = recordOf(value);
  return isOfficeKind(kind) && isNeed(needs) && isTexts(texts);
}
