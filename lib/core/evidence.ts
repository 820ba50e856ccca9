import type { Article, Language } from './article';
import type { Party } from './entity';
import type { Mention } from './mention';
import { createPartyFinder, type PartyFinder, type PartyMention } from './parties';
import type { LexiconLanguage, RelevanceLexicon } from './relevance-lexicon';
import { createTermMatcher, foldCase, type TermMatcher } from './terms';

/** What was found in one sentence of the title or the text. Offsets are those of its field. */
export interface Sentence {
  field: 'title' | 'text';
  start: number;
  end: number;
  parties: PartyMention[];
  acts: { topic: string; weight: number; start: number; end: number }[];
  relations: { topic: string; parties: Party[]; start: number; end: number }[];
  against: { kind: string; start: number; end: number }[];
}

type Sign =
  | { act: string; weight: number }
  | { relation: string; parties: Party[] }
  | { against: string };

interface Reader {
  parties: PartyFinder;
  signs: TermMatcher<Sign>;
  fold(text: string): string;
}

/** Longer texts are judged by their beginning. */
const longest = 20_000;
const longestSentence = 700;
const weakAct = 0.4;

/** Splits an article into sentences, each with the parties, acts and matters it names. */
export function readEvidence(
  article: Article,
  mentions: readonly Mention[],
  lexicon: RelevanceLexicon,
): Sentence[] {
  const reader = readerFor(lexiconLanguage(article.language), lexicon);
  const all = (['title', 'text'] as const).flatMap((field) => {
    const text = article[field].slice(0, longest);
    const sentences = split(text).map(
      ({ start, end }): Sentence => ({
        field,
        start,
        end,
        parties: [],
        acts: [],
        relations: [],
        against: [],
      }),
    );
    const folded = reader.fold(text);
    const signs = reader.signs.find(text, folded);
    const known = mentions.filter((mention) => mention.field === field);
    fill(sentences, [...reader.parties.find(text, folded), ...officials(known)], (s, m) =>
      s.parties.push(m),
    );
    fill(sentences, signs, (sentence, { start, end, values }) => {
      for (const value of values) {
        if ('act' in value)
          sentence.acts.push({ topic: value.act, weight: value.weight, start, end });
        else if ('relation' in value)
          sentence.relations.push({ topic: value.relation, parties: value.parties, start, end });
        else sentence.against.push({ kind: value.against, start, end });
      }
    });
    return sentences;
  });
  doubtImplied(all, article.language);
  for (const sentence of all) leaveScene(sentence);
  return all;
}

const scenes = new Set(['sport', 'disaster', 'culture', 'science']);

/** A quake off the Kurils or a swim to Dokdo: the place is a scene, nobody's dispute. */
function leaveScene(sentence: Sentence): void {
  const japan = sentence.parties.some(({ party, strength }) => party === 'JP' && strength > 0.5);
  if (japan || !sentence.against.some(({ kind }) => scenes.has(kind))) return;
  sentence.relations = sentence.relations.filter(({ topic }) => topic !== 'territory');
  sentence.acts = sentence.acts.filter(({ topic }) => topic !== 'territory');
}

/** `СЕУЛ, 30 октября.`, `TOKYO, May 5 (Kyodo).`: where and when a report was filed, and no sentence of it. */
const dateline =
  /^\s*\p{Lu}[\p{L} -]{1,25},\s(?:\d{1,2}\s\p{L}{3,9}|\p{L}{3,9}\.?\s\d{1,2})\.?(?:\s*[/(][^/)]{2,20}[/)]\.?)?\s*$/u;

/** Where a foreign party is named first and Japan never by name, a bare 首相 is most likely not Japan's. */
function doubtImplied(sentences: Sentence[], language: Language): void {
  const parties = sentences.flatMap((sentence) => sentence.parties);
  // 外交部 in traditional characters is as often Taipei's as Beijing's, whoever writes it.
  const ofOffices = parties.filter((mention) => mention.implied !== undefined);
  const beijing = parties.some((m) => m.party === 'CN' && m.implied === undefined);
  if (language === 'zh-Hant' && !beijing && parties.some(({ party }) => party === 'TW')) {
    for (const mention of ofOffices) mention.party = 'TW';
    return;
  }
  const implied = parties.filter((mention) => mention.implied);
  const own = implied[0]?.party;
  if (own === undefined || parties.some(({ party, implied: i }) => party === own && !i)) return;
  const foreign = parties.findIndex(({ party }) => party !== own);
  if (foreign < 0 || foreign > parties.findIndex((mention) => mention.implied)) return;
  for (const mention of implied) mention.strength /= 2;
}

export function lexiconLanguage(language: Language): LexiconLanguage {
  if (language === 'zh-Hans' || language === 'zh-Hant') return 'zh';
  return language === 'und' ? 'en' : language;
}

const readers = new WeakMap<RelevanceLexicon, Map<LexiconLanguage, Reader>>();

/** A language's patterns are compiled when it is first met: a tab mostly reads one. */
function readerFor(language: LexiconLanguage, lexicon: RelevanceLexicon): Reader {
  const byLanguage = readers.get(lexicon) ?? new Map<LexiconLanguage, Reader>();
  readers.set(lexicon, byLanguage);
  let reader = byLanguage.get(language);
  if (!reader) {
    const folds = new Map<string, string>();
    const pairs = Array.from(lexicon.parties[language].fold ?? '');
    for (let i = 0; i + 1 < pairs.length; i += 2) folds.set(pairs[i] ?? '', pairs[i + 1] ?? '');
    reader = {
      parties: createPartyFinder(language, lexicon.parties[language], lexicon.topics[language]),
      signs: createTermMatcher(signs(language, lexicon)),
      fold(text) {
        const folded = foldCase(text);
        if (folds.size === 0) return folded;
        let joined = '';
        for (let at = 0; at < folded.length; at++)
          joined += folds.get(folded[at] ?? '') ?? folded[at];
        return joined;
      },
    };
    byLanguage.set(language, reader);
  }
  return reader;
}

function* signs(language: LexiconLanguage, lexicon: RelevanceLexicon): Iterable<[string, Sign]> {
  const topics = lexicon.topics[language];
  for (const [act, { strong, weak }] of Object.entries(topics.acts)) {
    for (const term of strong) yield [term, { act, weight: 1 }];
    for (const term of weak) yield [term, { act, weight: weakAct }];
  }
  for (const { topic, parties, terms } of topics.relations) {
    for (const term of terms) yield [term, { relation: topic, parties }];
  }
  for (const [against, terms] of Object.entries(topics.against)) {
    for (const term of terms) yield [term, { against }];
  }
}

function* officials(mentions: readonly Mention[]): Iterable<PartyMention> {
  for (const mention of mentions) {
    if (mention.kind === 'official' && mention.country !== undefined) {
      // A relation with the Soviet Union is one with Russia, which went on in its place.
      const party = mention.country === 'SU' ? 'RU' : mention.country;
      yield { party, start: mention.start, end: mention.end, strength: 1 };
    }
  }
}

function fill<T extends { start: number }>(
  sentences: Sentence[],
  found: T[],
  add: (sentence: Sentence, item: T) => void,
): void {
  let at = 0;
  for (const item of found.sort((a, b) => a.start - b.start)) {
    while (at + 1 < sentences.length && (sentences[at]?.end ?? 0) <= item.start) at++;
    const sentence = sentences[at];
    if (sentence) add(sentence, item);
  }
}

/**
 * Sentence bounds: terminal punctuation, and line ends unless the line merely wraps. A point after
 * one letter (U.S., J. Smith) or within a number ends nothing.
 */
function split(text: string): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  const ends =
    /[。！？]{1,4}[」』”）)]{0,3}|(?<![\s.]\p{L}|^\p{L}|\.\p{L})[.!?]{1,4}["'”’»)]{0,3}(?=\s)|\n/gu;
  const close = (end: number) => {
    while (end - start > longestSentence) {
      bounds.push({ start, end: start + longestSentence });
      start += longestSentence;
    }
    const isFirst = bounds.length === 0;
    if (isFirst && end - start < 60 && dateline.test(text.slice(start, end))) {
      start = end;
      return;
    }
    if (text.slice(start, end).trim() !== '') bounds.push({ start, end });
    start = end;
  };
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (match[0] === '\n' && wraps(text, match.index)) continue;
    close(end);
  }
  close(text.length);
  return bounds;
}

/** True where a line end stands inside a sentence of a spaced script, as on old wire pages. */
function wraps(text: string, at: number): boolean {
  const next = /^\n( {0,4})(\S)/.exec(text.slice(at, at + 8));
  const last =
    text
      .slice(Math.max(0, at - 20), at)
      .trimEnd()
      .at(-1) ?? '\n';
  if (!next || /[.!?。！？"”»:;\n]/.test(last)) return false;
  return next[1] === '' ? /[\p{Ll}\d]/u.test(next[2] ?? '') : true;
}
