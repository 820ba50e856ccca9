import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './translate';

export interface Removed<Id> {
  id: Id;
  title: string;
}

/** What was done last and can still be undone. */
export interface Done<Id> {
  id: Id;
  /** A sentence that says what was done. */
  text: string;
}

interface Props<Id> {
  done: Done<Id> | undefined;
  onUndo: () => void;
  /** Where the focus goes when this stands in the list again; null while it does not. */
  placeOf: (id: Id) => HTMLElement | null;
}

/**
 * Says what was done, as a removal, and offers to undo it. The button pressed to remove a row goes with it: focus
 * moves to Undo, and from there to the row that came back, or a keyboard reader starts over.
 */
export function UndoLine<Id>({ done, onUndo, placeOf }: Props<Id>) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  // What had been done before this was shown has no focus to ask for.
  const known = useRef(done?.id);
  const back = useRef<Id | undefined>(done?.id);
  useEffect(() => {
    if (done && done.id !== known.current) {
      button.current?.focus();
      back.current = done.id;
    }
    known.current = done?.id;
  }, [done?.id]);
  // After every rendering: the row comes when the archive has answered.
  useEffect(() => {
    if (done || back.current === undefined) return;
    const { activeElement, body } = document;
    const place = placeOf(back.current);
    const isNowhere = activeElement === null || activeElement === body;
    if (isNowhere) place?.focus();
    if (place || !isNowhere) back.current = undefined;
  });
  return (
    <div role="status" class={done ? 'undo' : ''}>
      {done && (
        <>
          <span class="undo-what">{done.text}</span>
          <button type="button" class="link" ref={button} onClick={onUndo}>
            {t('undo')}
          </button>
        </>
      )}
    </div>
  );
}
