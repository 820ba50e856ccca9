import type { MentionKind } from '../../lib/core/appearance';
import type { CardFacts } from '../MentionCard';
import { useWords } from '../translate';
import { entityText, withNumber } from './labels';

/** So many are offered, the most named ones; a longer list is no choice any more. */
export const MOST_OFFERED = 150;

interface Props {
  label: string;
  /** With how many clippings name each, most first. */
  entities: readonly { id: string; n: number }[];
  chosen: string | undefined;
  facts: CardFacts;
  onChoose: (id: string) => void;
}

/** A choice of who or what is named, by kind, each with its number of clippings. */
export function EntityPicker({ label, entities, chosen, facts, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  if (entities.length === 0) return null;
  const offered = entities.filter(({ id }, at) => at < MOST_OFFERED || id === chosen);
  const groups = (['official', 'territory', 'agreement'] as const).map((kind) => ({
    kind,
    of: offered.filter(({ id }) => kindOf(id, facts) === kind),
  }));
  const full = groups.filter(({ of }) => of.length > 0);
  const option = ({ id, n }: { id: string; n: number }) => (
    <option key={id} value={id}>
      {withNumber(words, entityText(words, id, facts), n)}
    </option>
  );
  return (
    <label class="picture-choice">
      <span class="label">{label}</span>
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {full.length === 1
          ? offered.map(option)
          : full.map(({ kind, of }) => (
              <optgroup key={kind} label={t(`kinds_${kind}`)}>
                {of.map(option)}
              </optgroup>
            ))}
      </select>
    </label>
  );
}

/** Ids of people have a country and a dot before the name; of a place or an agreement there is a record. */
function kindOf(id: string, facts: CardFacts): Exclude<MentionKind, 'unresolved'> {
  if (facts.territories[id]) return 'territory';
  if (facts.agreements[id]) return 'agreement';
  return 'official';
}
