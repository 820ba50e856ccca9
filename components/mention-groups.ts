import type { Article, Language } from '../lib/core/article';
import type { Mention } from '../lib/core/mention';
import type { Reading } from '../lib/core/reading';
import type { Words } from './translate';
import { dateText, officialName, partyName, partyNames, recordLanguage } from './wording';

/** Mentions of one official or agreement, or of one place under the name of one claimant, in the order of the page. */
export interface MentionGroup {
  id: string;
  first: Mention;
  /** Places in the list that was grouped. */
  at: number[];
}

/** Groups mentions by entity, the most named first. */
export function groupMentions(mentions: readonly Mention[]): MentionGroup[] {
  const groups = new Map<string, MentionGroup>();
  mentions.forEach((mention, at) => {
    const id = groupId(mention);
    const group = groups.get(id);
    if (group) group.at.push(at);
    else groups.set(id, { id, first: mention, at: [at] });
  });
  return [...groups.values()].sort((a, b) => b.at.length - a.at.length);
}

/** A place named in two parties' ways is two lines: who used which name is what the reader came for. */
function groupId(mention: Mention): string {
  if (mention.kind === 'official') return `official ${mention.entity ?? mention.name}`;
  if (mention.kind === 'agreement') return `agreement ${mention.entity}`;
  if (mention.kind === 'unresolved') return `unresolved ${mention.name}`;
  return `territory ${mention.area} ${mention.claimant} ${mention.surface.toLocaleLowerCase()}`;
}

/** What a group is called, in the reader's order of names, and the page's own writing where that is another script. */
export function groupNames(
  words: Words,
  { first, at }: MentionGroup,
  mentions: readonly Mention[],
  officials: Reading['officials'],
): [string, string?] {
  if (first.kind === 'territory' || first.kind === 'unresolved') return [first.surface];
  const listed = first.kind === 'official' ? officials[first.entity ?? ''] : undefined;
  const name = listed ? officialName(words, listed) : first.name;
  const longest = at
    .map((place) => mentions[place]?.surface ?? '')
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  return /\p{Script=Latin}/u.test(longest) ? [name] : [name, longest];
}

/** The language of what `groupNames` says first: the page's own words, or the gazetteer's English; of a reader's own entry nobody knows. */
export function nameLanguage({ first }: MentionGroup, page: Language): string | undefined {
  const entity = 'entity' in first ? first.entity : undefined;
  if (first.kind === 'territory' || entity === undefined) return page === 'und' ? undefined : page;
  return recordLanguage(entity);
}

/** What a mention is, in a line: an office on the article's day, whose name a place goes by, an agreement's parties. */
export function roleText(words: Words, mention: Mention): string {
  if (mention.kind === 'territory') {
    if (!mention.claimant) return words.t('nameUsedByNobody');
    return words.t('nameUsedBy', partyName(words, mention.claimant));
  }
  if (mention.kind === 'unresolved') return words.t('unresolvedShort');
  if (mention.kind === 'agreement')
    return [mention.date && dateText(words, mention.date), partyNames(words, mention.parties)]
      .filter(Boolean)
      .join(' · ');
  const office = words.t(`office_${mention.office}`);
  if (!mention.country) return office;
  return words.t('officeAndCountry', office, partyName(words, mention.country));
}

/** A mention of a reading with its places in the lists, and the article it stands in. */
export interface PlacedMention {
  item: number;
  index: number;
  mention: Mention;
  article: Article;
}

/**
 * Every mention of a page in the order of the page; on a list, as in what is painted, none of a teaser
 * that the reader muted or called not relevant.
 */
export function placedMentions({ kind, items }: Reading): PlacedMention[] {
  return items.flatMap(({ article, mentions, relevance, muted }, item) => {
    const away = muted !== undefined || (relevance.said && !relevance.relevant);
    if (kind === 'listing' && away) return [];
    return mentions.map((mention, index) => ({ item, index, mention, article }));
  });
}
