import { findAgreements } from './agreement-mentions';
import type { Article } from './article';
import { firstWhere } from './first-where';
import type { Gazetteer } from './gazetteer';
import type { Mention, OfficialMention, UnresolvedMention } from './mention';
import { resolve } from './resolve';
import { scanField } from './scan-article';
import { findTerritories } from './territory-mentions';

/**
 * Finds officials, disputed places and agreements in an article, title first, then by place; nothing
 * overlaps. Offices are those held on `article.published`; for an undated article, on the day its own
 * words point to, else on `today` (an ISO day). `today` also decides "office now".
 */
export function findMentions(article: Article, gazetteer: Gazetteer, today: string): Mention[] {
  const people = findOfficials(article, gazetteer, today);
  const parties = new Set(
    people.flatMap((one) => (one.kind === 'official' ? (one.country ?? []) : [])),
  );
  const found = findTerritories(article, gazetteer.territories(article.language), parties);
  const isInPlace = within(found);
  // Whoever no list knows and is called like a disputed place is that place.
  const listed = people.filter(
    (one) => one.kind === 'unresolved' || one.entity !== undefined || !isInPlace(one),
  );
  const places = apartFrom(found, listed);
  const inFull = listed.filter((one) => one.found?.by === 'list');
  const agreements = apartFrom(
    findAgreements(article, gazetteer.agreements(article.language)),
    inPlace([...inFull, ...places]),
  );
  // The Kono of the Kono Statement is not the Kono of the day.
  const officials = apartFrom(listed, agreements);
  return inPlace([...officials, ...places, ...agreements]);
}

/** Title first, then by place. */
function inPlace<One extends Mention>(mentions: One[]): One[] {
  return mentions.sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1,
  );
}

/** Those of `mentions` that overlap none of `others`, which stand in place and apart themselves. */
function apartFrom<One extends Mention>(mentions: One[], others: Mention[]): One[] {
  const at = reachingInto(others);
  return mentions.filter((one) => {
    const other = at(one);
    return !other || other.start >= one.end;
  });
}

/** Whether a mention stands wholly inside one of `others`, which stand in place and apart. */
function within(others: Mention[]): (one: Mention) => boolean {
  const at = reachingInto(others);
  return (one) => {
    const other = at(one);
    return other !== undefined && other.start <= one.start && one.end <= other.end;
  };
}

/** The first of `others` that ends behind the start of a mention, found without walking them all. */
function reachingInto(others: Mention[]): (one: Mention) => Mention | undefined {
  const fields = {
    title: others.filter(({ field }) => field === 'title'),
    text: others.filter(({ field }) => field === 'text'),
  };
  return ({ field, start }) => {
    const there = fields[field];
    return there[firstWhere(there.length, (i) => (there[i]?.end ?? 0) > start)];
  };
}

function findOfficials(
  article: Article,
  gazetteer: Gazetteer,
  today: string,
): (OfficialMention | UnresolvedMention)[] {
  const scans = (['title', 'text'] as const).map((field) => scanField(article, field, gazetteer));
  const ends = { title: paragraphEnds(article.title), text: paragraphEnds(article.text) };
  const paragraph = (field: 'title' | 'text', at: number) =>
    firstWhere(ends[field].length, (i) => (ends[field][i] ?? 0) >= at);
  const circumstances = {
    today,
    isTrap: gazetteer.isTrap,
    isWord: gazetteer.isWord,
    isCommon: gazetteer.isCommon,
    paragraph,
  };
  return resolve(
    scans,
    article.published === undefined
      ? circumstances
      : { ...circumstances, published: article.published },
  );
}

function paragraphEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return [...ends, text.length];
}
