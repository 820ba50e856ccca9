import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedSearch } from '../lib/core/filter';
import { Icon } from './icons';
import { useWords } from './translate';
import { useAnswer } from './use-answer';

export interface SavedSearchesProps {
  searches: readonly SavedSearch[];
  /** The filter at hand as text; '' where the list is of everything. */
  now: string;
  onOpen: (search: SavedSearch) => void;
  onKeep: (name: string) => void;
  onDrop: (search: SavedSearch) => void;
}

/** The reader's own searches by name: opened again with a press, kept with one, dropped with one. */
export function SavedSearches({ searches, now, onOpen, onKeep, onDrop }: SavedSearchesProps) {
  const { t } = useWords();
  const [name, setName] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const { answer, say } = useAnswer();
  const isNaming = name !== undefined;
  useEffect(() => {
    if (isNaming) field.current?.focus();
  }, [isNaming]);
  const isKept = searches.some(({ query }) => query === now);
  if (searches.length === 0 && now === '') return answer;
  return (
    <div class="saved-searches">
      {answer}
      {searches.length > 0 && (
        <ul aria-label={t('savedSearches')}>
          {searches.map((search) => (
            <li key={search.name} class="own-tag">
              <button
                type="button"
                class="link"
                aria-current={search.query === now ? 'true' : undefined}
                onClick={() => onOpen(search)}
              >
                {search.name}
              </button>
              <button
                type="button"
                class="tool"
                aria-label={t('toolFor', t('searchDrop'), search.name)}
                onClick={() => {
                  say(t('toolFor', t('searchDrop'), search.name));
                  onDrop(search);
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {now !== '' && !isKept && !isNaming && (
        <button type="button" class="link" onClick={() => setName('')}>
          {t('searchKeep')}
        </button>
      )}
      {isNaming && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            say(t('toolFor', t('searchKeep'), name.trim()));
            onKeep(name.trim());
            setName(undefined);
          }}
        >
          <label class="field">
            <span class="label">{t('searchName')}</span>
            <input
              type="text"
              value={name}
              maxLength={100}
              ref={field}
              onInput={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setName(undefined);
              }}
            />
          </label>
          <button type="submit" class="button">
            {t('searchKeepNow')}
          </button>
        </form>
      )}
    </div>
  );
}
