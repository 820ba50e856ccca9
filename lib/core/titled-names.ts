import type { Context } from './given-names';
import { called, make } from './make-sighting';
import { familyOf, stem } from './name-words';
import type { Sighting } from './sighting';
import type { TitleScan } from './spaced-titles';
import type { TitleReading } from './titles';
import { follows } from './words';

/** Puts a title that was read beside a name to the sighting of that name, or makes one of it. */
export function addTitled(
  context: Context,
  sightings: Sighting[],
  named: TitleScan['names'][number],
): void {
  const start = context.words[named.from]?.start ?? 0;
  const end = context.words[named.to]?.end ?? start;
  const title = {
    ...named.title,
    words: plain(context.text.slice(named.title.start, named.title.end)),
  };
  const known = sightings.find((one) => one.start < end && start < one.end);
  if (known && (known.level === 'full' || (known.start === start && known.end === end))) {
    if (!known.title || betterTitle(context, known, title)) known.title = title;
    return;
  }
  if (known) {
    // A listed family name with words beside it that are not the listed given name.
    if (known.start === start && known.level === 'bare') {
      known.title = title;
      return;
    }
    sightings.splice(sightings.indexOf(known), 1);
  }
  const family = familyOf(context, named.from, named.to);
  const level = named.to > named.from ? 'stranger' : 'bare';
  const sighting = called(
    context,
    named,
    make(context, named.from, named.to, { level, family, people: [] }),
  );
  sighting.title = title;
  if (named.owner !== undefined) sighting.owner = ownerFamily(context, named.owner);
  else if (named.ownerUnnamed) sighting.owner = '';
  sightings.push(sighting);
}

/**
 * Of two titles before one name, the one that fits the person's offices; else the inner one where
 * the name follows it directly ("adviser to President Orlov"), the outer one after a comma.
 */
function betterTitle(context: Context, known: Sighting, title: TitleReading): boolean {
  const { title: other, people } = known;
  if (!other) return true;
  const fits = (one: TitleReading) =>
    people.some(({ offices }) => offices.some((office) => office.kind === one.kind));
  if (fits(other) !== fits(title)) return fits(title);
  const inner = other.start <= title.start && title.end <= other.end;
  if (inner && context.text.slice(title.end, known.start).includes(',')) return false;
  return title.start > other.start;
}

const plain = (text: string) => text.replace(/\s+/g, ' ');

function ownerFamily(context: Context, word: number): string {
  const { words, language } = context;
  const before = words[word - 1];
  // Kim Dae-jung's spokeswoman
  if (before && follows(words[word], before)) {
    const listed = context.hitAt[word - 1]?.entries[0]?.family;
    if (listed !== undefined) return listed;
    if (language.grammar.familyNames.has(before.key)) return before.key;
  }
  return (
    context.hitAt[word]?.entries[0]?.family ??
    stem(context.words[word]?.key ?? '', context.language.inflected)
  );
}
