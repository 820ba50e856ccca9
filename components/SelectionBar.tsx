import { useState } from 'preact/hooks';
import { counted, useWords } from './translate';

export interface SelectionBarProps {
  /** How many are chosen. */
  count: number;
  /** How many the list holds in all; absent while that is not known. */
  total?: number | undefined;
  /** Every tag of the archive. */
  tags: readonly string[];
  onAll: () => void;
  onNone: () => void;
  onRead: (read: boolean) => void;
  onStar: (on: boolean) => void;
  onTag: (tag: string, on: boolean) => void;
  onExport: () => void;
  /** Absent unless two are chosen. */
  onCompare?: (() => void) | undefined;
  onRemove: () => void;
}

/** What can be done to all clippings that are chosen, at once. */
export function SelectionBar({ count, total, tags, ...props }: SelectionBarProps) {
  const words = useWords();
  const { t } = words;
  const [tag, setTag] = useState('');
  const retag = (on: boolean) => {
    if (tag.trim() === '') return;
    props.onTag(tag.trim(), on);
    setTag('');
  };
  return (
    <section class="selection-bar" aria-label={t('chosenTools')}>
      <p role="status">{counted(words, 'chosen', count)}</p>
      {total !== undefined && total > count && (
        <button type="button" class="link" onClick={props.onAll}>
          {counted(words, 'chooseAll', total)}
        </button>
      )}
      <button type="button" class="link" onClick={props.onNone}>
        {t('chooseNone')}
      </button>
      <div class="selection-tools">
        <button type="button" class="button" onClick={() => props.onRead(true)}>
          {t('markRead')}
        </button>
        <button type="button" class="button" onClick={() => props.onRead(false)}>
          {t('markUnread')}
        </button>
        <button type="button" class="button" onClick={() => props.onStar(true)}>
          {t('starOn')}
        </button>
        <button type="button" class="button" onClick={() => props.onStar(false)}>
          {t('starOff')}
        </button>
        {props.onCompare && (
          <button type="button" class="button" onClick={props.onCompare}>
            {t('compare')}
          </button>
        )}
        <button type="button" class="button" onClick={props.onExport}>
          {t('exportChosen')}
        </button>
        <button type="button" class="button" onClick={props.onRemove}>
          {t('remove')}
        </button>
      </div>
      <form
        class="selection-tag"
        onSubmit={(event) => {
          event.preventDefault();
          retag(true);
        }}
      >
        <label class="field">
          <span class="label">{t('filter_tag')}</span>
          <input
            type="text"
            value={tag}
            list="all-tags"
            onInput={(event) => setTag(event.currentTarget.value)}
          />
        </label>
        <datalist id="all-tags">
          {tags.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <button type="submit" class="button">
          {t('tagAdd')}
        </button>
        <button type="button" class="button" onClick={() => retag(false)}>
          {t('tagDrop')}
        </button>
      </form>
    </section>
  );
}
