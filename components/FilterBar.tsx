import { useId } from 'preact/hooks';
import { type Facet, type FacetKind, facetParts } from '../lib/core/facets';
import type { Filter } from '../lib/core/filter';
import { Icon } from './icons';
import { useWords } from './translate';
import { useAnswer } from './use-answer';

/** A value one can filter by, as the reader is told of it, and how many clippings of the whole archive have it. */
export interface FacetChoice {
  facet: Facet;
  label: string;
  count: number;
}

export interface FilterBarProps {
  filter: Filter;
  /** What there is to choose, by kind, most first; a kind that is absent is not offered. */
  choices: Partial<Record<FacetKind, readonly FacetChoice[]>>;
  /** Names of the facets that are chosen. */
  labelOf: (facet: Facet) => string;
  onFilter: (filter: Filter) => void;
  /** Called when what there is to choose is to be shown. */
  onOpen?: () => void;
}

/** Kinds with many values, in the order in which a desk asks. */
const LISTED: readonly FacetKind[] = [
  'entity',
  'name',
  'party',
  'topic',
  'outlet',
  'language',
  'tag',
];
/** Kinds without a value. */
const SWITCHES: readonly FacetKind[] = ['unread', 'starred', 'teaser', 'stub'];

/** What the list is narrowed to, each part of it to be taken off, and all that it can be narrowed to. */
export function FilterBar({ filter, choices, labelOf, onFilter, onOpen }: FilterBarProps) {
  const { t } = useWords();
  const name = useId();
  const { answer, say } = useAnswer();
  const { facets, from, to } = filter;
  const take = (facet: Facet) =>
    onFilter({ ...filter, facets: facets.filter((each) => each !== facet) });
  const add = (facet: Facet) =>
    onFilter({ ...filter, facets: [...facets.filter((each) => each !== facet), facet] });
  const months = (part: 'from' | 'to', value: string) => {
    const { [part]: _, ...rest } = filter;
    onFilter(value === '' ? rest : { ...rest, [part]: value });
  };
  return (
    <div class="filter-bar">
      {facets.length > 0 && (
        <ul class="filter-chips" aria-label={t('filteredBy')}>
          {facets.map((facet) => (
            <li class="own-tag" key={facet}>
              <span class="quiet">{t(`filter_${facetParts(facet)?.kind}`)}</span> {labelOf(facet)}
              <button
                type="button"
                class="tool"
                aria-label={t('toolFor', t('filterOff'), labelOf(facet))}
                onClick={() => {
                  say(t('toolFor', t('filterOff'), labelOf(facet)));
                  take(facet);
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {answer}
      <details class="filter-more" onToggle={onOpen}>
        <summary>
          <Icon name="filter" /> {t('filter')}
        </summary>
        <div class="filter-fields">
          {LISTED.map((kind) => {
            const all = (choices[kind] ?? []).filter(({ facet }) => !facets.includes(facet));
            return (
              all.length > 0 && (
                <label class="field" key={kind}>
                  <span class="label">{t(`filter_${kind}`)}</span>
                  <select
                    value=""
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      event.currentTarget.value = '';
                      if (value) add(value as Facet);
                    }}
                  >
                    <option value="">{t('filterAny')}</option>
                    {all.map(({ facet, label, count }) => (
                      <option key={facet} value={facet}>
                        {t('filterChoice', label, String(count))}
                      </option>
                    ))}
                  </select>
                </label>
              )
            );
          })}
          <fieldset class="filter-switches">
            <legend class="unseen">{t('filter')}</legend>
            {SWITCHES.map((kind) => {
              const [choice] = choices[kind] ?? [];
              const facet: Facet = `${kind}:`;
              const on = facets.includes(facet);
              return (
                (choice || on) && (
                  <label key={kind}>
                    <input type="checkbox" checked={on} onChange={() => (on ? take : add)(facet)} />
                    {t('filterChoice', t(`filter_${kind}`), String(choice?.count ?? 0))}
                  </label>
                )
              );
            })}
          </fieldset>
          {(['from', 'to'] as const).map((part) => (
            <label class="field" key={part}>
              <span class="label">{t(part === 'from' ? 'filterFrom' : 'filterTo')}</span>
              <input
                type="month"
                id={`${name}-${part}`}
                placeholder="2026-01"
                pattern="\d{4}-(0[1-9]|1[0-2])"
                value={(part === 'from' ? from : to) ?? ''}
                onChange={({ currentTarget }) => {
                  // Firefox has no picker of months: what is typed there may be anything.
                  if (currentTarget.reportValidity()) months(part, currentTarget.value);
                }}
              />
            </label>
          ))}
        </div>
      </details>
    </div>
  );
}
