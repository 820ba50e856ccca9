import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { namesOf } from '../../components/card-line';
import type { FilterBarProps } from '../../components/FilterBar';
import type { CardFacts } from '../../components/MentionCard';
import { useWords, type Words } from '../../components/translate';
import { languageName, partyName, topicName } from '../../components/wording';
import { namesOfPlace } from '../../lib/core/correction';
import { type Facet, facetKinds, facetParts } from '../../lib/core/facets';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { facetsOfKind } from '../../lib/extension/facet-counts';
import { NO_FACTS } from './clipping-body';

/** Values of one kind that are offered; the search finds the others. */
const MOST_OFFERED = 300;
/** Kinds whose values are not chosen from a list. */
const NOT_OFFERED = ['all', 'month'];

/** What the archive can be filtered by, in the reader's words; looked up once `isWanted`. */
export function useLabels(
  archive: ArchiveDatabase,
  chosen: readonly Facet[],
  isWanted: boolean,
): Pick<FilterBarProps, 'choices' | 'labelOf'> {
  const words = useWords();
  const [counts, setCounts] = useState<{ facet: Facet; count: number }[]>([]);
  const [facts, setFacts] = useState<CardFacts>(NO_FACTS);

  useEffect(() => {
    if (!isWanted) return;
    const kinds = facetKinds.filter((kind) => !NOT_OFFERED.includes(kind));
    const query = liveQuery(() =>
      Promise.all(kinds.map((kind) => facetsOfKind(archive, kind))).catch(() => []),
    );
    const subscription = query.subscribe((found) =>
      setCounts(found.flatMap((kind) => kind.slice(0, MOST_OFFERED))),
    );
    return () => subscription.unsubscribe();
  }, [archive, isWanted]);

  const entities = [
    ...new Set([...chosen, ...counts.map(({ facet }) => facet)].flatMap(entityIn)),
  ].sort();
  const asked = entities.join(' ');
  useEffect(() => {
    if (entities.length === 0) return;
    let isOver = false;
    void callBackground('getFacts', { entities }).then((answer) => {
      if (answer.ok && !isOver) setFacts(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [asked]);

  const labelOf = (facet: Facet) => facetLabel(words, facet, facts);
  const choices: FilterBarProps['choices'] = {};
  for (const { facet, count } of counts) {
    const kind = facetParts(facet)?.kind;
    if (kind) choices[kind] = [...(choices[kind] ?? []), { facet, count, label: labelOf(facet) }];
  }
  return { choices, labelOf };
}

function entityIn(facet: Facet): string[] {
  const { kind, value = '' } = facetParts(facet) ?? {};
  if (kind === 'entity') return [value];
  return kind === 'name' ? [value.slice(0, value.lastIndexOf('/'))] : [];
}

/** A facet's value in the reader's words; of an entry that is no longer kept its id is left. */
export function facetLabel(words: Words, facet: Facet, facts: CardFacts): string {
  const { kind, value = '' } = facetParts(facet) ?? {};
  switch (kind) {
    case 'entity':
      return entityName(words, value, facts);
    case 'name': {
      const at = value.lastIndexOf('/');
      const claimant = value.slice(at + 1);
      const whose = claimant === '-' ? words.t('nameOfNobody') : partyName(words, claimant);
      return words.t('nameOfPlace', whose, entityName(words, value.slice(0, at), facts));
    }
    case 'party':
      return partyName(words, value);
    case 'topic':
      return topicName(words.t, value);
    case 'language':
      return languageName(words, value) || words.t('languageOther');
    case 'unread':
    case 'starred':
    case 'teaser':
    case 'stub':
      return words.t(`filter_${kind}`);
    default:
      return value;
  }
}

/** A person's name in both scripts, a place's under all names. */
function entityName(
  words: Words,
  id: string,
  { officials, territories, agreements }: CardFacts,
): string {
  const official = officials[id];
  if (official) return namesOf(words, official);
  const place = territories[id];
  return (place ? namesOfPlace(place).join(' / ') : agreements[id]?.name) || id;
}
