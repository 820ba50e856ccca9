import type { Stretch } from '../lib/core/wording-difference';
import { useWords } from './translate';

/** Words with what was taken out and put in: struck through and underlined, and said to who listens. */
export function Stretches({ of }: { of: readonly Stretch[] }) {
  const { t } = useWords();
  return (
    <>
      {of.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Changed = kind === 'gone' ? 'del' : 'ins';
        return (
          <Changed key={at}>
            <span class="unseen">{t(kind === 'gone' ? 'diffGone' : 'diffCome')} </span>
            {text}
            <span class="unseen"> {t('diffEnd')} </span>
          </Changed>
        );
      })}
    </>
  );
}
