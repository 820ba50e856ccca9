/** Characters as wide as the letters are high: kana, hanzi, hangul and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]|\p{Extended_Pictographic}/u;
const NARROW = /[\s.,:;'’‘|!()[\]·ijlftrI-]/u;
const BROAD = /[\p{Lu}mwМШЩЮЖФшщюжфм%–—@]/u;

/**
 * About how wide a text is, in pixels, at a size: rather more than less. A picture is drawn before it is
 * on a page, and is saved as a file for fonts nobody knows, so nothing can be measured.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if (WIDE.test(letter)) ems += 1;
    else if (NARROW.test(letter)) ems += 0.36;
    else ems += BROAD.test(letter) ? 0.84 : 0.58;
  }
  return ems * size;
}

/** A text that fits into so many pixels: whole, or its beginning with an ellipsis. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const ellipsis = '…';
  let fitting = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (textWidth(fitting + segment + ellipsis, size) > width) break;
    fitting += segment;
  }
  return fitting.trimEnd() + ellipsis;
}

/** A text in lines of so many pixels, broken between words, and in languages without spaces too. */
export function wrapText(text: string, width: number, size: number, locale: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of unbreakable(text, locale)) {
    if (line !== '' && textWidth((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A label in at most so many lines, the last with an ellipsis where there would be more; what stands `behind` is whole. */
export function labelLines(
  label: string,
  { width, size, locale, most, behind = '' }: LabelOptions,
): string[] {
  const lines = wrapText(label + behind, width, size, locale);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  const rest = label.slice(kept.reduce((from, line) => label.indexOf(line, from) + line.length, 0));
  return [...kept, fitText(rest.trim(), width - textWidth(behind, size), size) + behind];
}

interface LabelOptions {
  width: number;
  size: number;
  locale: string;
  most: number;
  behind?: string;
}

/** Words with the punctuation that may not begin a line after them. */
function unbreakable(text: string, locale: string): string[] {
  const words: string[] = [];
  let opening = '';
  for (const { segment, isWordLike } of new Intl.Segmenter(locale, {
    granularity: 'word',
  }).segment(text)) {
    const last = words.length - 1;
    if (/^[\p{Ps}\p{Pi}]$/u.test(segment)) opening += segment;
    else if (isWordLike || last < 0 || opening !== '') {
      words.push(opening + segment);
      opening = '';
    } else words[last] += segment;
  }
  return opening === '' ? words : [...words, opening];
}
