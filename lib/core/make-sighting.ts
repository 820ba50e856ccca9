import type { Context, FamilyEntry } from './given-names';
import { aliasOf, stem } from './name-words';
import { fold } from './normalize';
import type { Sighting } from './sighting';

/** What stands at words `from`–`to` (inclusive), with what the line and the word before say of it. */
export function make(
  context: Context,
  from: number,
  to: number,
  rest: Pick<Sighting, 'level' | 'family' | 'people'>,
): Sighting {
  const start = context.words[from]?.start ?? 0;
  const end = context.words[to]?.end ?? start;
  const sighting: Sighting = {
    field: context.field,
    start,
    end,
    surface: context.text.slice(start, end),
    ...rest,
  };
  if (isByline(context, from, to)) sighting.byline = true;
  const before = context.words[from - 1]?.key ?? '';
  if (before === 'elder' || before === 'younger') sighting.elder = before === 'elder';
  return sighting;
}

/** A by-line or signature: "By Aki Kato, Ken Abe", "AKI KATO, staff writer", "-- Aki Kato, Tokyo newsroom". */
function isByline(context: Context, from: number, to: number): boolean {
  const { words, text } = context;
  const start = words[from]?.start ?? 0;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const end = words[to]?.end ?? start;
  const lineEnd = text.indexOf('\n', end);
  const ahead = text.slice(Math.max(lineStart, start - 120), start);
  const behind = text.slice(end, Math.min(end + 70, lineEnd < 0 ? text.length : lineEnd));
  if (
    /(?:^|[.\n–—|(;] *)(?:By|BY|Reported by|Reporting by|Written by|Editing by|Additional reporting by|Photo by|Story by|Text by|Автор:?|Фото:?) (?:[\p{L}.'-]+ ){0,3}(?:(?:[\p{Lu}][\p{L}.'-]+[ ,]+(?:and |и )?)*)$/u.test(
      ahead,
    )
  )
    return true;
  if (/(?:^|[\n(] *)-{1,2} *$/.test(ahead) && /newsroom|bureau/.test(behind)) return true;
  return /^(?:,? (?:and|&) [\p{Lu}][\p{L}'-]+ [\p{Lu}][\p{L}'-]+)?,? *(?:\w+ )?(?:[Ss]taff [Ww]riter|[Cc]orrespondent|[Cc]olumnist|Nikkei staff|[Ss]taff [Rr]eporter|корреспондент)/u.test(
    behind,
  );
}

/** With the other word by which its bearer may be called. */
export function called(
  context: Context,
  { from, to, entry }: { from: number; to: number; entry?: FamilyEntry },
  sighting: Sighting,
): Sighting {
  const { given, patronymic } = entry?.name ?? {};
  const alias =
    given !== undefined && patronymic !== undefined
      ? [given, patronymic].map((part) => stem(fold(part), true)).join(' ')
      : aliasOf(context, from, to);
  return alias === undefined ? sighting : { ...sighting, alias };
}
