import type { Article, Language } from '../../lib/core/article';
import { findMentions } from '../../lib/core/mentions';
import { loadKnowledge } from '../../lib/data/knowledge';
import type { Figures } from './bench';

/** A text that grows by sentences, of any number of them. */
type Growing = [language: Language, text: (pieces: number) => string, pieces: number];

/** One piece over and over, some 24,000 units of it. */
const over = (language: Language, piece: string): Growing => [
  language,
  (pieces) => piece.repeat(pieces),
  Math.ceil(24_000 / piece.length),
];

/** Somebody no list knows, met by title once, then by surname alone over and over. */
const again = (language: Language, opening: string, piece: string): Growing => [
  language,
  (pieces) => opening + piece.repeat(pieces),
  2_500,
];

/** As many people no list knows as there are sentences. */
const others = (language: Language, sentence: (name: string) => string): Growing => [
  language,
  (pieces) => Array.from({ length: pieces }, (_, i) => sentence(madeUpName(i))).join(''),
  625,
];

const syllables = 'zed kar blor dan vos mil tre pon gul hin fes wob yar lud nex quo'.split(' ');

/** A first and a last name that another number does not get: three syllables for 4,096 of either. */
function madeUpName(number: number): string {
  const word = (digits: number) => {
    const parts = [digits >> 8, digits >> 4, digits].map((digit) => syllables[digit & 15] ?? '');
    const whole = parts.join('');
    return whole.charAt(0).toUpperCase() + whole.slice(1);
  };
  return `${word(number * 7 + 5)} ${word(number)}`;
}

/** Texts no newspaper writes, by which a search that is not linear would be found out. */
const TEXTS: Record<string, Growing> = {
  noSpace: over('en', 'x'),
  title: over('en', 'Prime Minister '),
  surname: over('en', 'Kishida '),
  prefix: over('en', 'Kim Jong '),
  place: over('en', 'Northern '),
  rightToLeft: over('en', '\u200f'),
  zeroWidth: over('en', 'La\u200bv\u200brov '),
  jaTitle: over('ja', '外相'),
  jaSurname: over('ja', '岸田文'),
  koTitle: over('ko', '대통령 '),
  ruTitle: over('ru', 'президент '),
  ruPlace: over('ru', 'Южные '),
  zhTitle: over('zh-Hans', '外交部长'),
  surnameAgain: again('en', 'Foreign Minister Zedkar Blorkan spoke.\n', 'Then Blorkan said so.\n'),
  ruSurnameAgain: again(
    'ru',
    'Министр иностранных дел Зедкар Блоркан выступил.\n',
    'По словам Блоркана, это так.\n',
  ),
  manyPeople: others('en', (name) => `Deputy Foreign Minister ${name} spoke.\n`),
};

/** How the time of recognition grows when a hostile text grows four times: 4 is linear. */
export function benchGrowth(): Figures {
  const { gazetteer } = loadKnowledge();
  const figures: Figures = {};
  for (const [name, [language, make, pieces]] of Object.entries(TEXTS)) {
    const time = (count: number) => {
      const text = make(count);
      const article: Article = { url: '', title: '', text, language, published: '2022-05-01' };
      const before = process.cpuUsage();
      findMentions(article, gazetteer, '2026-01-01');
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const least = (count: number) => Math.min(time(count), time(count), time(count));
    time(pieces);
    const once = least(pieces);
    figures[`growth.${name}.ms`] = once;
    figures[`growth.${name}.timesForFourTimes`] = least(pieces * 4) / once;
  }
  return figures;
}
