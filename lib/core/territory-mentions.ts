import type { Article, Language } from './article';
import { companyIn } from './company';
import { designationForms, isDesignationOf, isWrittenAs, standsApart } from './designation-forms';
import type { Designation, Party, Territory } from './entity';
import type { Matcher } from './matcher';
import { buildMatchers, type MatcherSource } from './matcher-source';
import type { TerritoryMention } from './mention';
import { normalize } from './normalize';
import { standTogether } from './place-company';

interface Sense {
  territory: Territory;
  designation: Designation;
}

export interface TerritoryIndex {
  designations: Matcher<Sense | 'trap'>;
}

/** Makes the names of territories and seas of one article language searchable, with the traps among them. */
export function createTerritoryIndex(
  territories: Territory[],
  language: Language,
  matchers: MatcherSource = buildMatchers,
): TerritoryIndex {
  const senses: (Sense | 'trap')[] = [];
  const wordings: { text: string; lang: Designation['lang'] }[] = [];
  for (const territory of territories) {
    if (territory.kind === 'context') continue;
    for (const designation of territory.designations) {
      // "The island and its appurtenances" is a legal phrase around the name, not a longer name.
      if (!isDesignationOf(designation.lang, language) || designation.text.includes('及其'))
        continue;
      senses.push({ territory, designation });
      wordings.push(designation);
    }
    for (const trap of territory.traps ?? []) {
      if (!isDesignationOf(trap.lang, language)) continue;
      senses.push('trap');
      wordings.push(trap);
    }
  }
  const designations = matchers('territories', senses, (_, i) => {
    const wording = wordings[i];
    return wording ? designationForms(wording.text, wording.lang) : [];
  });
  return { designations };
}

/**
 * Names of disputed places and seas in an article, with the claimant whose name each is. A name that
 * is enough only in company (`needs`) counts where officials of two parties to it are named, too, and
 * beside the name of another disputed place.
 */
export function findTerritories(
  article: Article,
  index: TerritoryIndex,
  parties: ReadonlySet<Party>,
): TerritoryMention[] {
  const stands = companyIn(article);
  const found = (['title', 'text'] as const).flatMap((field) =>
    findIn(article[field], field, index, { stands, parties }),
  );
  // Where only the name of a place is at issue, using one name is plain geography; two are the issue.
  const names = new Map<string, Set<string>>();
  for (const { mention, territory } of found) {
    if (territory.kind === 'naming')
      names.set(territory.id, (names.get(territory.id) ?? new Set()).add(String(mention.claimant)));
  }
  return found
    .filter(
      ({ territory }) => territory.kind !== 'naming' || (names.get(territory.id)?.size ?? 0) > 1,
    )
    .map(({ mention }) => mention);
}

interface Found {
  mention: TerritoryMention;
  territory: Territory;
  /** The name needs company, and had none in the words it asks for. */
  alone: boolean;
}

function findIn(
  text: string,
  field: 'title' | 'text',
  index: TerritoryIndex,
  company: Company,
): Found[] {
  const folded = normalize(text);
  const found: Found[] = [];
  for (const hit of index.designations.search(folded.units)) {
    if (hit.values.includes('trap')) continue;
    const { start, end } = folded.span(hit.start, hit.end);
    const surface = text.slice(start, end);
    const before = Math.max(0, hit.start - 1);
    const senses = hit.values.filter((value): value is Sense => value !== 'trap');
    const inCompany = senses.find((value) => fits(value, company));
    const sense = inCompany ?? senses.find(({ territory }) => territory.kind === 'territory');
    if (
      !sense ||
      !isWrittenAs(surface, sense.designation.text) ||
      !standsApart(folded.text.slice(before, hit.end + 1), hit.start - before, hit.end - before)
    )
      continue;
    const { territory, designation } = sense;
    found.push({
      territory,
      alone: inCompany === undefined,
      mention: {
        kind: 'territory',
        field,
        start,
        end,
        surface,
        entity: territory.id,
        area: territory.id,
        name: designation.text,
        claimant: claimant(hit.values, territory),
        found: { by: 'list' },
      },
    });
  }
  return found.filter(
    (one, i) =>
      !one.alone || isBeside(text, one, found[i - 1]) || isBeside(text, one, found[i + 1]),
  );
}

/** True where another disputed place, known for sure, is named in one breath with this. */
function isBeside(text: string, one: Found, other: Found | undefined): boolean {
  return (
    other !== undefined &&
    !other.alone &&
    other.territory.kind === 'territory' &&
    other.territory !== one.territory &&
    standTogether(text, one.mention, other.mention)
  );
}

// One form may stand for a name in two scripts of a language; the claimant counts only where they agree.
function claimant(values: (Sense | 'trap')[], territory: Territory): Party | null {
  const users = values.flatMap((value) =>
    value !== 'trap' && value.territory === territory ? [value.designation.usedBy] : [],
  );
  const [first] = users;
  if (first?.length !== 1) return null;
  return users.every((one) => one.length === 1 && one[0] === first[0]) ? (first[0] ?? null) : null;
}

interface Company {
  /** Whether a word stands anywhere in the article. */
  stands: (word: string) => boolean;
  parties: ReadonlySet<Party>;
}

function fits({ designation, territory }: Sense, { stands, parties }: Company): boolean {
  if (!designation.needs) return true;
  if (territory.claimants.filter((party) => parties.has(party)).length > 1) return true;
  return designation.needs.some(stands);
}
