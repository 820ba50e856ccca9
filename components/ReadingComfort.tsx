import {
  type ReadingComfort as Comfort,
  type LineLength,
  lineLengths,
  type TextSize,
  textSizes,
} from '../lib/core/appearance';
import { useWords } from './translate';

export interface ReadingComfortProps extends Comfort {
  onChange: (changes: Partial<Comfort>) => void;
}

/** How large an article's text is set, and how long its lines are. */
export function ReadingComfort({ textSize, lineLength, onChange }: ReadingComfortProps) {
  const { t } = useWords();
  return (
    <details
      class="comfort"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
        event.stopPropagation();
      }}
    >
      <summary class="button">{t('comfort')}</summary>
      <div class="comfort-choices">
        <fieldset>
          <legend class="label">{t('textSize')}</legend>
          {textSizes.map((size: TextSize) => (
            <label key={size}>
              <input
                type="radio"
                name="text-size"
                checked={size === textSize}
                onChange={() => onChange({ textSize: size })}
              />
              <span>{t(`textSize_${size}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend class="label">{t('lineLength')}</legend>
          {lineLengths.map((length: LineLength) => (
            <label key={length}>
              <input
                type="radio"
                name="line-length"
                checked={length === lineLength}
                onChange={() => onChange({ lineLength: length })}
              />
              <span>{t(`lineLength_${length}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  );
}
