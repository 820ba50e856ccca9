import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { LONGEST_NOTE } from '../lib/core/tags';
import { useWords } from './translate';

interface Props {
  /** As the archive has it. */
  note: string;
  /** What was typed before and is not in the archive yet. */
  unkept?: string | undefined;
  /** The quote's beginning, for who listens. */
  of: string;
  /** Told of every keystroke. */
  onNote: (note: string) => void;
}

/** The reader's note on a quote, typed in its place. */
export function QuoteNote({ note, unkept, of, onNote }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(unkept);
  const field = useRef<HTMLTextAreaElement>(null);
  // While somebody types the field is theirs: the archive's answers come late, and a field that is set back to
  // an earlier word loses the keys pressed since. Afterwards what another page of ours wrote is shown.
  const settle = () => setTyped((now) => (now === note ? undefined : now));
  useEffect(() => {
    if (document.activeElement !== field.current) settle();
  }, [note]);
  return (
    <div class="quote-note">
      <label class="label" for={id}>
        {t('quoteNote')}
        <span class="unseen"> {of}</span>
      </label>
      <textarea
        id={id}
        ref={field}
        rows={1}
        maxLength={LONGEST_NOTE}
        value={typed ?? note}
        onBlur={settle}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onNote(event.currentTarget.value);
        }}
      />
    </div>
  );
}
