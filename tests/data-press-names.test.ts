import { describe, expect, it } from 'vitest';
import type { Official, PersonName } from '../lib/core/entity';
import { findMentions } from '../lib/core/mentions';
import { loadKnowledge } from '../lib/data/knowledge';
import { filesIn, readFile } from './data-shape';

const { gazetteer } = loadKnowledge();
const files = filesIn('officials');

const sentences: Partial<Record<PersonName['lang'], (name: string) => string>> = {
  ja: (name) => `会議には${name}氏が出席した。`,
  ko: (name) => `이날 회의에는 ${name} 씨도 참석했다.`,
  'zh-Hans': (name) => `会议由${name}主持。`,
  'zh-Hant': (name) => `會議由${name}主持。`,
};

const eastern = new Set(['JP', 'CN', 'TW', 'KR', 'KP', 'VN', 'HK']);

/** The name in full as a newspaper of its language prints it. */
function inPrint({ lang, family, given }: PersonName, country: string): string {
  if (family === undefined) return given;
  const first = eastern.has(country) || (lang.startsWith('zh') && family.length === 1);
  const [one, other] = first ? [family, given] : [given, family];
  if (lang === 'ko') return country.startsWith('K') ? one + other : `${one} ${other}`;
  if (!first || /[ァ-ヶ]/.test(family)) return `${one}${lang === 'ja' ? '・' : '·'}${other}`;
  return one + other;
}

// The last day of a date as exact as its source.
const dayOf = (date: string) => ({ 4: `${date}-12-31`, 7: `${date}-28` })[date.length] ?? date;

function foundOn(official: Official, name: PersonName, day: string): boolean {
  const print = inPrint(name, official.country);
  const text = sentences[name.lang]?.(print) ?? '';
  const article = { url: 'https://news.test/a', title: '', text, language: name.lang };
  const mentions = findMentions({ ...article, published: day }, gazetteer, '2026-11-01');
  return mentions.some(
    (one) => one.kind === 'official' && one.entity === official.id && one.surface === print,
  );
}

const officialsIn = (file: string): Official[] => readFile('officials', file).officials;
const all = files.flatMap(officialsIn);

// 金 of the North and 金 of the South, in office at once, written alike: nothing but a title tells.
const written = new Map<string, Set<string>>();
for (const { id, country, names } of all)
  for (const name of names) {
    const key = `${name.lang} ${inPrint(name, country).replace(/[・·]/g, '')}`;
    written.set(key, (written.get(key) ?? new Set()).add(id));
  }
const isShared = (name: PersonName, country: string) =>
  (written.get(`${name.lang} ${inPrint(name, country).replace(/[・·]/g, '')}`)?.size ?? 0) > 1;

describe.each(files)('names as the press writes them: %s', (file) => {
  const officials = officialsIn(file);

  it('are found in a plain sentence of a day in office', () => {
    const missing = officials.flatMap((official) =>
      official.names
        .filter((name) => sentences[name.lang] && !isShared(name, official.country))
        .filter(
          (name) => !official.offices.some(({ from }) => foundOn(official, name, dayOf(from))),
        )
        .map((name) => `${official.id} ${name.lang} ${inPrint(name, official.country)}`),
    );
    expect(missing).toEqual([]);
  }, 60_000);
});
