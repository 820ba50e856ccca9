/**
 * The forms a Russian text gives a phrase, the nominative first: its adjectives and its head noun
 * stand in one case (Южные Курилы: Южных Курил, Южными Курилами), and what depends on the noun stays
 * as it is. `words` are folded; one that is `fixed` has no cases: an abbreviation, a foreign name.
 */
export function phraseCases(words: string[], fixed: (index: number) => boolean): string[] {
  const parts = agreeing(words, fixed);
  const forms = new Set([words.join(' ')]);
  for (let oblique = 0; oblique < obliqueCases; oblique++) {
    let made = [''];
    words.forEach((word, i) => {
      const options = parts.get(i)?.[oblique] ?? [word];
      made = made.flatMap((head) => options.map((one) => (head === '' ? one : `${head} ${one}`)));
    });
    for (const form of made) forms.add(form);
  }
  return [...forms];
}

/** The forms of a word in each oblique case. */
type Cases = string[][];
/** Masculine, feminine and neuter, and the plural of any of them. */
type Kind = 'm' | 'f' | 'n' | 'p';
type Row = [ending: RegExp, kind: Kind, cases: string];

const obliqueCases = 5;

// The words that change: adjectives up to the head noun, the noun, and an adjective right behind it
// (острова Плоские), which may stay (острова Зелёный). Others between them stay: "насильственно", "и".
function agreeing(words: string[], fixed: (index: number) => boolean): Map<number, Cases> {
  const parts = new Map<number, Cases>();
  let kind: Kind | undefined;
  for (const [i, word] of words.entries()) {
    const adjective = fixed(i) ? undefined : rowOf(adjectives, word, kind);
    if (adjective && !(kind === undefined && nounsInIe.test(word))) {
      kind = adjective[1];
      parts.set(i, casesOf(word, adjective));
      continue;
    }
    if (word === 'и' || (kind === undefined && adverb.test(word) && i + 1 < words.length)) continue;
    const noun = fixed(i) ? undefined : rowOf(nouns, word, kind);
    if (!noun) return parts;
    parts.set(i, casesOf(word, noun));
    const next = words[i + 1] ?? '';
    const behind = rowOf(adjectives, next, noun[1]);
    if (behind && !fixed(i + 1))
      parts.set(
        i + 1,
        casesOf(next, behind).map((options) => [...options, next]),
      );
    return parts;
  }
  return parts;
}

const adverb = /(?:[внь]но|ски)$/;
/** Nouns that end like an adjective in the plural. */
const nounsInIe = /(?:[аея]н|т|яти|уж)ие$/;

function rowOf(rows: Row[], word: string, kind: Kind | undefined): Row | undefined {
  return rows.find(([ending, of]) => (kind === undefined || of === kind) && ending.test(word));
}

// The cases of a row stand in this order: genitive, dative, instrumental, prepositional, and in the
// feminine the accusative, which elsewhere is one of the others; `-` is the stem alone.
function casesOf(word: string, [ending, , cases]: Row): Cases {
  const stem = word.replace(ending, '');
  return cases
    .split(' ')
    .map((options) => options.split('/').map((one) => stem + one.replace('-', '')));
}

const adjectives: Row[] = [
  [/(?<=[гкх])[ио]й$/, 'm', 'ого ому им ом'],
  [/(?<=[нжчшщ])ий$/, 'm', 'его ему им ем'],
  [/(?<=..)[ыо]й$/, 'm', 'ого ому ым ом'],
  [/(?<=[жчшщ])ая$/, 'f', 'ей ей ей ей ую'],
  [/ая$/, 'f', 'ой ой ой ой ую'],
  [/(?<=н)яя$/, 'f', 'ей ей ей ей юю'],
  [/(?<=[гкх])ое$/, 'n', 'ого ому им ом'],
  [/ое$/, 'n', 'ого ому ым ом'],
  [/(?<=[нжчшщ])ее$/, 'n', 'его ему им ем'],
  [/(?<=.)ые$/, 'p', 'ых ым ыми ых'],
  [/(?<=[гкхнжчшщ])ие$/, 'p', 'их им ими их'],
];

// The first that fits decides, where an adjective has told the kind the first of that kind.
const nouns: Row[] = [
  [/день$/, 'm', 'дня дню днем дне'],
  [/(?<=ыс)ел$/, 'm', 'ла лу лом ле'],
  [/(?<=гип)ет$/, 'm', 'та ту том те'],
  // "О после" is left to the preposition.
  [/(?<=пос)ол$/, 'm', 'ла лу лом ла'],
  [/ец$/, 'm', 'ца цу цом/цем це'],
  [/й$/, 'm', 'я ю ем е'],
  [/(?<=ост)ь$/, 'f', 'и и ью и ь'],
  [/ь$/, 'm', 'я ю ем е'],
  [/(?<=[жчшщц])$/, 'm', 'а у ем/ом е'],
  [/(?<=[бвгдзклмнпрстфх])$/, 'm', 'а у ом е'],
  [/(?<=ост)и$/, 'p', 'ей ям ями ях'],
  [/(?<=ени)я$/, 'p', 'й ям ями ях'],
  [/(?<=и)я$/, 'f', 'и и ей и ю'],
  [/(?<=[гкхжчшщц])а$/, 'f', 'и е ой/ей е у'],
  [/(?<=ров)а$/, 'p', 'ов ам ами ах'],
  [/(?<=.)а$/, 'f', 'ы е ой е у'],
  [/(?<=.)я$/, 'f', 'и е ей е ю'],
  [/ь$/, 'f', 'и и ью и ь'],
  [/(?<=и)е$/, 'n', 'я ю ем и'],
  [/(?<=р)е$/, 'n', 'я ю ем е'],
  [/(?<=щ)е$/, 'n', 'а у ем е'],
  [/(?<=ств|озер)о$/, 'n', 'а у ом е'],
  [/(?<=ц)ы$/, 'p', 'ев ам ами ах'],
  [/ы$/, 'p', '-/ов ам ами ах'],
  [/ки$/, 'p', 'ок/ек/ков кам ками ках'],
  [/(?<=[гхжчшщ])и$/, 'p', '-/ов/ей ам ами ах'],
  [/(?<=и)и$/, 'p', 'й ям ями ях'],
  [/(?<=и)я$/, 'p', 'й ям ями ях'],
  [/(?<=.)а$/, 'p', '-/ов ам ами ах'],
];
