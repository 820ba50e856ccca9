import type { Relevance } from '../lib/core/relevance';
import { useWords } from './translate';

interface Props {
  relevance: Relevance;
  /** In a list, the article's title, so that buttons do not sound alike; each article has one button then. */
  title?: string | undefined;
  /** What was pressed: that it is relevant, that it is not, or that what was said is taken back. */
  onJudge: (relevant: boolean | null) => void;
}

/**
 * The reader's own word on an article: two buttons, of which the pressed one is what was said; pressing it
 * again takes it back. In a list only the one that changes something.
 */
export function ReadersSay({ relevance, title, onJudge }: Props) {
  const { t } = useWords();
  const { relevant, said } = relevance;
  const choices = title === undefined ? [true, false] : [said ? relevant : !relevant];
  return (
    <fieldset class="toggles">
      <legend class={title === undefined ? 'quiet' : 'unseen'}>{t('yourWord')}</legend>
      {choices.map((choice) => {
        const pressed = said === true && relevant === choice;
        const label = t(choice ? 'sayRelevant' : 'sayNotRelevant');
        return (
          <button
            key={String(choice)}
            type="button"
            class="toggle"
            aria-pressed={pressed}
            aria-label={title && t('toolFor', label, title)}
            title={pressed ? t('sayTakeBack') : undefined}
            onClick={() => onJudge(pressed ? null : choice)}
          >
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}
