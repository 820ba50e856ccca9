/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type MadeLanguage = 'en' | 'ja' | 'ru' | 'ko' | 'zh';
export const madeLanguages: readonly MadeLanguage[] = ['en', 'ja', 'ru', 'ko', 'zh'];

/** Words of a language from the most frequent to the rarest: real ones first, then made-up ones. */
const VOCABULARY = 30_000;

const FIRST: Record<MadeLanguage, string> = {
  en: 'the of to and in a that for on with is said by at from was as it be has minister talks japan fishing waters government treaty meeting quota harbour vessel agreement foreign island summit sanctions trade visit statement security border patrol export gas pipeline ambassador delegation',
  ru: 'в и на с по что из к за от для не это как его при министр переговоры япония вод правительство договор встреча квота порт судно соглашение остров саммит санкции торговля визит заявление безопасность граница патруль экспорт газ посол делегация',
  ja: '政府 外相 会談 日本 協議 漁業 条約 海域 首相 声明 制裁 貿易 訪問 安全 国境 巡視 輸出 大使 代表 交渉 島民 領土 船舶 港湾 合意 会議 発表 両国 関係 問題',
  zh: '政府 外长 会谈 日本 磋商 渔业 条约 海域 首相 声明 制裁 贸易 访问 安全 边境 巡逻 出口 大使 代表 谈判 岛民 领土 船舶 港口 协议 会议 发表 两国 关系 问题 的 在 和 了 是 与 对 将 也 有',
  ko: '정부 외교장관 회담 일본 협의 어업 조약 해역 총리 성명 제재 무역 방문 안보 국경 순시 수출 대사 대표단 협상 주민 영토 선박 항만 합의 회의 발표 양국 관계 문제',
};

const ENDINGS = {
  ru: ['', '', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ами', 'ах'],
  ko: ['은', '는', '이', '가', '을', '를', '에', '의', '에서', '으로', '와', '도', '까지', ''],
  ja: ['は', 'が', 'を', 'に', 'の', 'で', 'と', 'も', 'から', 'まで', 'について', 'という', ''],
};
const PREDICATES = {
  ja: ['と述べた', 'を確認した', 'で一致した', 'が行われた', 'とみられる', 'を求めている'],
  ko: ['고 밝혔다', '을 확인했다', '에 합의했다', '이 열렸다', '것으로 보인다'],
};

function madeWord(language: MadeLanguage, random: () => number): string {
  const of = (text: string) => text.charAt(Math.floor(random() ** 1.7 * text.length));
  const times = (most: number) => 2 + Math.floor(random() * (most - 1));
  const parts = (count: number, part: () => string) => Array.from({ length: count }, part).join('');
  switch (language) {
    case 'en':
      return parts(
        times(3),
        () => of('tsnrldmckpbgfhvwyjz') + of('eaiou') + (random() < 0.4 ? of('nrstlm') : ''),
      );
    case 'ru':
      return parts(
        times(3),
        () => of('тнсрвлкмдпбгзчжхш') + of('оаеиуыя') + (random() < 0.4 ? of('нрстлк') : ''),
      );
    case 'ko':
      return parts(times(2), () => KOREAN[Math.floor(random() ** 2 * KOREAN.length)] ?? '');
    default:
      if (language === 'ja' && random() < 0.15)
        return parts(times(4), () => of('ンルスアトリイラクシカタマレロコニメノサ'));
      return parts(random() < 0.8 ? 2 : 3, () => HAN[Math.floor(random() ** 2 * HAN.length)] ?? '');
  }
}

/** Two thousand characters and a thousand syllables, of which the first are frequent. */
const HAN = scattered(0x4e00, 0x8fff, 2200);
const KOREAN = scattered(0xac00, 0xd7a3, 1000);

function scattered(from: number, to: number, count: number): string[] {
  const random = seeded(from);
  return Array.from({ length: count }, () =>
    String.fromCharCode(from + Math.floor(random() * (to - from))),
  );
}

interface Vocabulary {
  words: string[];
  /** A word by its frequency, which falls with its rank as it does in every language. */
  word(random: () => number): string;
}

const known = new Map<MadeLanguage, Vocabulary>();

export function vocabularyOf(language: MadeLanguage): Vocabulary {
  const standing = known.get(language);
  if (standing) return standing;
  const random = seeded(language.charCodeAt(0) * 7 + language.charCodeAt(1));
  const all = new Set(FIRST[language].split(' '));
  while (all.size < VOCABULARY) all.add(madeWord(language, random));
  const words = [...all];
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  const made: Vocabulary = {
    words,
    word(random) {
      const wanted = random() * sum;
      let low = 0;
      let high = words.length - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sums[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return words[low] ?? '';
    },
  };
  known.set(language, made);
  return made;
}

/** A sentence of made-up news. */
export function madeSentence(language: MadeLanguage, random: () => number): string {
  const { word } = vocabularyOf(language);
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  const count = 6 + Math.floor(random() * 14);
  const words = Array.from({ length: count }, () => word(random));
  switch (language) {
    case 'en':
      return `${words
        .map((each) => (random() < 0.12 ? capital(each) : each))
        .join(' ')
        .replace(/^./, (c) => c.toUpperCase())}. `;
    case 'ru':
      return `${words
        .map((each) => (each.length < 4 ? each : each + one(ENDINGS.ru)))
        .join(' ')
        .replace(/^./, (c) => c.toUpperCase())}. `;
    case 'ko':
      return `${words.map((each) => each + one(ENDINGS.ko)).join(' ')}${one(PREDICATES.ko)}. `;
    case 'ja':
      return `${words.map((each, at) => each + one(ENDINGS.ja) + (at % 6 === 5 ? '、' : '')).join('')}${word(random)}${one(PREDICATES.ja)}。`;
    case 'zh':
      return `${words.map((each, at) => each + (random() < 0.25 ? one(['的', '在', '和', '了', '对']) : '') + (at % 6 === 5 ? '，' : '')).join('')}。`;
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
