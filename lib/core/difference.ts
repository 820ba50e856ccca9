import type { Language } from './article';
import type { Mention } from './mention';
import { compareNames, type Named, waysOnlyIn } from './named';
import {
  type Compare,
  compareParagraphs,
  compareWords,
  type Paragraph,
  type Stretch,
} from './wording-difference';

/** What an article said, once. */
export interface Wording {
  title: string;
  text: string;
  mentions: readonly Mention[];
}

/** Somebody or something that is named in another way than before. */
export interface Renamed {
  before: Named;
  after: Named;
  /** The ways that are no longer there. */
  gone: Mention[];
  /** The ways that were not there before. */
  come: Mention[];
}

export interface Difference {
  /** Absent where the headline is the same. */
  title?: Stretch[];
  names: { come: Named[]; gone: Named[]; renamed: Renamed[] };
  /** Every paragraph, in order; empty where no word of the text differs. */
  text: Paragraph[];
}

/**
 * What two wordings of one article differ in: the headline, who and what is named, the text by paragraphs and
 * words.
 */
export function differenceOf(
  before: Wording,
  after: Wording,
  language: Language,
  compare: Compare,
): Difference {
  const title = compareWords(before.title, after.title, language, compare);
  const same = before.text === after.text;
  const text = same ? [] : compareParagraphs(before.text, after.text, language, compare);
  return {
    ...(title.some(({ kind }) => kind !== 'same') && { title }),
    names: namesOf(before, after),
    text: text.some(({ kind }) => kind !== 'same') ? text : [],
  };
}

/**
 * A name that stood in the words before has not come, and one that still stands there has not gone: the
 * gazetteer, or what it could tell from the article, is what changed.
 */
function namesOf(before: Wording, after: Wording): Difference['names'] {
  const { onlyBefore, onlyAfter, both } = compareNames(before.mentions, after.mentions);
  const [old, now] = [before, after].map(({ title, text }) => `${title}\n${text}`);
  const isNotIn = (words = '', surface: string) => !words.includes(surface);
  const said = (way: Mention) => (way.kind === 'official' ? way.title : way.surface);
  const renamed = both.map((pair) => ({
    ...pair,
    gone: waysOnlyIn(pair.before, pair.after).filter((way) => isNotIn(now, said(way))),
    come: waysOnlyIn(pair.after, pair.before).filter((way) => isNotIn(old, said(way))),
  }));
  return {
    come: onlyAfter.filter(({ surfaces }) => surfaces.some((each) => isNotIn(old, each))),
    gone: onlyBefore.filter(({ surfaces }) => surfaces.some((each) => isNotIn(now, each))),
    renamed: renamed.filter(({ gone, come }) => gone.length + come.length > 0),
  };
}
