import { Icon } from './icons';
import { counted, useWords } from './translate';

export interface OutletFilterProps {
  /** The languages to choose from, by BCP 47 tag. */
  languageNames: ReadonlyMap<string, string>;
  /** How many outlets fit what is looked for. */
  shown: number;
  query: string;
  /** BCP 47 tag; empty for any. */
  language: string;
  onQuery: (query: string) => void;
  onLanguage: (language: string) => void;
  /** Absent while nothing is chosen. */
  onChooseNone?: () => void;
}

/** Narrows the outlets by name, host or owner, and by the languages they publish in. */
export function OutletFilter(props: OutletFilterProps) {
  const words = useWords();
  const { t } = words;
  const { shown, onChooseNone } = props;
  const { compare } = new Intl.Collator(words.locale);
  return (
    <div class="outlet-filter">
      <label class="search">
        <Icon name="search" />
        <span class="unseen">{t('outletSearch')}</span>
        <input
          type="search"
          value={props.query}
          placeholder={t('outletSearch')}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </label>
      <label class="outlet-language">
        <span class="unseen">{t('outletLanguage')}</span>
        <select
          value={props.language}
          onChange={(event) => props.onLanguage(event.currentTarget.value)}
        >
          <option value="">{t('outletAnyLanguage')}</option>
          {[...props.languageNames]
            .sort(([, a], [, b]) => compare(a, b))
            .map(([tag, name]) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <p class="quiet" role="status">
        {shown === 0 ? t('outletsNone') : counted(words, 'outlets', shown)}
      </p>
      {onChooseNone && (
        <button type="button" class="link quiet" onClick={onChooseNone}>
          {t('outletsChooseNone')}
        </button>
      )}
    </div>
  );
}
