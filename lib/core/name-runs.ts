import type { Party } from './entity';

/** One-character names by UTF-16 code unit: 日, 米, 中, 韓 …. */
export type ShortNames = ReadonlyMap<number, Party>;

const aDay = '日';
const digits = '0-9０-９一二三四五六七八九十';
const dayBefore = new RegExp(`[${digits}今昨每毎翌]`);
/** Characters after which 日 or 中 is a day, a middle, or the end of another word. */
const otherWordBefore = new RegExp(
  `[${digits}今昨本毎每近明即当當前後后翌平休祝節节假生同曜集其期途心空数數連终終月火水木金土]`,
);

/** True for the 日 of 10日朝 or 3日ソウル, which is a day whatever pattern it begins. */
export function isDayNumber(text: string, at: number): boolean {
  return text[at] === aDay && text[at + 1] !== '本' && dayBefore.test(text[at - 1] ?? '');
}

/**
 * Runs of one-character names that name two parties or more (日米韓, 中・日, 美日) within `from`–`until`.
 * One alone means nothing: 中 is mostly "in" and 米 mostly rice.
 */
export function findRuns(
  text: string,
  from: number,
  until: number,
  names: ShortNames,
): { start: number; end: number; parties: Party[] }[] {
  const runs: { start: number; end: number; parties: Party[] }[] = [];
  for (let at = from; at < until; at++) {
    if (!names.has(text.charCodeAt(at))) continue;
    let end = at;
    const parties = new Set<Party>();
    while (end < until) {
      const party = names.get(text.charCodeAt(end));
      const joins = text[end] === '・' || text[end] === '、';
      if (party !== undefined) parties.add(party);
      else if (!joins || !names.has(text.charCodeAt(end + 1))) break;
      end++;
    }
    if (parties.size > 1 && !otherWordBefore.test(text[at - 1] ?? '')) {
      runs.push({ start: at, end, parties: [...parties] });
    }
    at = end;
  }
  return runs;
}
