import { useId } from 'preact/hooks';
import { type Description, LONGEST_NOTE } from '../lib/core/tags';
import { TagField } from './TagField';
import { useWords } from './translate';

export interface NoteAndTagsProps {
  /** What is said of the article, and a tag that is not ended yet. */
  value: Description & { typing: string };
  /** Tags the archive knows, for completion. */
  known: readonly string[];
  /** `drafted`: kept for when the article is saved; `kept`: in the archive. */
  status: 'idle' | 'drafted' | 'kept' | 'failed';
  /** Where it failed, why, as a sentence. */
  trouble?: string | undefined;
  onChange: (value: NoteAndTagsProps['value']) => void;
}

/** The reader's own words on an article, kept at every keystroke. */
export function NoteAndTags({ value, known, status, trouble, onChange }: NoteAndTagsProps) {
  const { t } = useWords();
  const note = useId();
  return (
    <section class="own-words" aria-label={t('noteAndTags')}>
      <TagField
        tags={value.tags}
        typing={value.typing}
        known={known}
        onChange={(tags, typing) => onChange({ ...value, tags, typing })}
      />
      <label class="label" for={note}>
        {t('noteLabel')}
      </label>
      <textarea
        id={note}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={value.note}
        onInput={(event) => onChange({ ...value, note: event.currentTarget.value })}
      />
      <p class={`own-words-answer quiet own-words-${status}`} role="status">
        {status === 'drafted' && t('wordsDrafted')}
        {status === 'kept' && t('wordsKept')}
        {status === 'failed' && t('wordsFailed', trouble ?? '')}
      </p>
    </section>
  );
}
