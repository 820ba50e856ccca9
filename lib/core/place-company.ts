/**
 * Whether the places at `one` and `other` are named in one breath: "over Takeshima and the Senkaku
 * Islands". Between them stand a few small words at most, and the one is no person's last name.
 */
export function standTogether(text: string, one: Range, other: Range): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, second.start);
  return (
    between.length <= longest &&
    /^[\s\p{Ll}\p{Pd},、・&()/«»“”"'’]*$/u.test(between) &&
    (between.match(/\p{Ll}+/gu) ?? []).length <= mostWords &&
    !endsName(text, one.start)
  );
}

interface Range {
  start: number;
  end: number;
}

const longest = 40;
const mostWords = 4;

// "Analyst Ken Takeshima said": a capital word before it, in a line that has small words too.
function endsName(text: string, start: number): boolean {
  if (!/\p{Lu}[\p{L}.]* $/u.test(text.slice(Math.max(0, start - 40), start))) return false;
  const around = text.slice(Math.max(0, start - 100), start + 100);
  return /(?<!\p{L})\p{Ll}{5}/u.test(around);
}
