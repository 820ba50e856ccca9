import { addressKey } from '../../lib/core/address';
import type { Language } from '../../lib/core/article';
import type { ClippingDraft } from '../../lib/core/clipping';
import type { Mention } from '../../lib/core/mention';
import { type MadeLanguage, madeLanguages, madeSentence, seeded, vocabularyOf } from './made-words';

/** Names of places in each language; the first of a place is claimed by the first of its claimants. */
const PLACES: {
  id: string;
  claimants: [string, string];
  names: Record<MadeLanguage, [string, string]>;
}[] = [
  {
    id: 'takeshima',
    claimants: ['JP', 'KR'],
    names: {
      en: ['Takeshima', 'Dokdo'],
      ja: ['竹島', '独島'],
      ru: ['Такэсима', 'Токто'],
      ko: ['다케시마', '독도'],
      zh: ['竹岛', '独岛'],
    },
  },
  {
    id: 'senkaku',
    claimants: ['JP', 'CN'],
    names: {
      en: ['Senkaku', 'Diaoyu'],
      ja: ['尖閣諸島', '釣魚島'],
      ru: ['Сэнкаку', 'Дяоюй'],
      ko: ['센카쿠', '댜오위다오'],
      zh: ['尖阁诸岛', '钓鱼岛'],
    },
  },
  {
    id: 'southern-kurils',
    claimants: ['JP', 'RU'],
    names: {
      en: ['Northern Territories', 'Southern Kurils'],
      ja: ['北方領土', '南クリル'],
      ru: ['северные территории', 'Южные Курилы'],
      ko: ['북방영토', '남쿠릴'],
      zh: ['北方领土', '南千岛'],
    },
  },
];

const PARTIES = ['RU', 'KR', 'CN', 'US', 'KP', 'TW', 'EU', 'AU'];
const TOPICS = ['territory', 'fishing', 'trade', 'security', 'energy', 'history'];
const OUTLETS = 40;
const OFFICIALS = 400;
const TEN_YEARS = 10 * 365.25 * 86_400_000;
const START = Date.parse('2016-01-01T00:00:00Z');

/** The language of the n-th clipping: the five in turn. */
export function madeLanguageOf(n: number): MadeLanguage {
  return madeLanguages[n % madeLanguages.length] ?? 'en';
}

/**
 * The n-th of so many made-up clippings of ten years, always the same: 1,500 to 3,000 characters in one of five
 * languages, with words as frequent as words are, a place in one of six, officials, outlets, topics and months,
 * here and there a tag, a note, a star.
 */
export function madeClipping(n: number, of = 100_000): ClippingDraft {
  const random = seeded(n * 2_654_435 + 17);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const language = madeLanguageOf(n);
  const length = 1500 + random() * 1500;
  const place = random() < 0.17 ? one(PLACES) : undefined;
  const isSecond = random() < 0.5;
  const name = place?.names[language][isSecond ? 1 : 0];
  const paragraphs: string[] = [];
  for (let size = 0; size < length; size += paragraphs.at(-1)?.length ?? 1) {
    const sentences = Array.from({ length: 3 }, () => madeSentence(language, random));
    paragraphs.push(sentences.join('').trim());
  }
  if (name !== undefined) paragraphs[0] = `${name} ${paragraphs[0]}`;
  const text = paragraphs.join('\n');
  const saved = new Date(START + Math.floor((n / of) * TEN_YEARS)).toISOString();
  const outlet = Math.floor(random() ** 2 * OUTLETS);
  const url = `https://outlet-${outlet}.example/${language}/${n}`;
  const official = `xx.made-${Math.floor(random() ** 2 * OFFICIALS)}`;
  const mentions: Mention[] = [
    {
      kind: 'official',
      entity: official,
      name: official,
      office: 'foreign_minister',
      title: 'Foreign Minister',
      held: [],
      field: 'text',
      start: text.length - 3,
      end: text.length,
      surface: text.slice(-3),
    },
  ];
  if (place && name !== undefined)
    mentions.push({
      kind: 'territory',
      entity: place.id,
      area: place.id,
      name,
      claimant: place.claimants[isSecond ? 1 : 0],
      field: 'text',
      start: 0,
      end: name.length,
      surface: name,
    });
  const reader = random();
  return {
    key: addressKey(url),
    kind: 'article',
    url,
    title: madeSentence(language, random).slice(0, 60).trim(),
    outlet: `Outlet ${outlet}`,
    byline: 'A. Writer',
    language: languageTag(language, n),
    published: saved.slice(0, 10),
    saved,
    read: random() < 0.7,
    ...(reader < 0.03 && { starred: true as const }),
    ...(reader < 0.1 && { tags: [`tag ${Math.floor(random() * 20)}`] }),
    ...(reader < 0.05 && { note: madeSentence(language, random) }),
    text,
    html: paragraphs.map((each) => `<p>${each}</p>`).join('\n'),
    relevance: {
      relevant: true,
      score: 0.8,
      counterparts: [one(PARTIES)],
      topics: [one(TOPICS)],
      reasons: [],
    },
    mentions,
    asOf: '2026-01-01',
  };
}

function languageTag(language: MadeLanguage, n: number): Language {
  if (language !== 'zh') return language;
  return n % 2 ? 'zh-Hans' : 'zh-Hant';
}

/**
 * What readers of a language look for, always the same, no two alike: words from frequent to rare, their
 * beginnings, two and four characters that stand side by side somewhere, two words, a phrase.
 */
export function madeQueries(language: MadeLanguage, count: number, of: number): string[] {
  const random = seeded(language.charCodeAt(0) * 31 + language.charCodeAt(1));
  const { words, word } = vocabularyOf(language);
  const spaced = language === 'en' || language === 'ru';
  const rank = (from: number, to: number) => words[from + Math.floor(random() * (to - from))] ?? '';
  const somewhere = (): string => {
    const n = Math.floor((random() * of) / 5) * 5 + madeLanguages.indexOf(language);
    return madeClipping(n, of).text;
  };
  const wordsSomewhere = (many: number) => {
    const all = somewhere().replaceAll(/[.\n]/g, ' ').split(/ +/);
    const at = Math.floor(random() * (all.length - many));
    return all.slice(at, at + many).join(' ');
  };
  const characters = (many: number) => {
    const runs = somewhere().match(
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{4,}/gu,
    ) ?? [''];
    const run = runs[Math.floor(random() * runs.length)] ?? '';
    return run.slice(0, many);
  };
  const kinds: (() => string)[] = [
    () => rank(5, 200),
    () => rank(200, 3000),
    () => rank(3000, 30_000),
    () => `${rank(5, 500)} ${rank(5, 500)}`,
    () => `${rank(5, 100)} ${rank(3000, 20_000)}`,
    () => `"${spaced ? wordsSomewhere(3) : characters(6)}"`,
    () => (spaced ? wordsSomewhere(1) : characters(2)),
    () => (spaced ? word(random).slice(0, 4) : characters(4)),
    () => (spaced ? wordsSomewhere(2) : characters(3)),
  ];
  const queries = new Set<string>();
  for (let n = 0; queries.size < count; n++) queries.add(kinds[n % kinds.length]?.() ?? '');
  return [...queries];
}
