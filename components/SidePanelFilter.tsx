import type { MentionKind } from '../lib/core/appearance';
import { useWords } from './translate';

interface Props {
  /** Kinds the page has, with how many names are listed of each. */
  kinds: readonly { kind: MentionKind; count: number }[];
  /** The kinds that alone are listed; none means all. */
  only: ReadonlySet<MentionKind>;
  onOnly: (only: ReadonlySet<MentionKind>) => void;
}

/** Which kinds are listed and stepped through. The page's paint stays as it is. */
export function SidePanelFilter({ kinds, only, onOnly }: Props) {
  const { t, locale } = useWords();
  return (
    <fieldset class="toggles filter">
      <legend class="quiet">{t('listOnly')}</legend>
      {kinds.map(({ kind, count }) => (
        <button
          key={kind}
          type="button"
          class="toggle"
          aria-pressed={only.has(kind)}
          onClick={() => {
            const next = new Set(only);
            if (!next.delete(kind)) next.add(kind);
            onOnly(next);
          }}
        >
          {t(`kinds_${kind}`)}{' '}
          <span class="count">{new Intl.NumberFormat(locale).format(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
