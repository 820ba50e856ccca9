import type { Article, Language } from './article';
import { designationForms, isDesignationOf, isWrittenAs, standsApart } from './designation-forms';
import type { Designation, Party, Territory } from './entity';
import { createMatcher, type Matcher } from './matcher';
import type { TerritoryMention } from './mention';
import { fold, normalize } from './normalize';

interface Sense {
  territory: Territory;
  designation: Designation;
}

export interface TerritoryIndex {
  designations: Matcher<Sense | 'trap'>;
}

/** Makes the names of territories and seas of one article language searchable, with the traps among them. */
export function createTerritoryIndex(territories: Territory[], language: Language): TerritoryIndex {
  const entries: [string, Sense | 'trap'][] = [];
  for (const territory of territories) {
    if (territory.kind === 'context') continue;
    for (const designation of territory.designations) {
      // "The island and its appurtenances" is a legal phrase around the name, not a longer name.
      if (!isDesignationOf(designation.lang, language) || designation.text.includes('及其'))
        continue;
      for (const form of designationForms(designation.text, designation.lang))
        entries.push([form, { territory, designation }]);
    }
    for (const trap of territory.traps ?? []) {
      if (isDesignationOf(trap.lang, language))
        for (const form of designationForms(trap.text, trap.lang)) entries.push([form, 'trap']);
    }
  }
  return { designations: createMatcher(entries) };
}

/**
 * Names of disputed places and seas in an article, with the claimant whose name each is. A name that
 * is enough only in company (`needs`) counts where officials of two parties to it are named, too.
 */
export function findTerritories(
  article: Article,
  index: TerritoryIndex,
  parties: ReadonlySet<Party>,
): TerritoryMention[] {
  let folded: string | undefined;
  const whole = () => {
    folded ??= fold(`${article.title}\n${article.text}`);
    return folded;
  };
  const found = (['title', 'text'] as const).flatMap((field) =>
    findIn(article[field], field, index, { whole, parties, language: article.language }),
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

function findIn(
  text: string,
  field: 'title' | 'text',
  index: TerritoryIndex,
  company: Company,
): { mention: TerritoryMention; territory: Territory }[] {
  const normalized = normalize(text);
  const mentions: { mention: TerritoryMention; territory: Territory }[] = [];
  for (const hit of index.designations.find(normalized.text)) {
    if (hit.values.includes('trap')) continue;
    const start = normalized.start[hit.start] ?? 0;
    const end = normalized.end[hit.end - 1] ?? start;
    const surface = text.slice(start, end);
    const sense = hit.values.find(
      (value): value is Sense => value !== 'trap' && fits(value, company),
    );
    if (
      !sense ||
      !isWrittenAs(surface, sense.designation.text) ||
      !standsApart(normalized.text, hit.start, hit.end)
    )
      continue;
    const { territory, designation } = sense;
    mentions.push({
      territory,
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
  return mentions;
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
  /** The article made comparable, title and text. */
  whole: () => string;
  parties: ReadonlySet<Party>;
  language: Language;
}

function fits({ designation, territory }: Sense, { whole, parties }: Company): boolean {
  if (!designation.needs) return true;
  if (territory.claimants.filter((party) => parties.has(party)).length > 1) return true;
  return designation.needs.some((need) => whole().includes(fold(need)));
}
