import { type ImageLimit, imageLimits } from '../lib/core/picture-type';
import { useWords } from './translate';

export interface OptionsSavingProps {
  imageLimit: ImageLimit;
  onImageLimit: (limit: ImageLimit) => void;
}

/** What is kept with a saved article besides its words. */
export function OptionsSaving({ imageLimit, onImageLimit }: OptionsSavingProps) {
  const { t } = useWords();
  return (
    <div class="wording">
      <fieldset class="field">
        <legend class="label">{t('optionImageLimit')}</legend>
        {imageLimits.map((limit) => (
          <label class="choice" key={limit}>
            <input
              type="radio"
              name="image-limit"
              value={limit}
              checked={limit === imageLimit}
              onChange={() => onImageLimit(limit)}
            />
            <span>
              {t(`imageLimit_${limit}`)}
              <span class="quiet switch-note">{t(`imageLimitNote_${limit}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
