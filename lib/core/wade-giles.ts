/**
 * A Chinese name in pinyin (folded) as older papers and libraries romanise it, after Wade and Giles:
 * `chen shui-bian` is `ch'en shui-pien`. Nothing where it is no pinyin or looks the same.
 */
export function wadeGiles(name: string): string | undefined {
  const made = name
    .split(/([- ])/)
    .map((part) => (/^[- ]?$/.test(part) ? part : wordOf(part)))
    .join('');
  return made === name || made.includes('?') ? undefined : made;
}

function wordOf(word: string): string {
  const syllables = syllablesOf(word);
  return syllables ? syllables.map(syllable).join('-') : '?';
}

const initials = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?';
const finals =
  '(?:iang|iong|uang|[aeiou]ng|ia[no]|ua[in]|[aeiu]n|[aeu]i|[ao]o|ou|i[aeu]|u[aeo]|er|[aeiou])';
const syllablePattern = new RegExp(initials + finals, 'y');

// The longest syllable first; one shorter by an n or g where the next would begin with a vowel.
function syllablesOf(word: string): string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < word.length; ) {
    syllablePattern.lastIndex = at;
    let [syllable = ''] = syllablePattern.exec(word) ?? [];
    if (/[ng]$/.test(syllable) && /^[aeiou]/.test(word.slice(at + syllable.length)))
      syllable = syllable.slice(0, -1);
    if (syllable === '' || found.length > 2) return undefined;
    found.push(syllable);
    at += syllable.length;
  }
  return found;
}

function syllable(pinyin: string): string {
  for (const [from, to] of spellings) if (from.test(pinyin)) return pinyin.replace(from, to);
  const [, initial = '', final = ''] = /^([zcs]h|[^aeiou]?)(.*)$/.exec(pinyin) ?? [];
  const head = heads.get(initial) ?? initial;
  if (initial === 'y')
    return `y${final.replace(/^ong/, 'ung').replace(/^an$/, 'en').replace(/^ou$/, 'u').replace(/^e$/, 'eh')}`;
  return head + tailOf(initial, final);
}

function tailOf(initial: string, final: string): string {
  if (final === 'e' && /^[gkh]$/.test(initial)) return 'o';
  if (final === 'ui' && /^[gk]$/.test(initial)) return 'uei';
  if (final === 'uo' && !/^(?:[gkh]|sh)$/.test(initial)) return 'o';
  return final
    .replace(/^ian$/, 'ien')
    .replace(/^ie$/, 'ieh')
    .replace(/^ue$/, 'ueh')
    .replace(/^(i?)ong$/, '$1ung')
    .replace(/^er$/, 'erh');
}

const heads = new Map(
  Object.entries({
    b: 'p',
    p: "p'",
    d: 't',
    t: "t'",
    g: 'k',
    k: "k'",
    zh: 'ch',
    ch: "ch'",
    j: 'ch',
    q: "ch'",
    z: 'ts',
    c: "ts'",
    x: 'hs',
    r: 'j',
  }),
);

/** Syllables that are written in a way of their own. */
const spellings: [RegExp, string][] = [
  [/^zi$/, 'tzu'],
  [/^ci$/, "tz'u"],
  [/^si$/, 'szu'],
  [/^zhi$/, 'chih'],
  [/^chi$/, "ch'ih"],
  [/^shi$/, 'shih'],
  [/^ri$/, 'jih'],
  [/^yi$/, 'i'],
];
