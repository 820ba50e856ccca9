import { useWords } from './translate';

interface Props {
  /** True where highlights are painted on the page now. */
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Switches the highlights of this page on and off. */
export function HighlightsSwitch({ on, onChange }: Props) {
  const { t } = useWords();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{t('highlightsOnPage')}</span>
    </label>
  );
}
