import type { Agreement, Office, Official, Party, Territory } from '../lib/core/entity';
import { writtenLanguage } from '../lib/core/interface-locale';
import type { Mention, OfficialMention } from '../lib/core/mention';
import { lastOffices, officesOn } from '../lib/core/offices';
import type { Words } from './translate';
import {
  dateText,
  inAlphabet,
  nameText,
  officialName,
  ownForms,
  partyNames,
  termText,
} from './wording';

/** The records a line is made of; see `CardFacts`. */
interface Facts {
  officials: Record<string, Official>;
  territories: Record<string, Territory>;
  agreements: Record<string, Agreement>;
}

/** Between the parts of one line, in any language. */
const PARTS = '; ';

/**
 * What a card says as one line of plain text, to be pasted into a draft: names in both scripts and
 * the office on the article's day; all designations of a place with who uses each; an agreement's
 * date and parties. It claims nothing that the card does not.
 */
export function cardLine(
  words: Words,
  mention: Mention,
  facts: Facts,
  { articleDate, readOn }: { articleDate?: string | undefined; readOn: string },
): string {
  switch (mention.kind) {
    case 'official':
      return officialLine(words, mention, facts.officials[mention.entity ?? ''], articleDate);
    case 'territory': {
      const place = facts.territories[mention.entity];
      return place ? placeLine(words, place) : mention.surface;
    }
    case 'agreement': {
      const record = facts.agreements[mention.entity];
      const { date = mention.date, parties } = record ?? mention;
      const name = record ? agreementNames(words, record) : mention.name;
      const about = [date && dateText(words, date), partyNames(words, inAlphabet(words, parties))];
      return [name, ...about.filter(Boolean)].reduce<string>(
        (line, part) => (line === '' ? `${part}` : words.t('copyAnd', line, `${part}`)),
        '',
      );
    }
    case 'unresolved': {
      const candidates = mention.candidates.flatMap((id) => facts.officials[id] ?? []);
      const day = articleDate ?? readOn;
      const each = candidates.map((official) => candidateLine(words, official, day));
      return words.t('copyOneOf', mention.surface, each.join(PARTS));
    }
  }
}

function officialLine(
  words: Words,
  mention: OfficialMention,
  official: Official | undefined,
  articleDate: string | undefined,
): string {
  const { t } = words;
  const name = official ? namesOf(words, official) : mention.name;
  if (mention.held.length === 0) {
    return mention.title ? t('copyAnd', name, t('copyAsGiven', mention.title)) : name;
  }
  // Of a page without a date only the text's own words tell the day: none is named here.
  const day = mention.undated ? undefined : articleDate;
  return t('copyAnd', name, officesText(words, mention.held, day, mention.office === 'former'));
}

function candidateLine(words: Words, official: Official, day: string): string {
  const name = namesOf(words, official);
  const held = officesOn(official, day);
  const offices = held.length > 0 ? held : lastOffices(official, day);
  if (offices.length === 0) return name;
  return words.t('copyAnd', name, officesText(words, offices, day, held.length === 0));
}

function officesText(
  words: Words,
  offices: readonly Office[],
  day: string | undefined,
  former: boolean,
): string {
  const { t } = words;
  const each = offices.map((office) => {
    const term = [
      termText(words, office),
      office.acting && t('officeActing'),
      !office.verified && t('factUnverified'),
    ]
      .filter(Boolean)
      .join(PARTS);
    if (former) return t('copyOfficeFormer', office.title, term);
    if (day === undefined) return t('copyOfficeThen', office.title, term);
    const key = day.length === 'YYYY-MM-DD'.length ? 'copyOfficeOn' : 'copyOfficeIn';
    return t(key, office.title, dateText(words, day), term);
  });
  return each.join(PARTS);
}

/** A person's name, and in brackets as its bearer and as the reader's language write it. */
export function namesOf(words: Words, official: Official): string {
  const { names, country } = official;
  const own = ownForms(names, country, words.locale);
  const others = own.map((form) => nameText(form, country, words.nameOrder)).join(', ');
  const name = officialName(words, official);
  return others ? words.t('copyNames', name, others) : name;
}

function agreementNames(words: Words, { name, names }: Agreement): string {
  const reader = writtenLanguage(words.locale);
  const wanted = new Set(['ja', reader]);
  const others = Object.entries(names).flatMap(([lang, [usual]]) =>
    lang !== 'en' && wanted.has(lang) && usual !== undefined ? [usual] : [],
  );
  return others.length > 0 ? words.t('copyNames', name, others.join(', ')) : name;
}

/** Users in the alphabetical order of the reader's language, as in the table on the card: none is first by rank. */
function placeLine(words: Words, { designations }: Territory): string {
  const { t } = words;
  const shown = designations.filter((name) => name.shown);
  const byUsers = new Map<string, { users: Party[]; names: string[] }>();
  for (const { text, usedBy } of shown) {
    const users = inAlphabet(words, usedBy);
    const row = byUsers.get(users.join()) ?? { users, names: [] };
    if (!row.names.includes(text)) row.names.push(text);
    byUsers.set(users.join(), row);
  }
  const rows = [...byUsers.values()].map(({ users, names }) => ({
    nobodys: users.length === 0,
    user: users.length > 0 ? partyNames(words, users) : t('usedByNobody'),
    names,
  }));
  rows.sort(
    (a, b) => Number(a.nobodys) - Number(b.nobodys) || a.user.localeCompare(b.user, words.locale),
  );
  return t(
    'copyPlace',
    rows.map(({ user, names }) => t('copyUsedBy', user, names.join(', '))).join(PARTS),
  );
}
