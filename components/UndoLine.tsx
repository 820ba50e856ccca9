import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './translate';

export interface Removed<Id> {
  id: Id;
  title: string;
}

interface Props<Id> {
  /** What was removed last and can still be put back. */
  removed: Removed<Id> | undefined;
  onUndo: () => void;
  /** Where the focus goes when this stands in the list again; null while it does not. */
  placeOf: (id: Id) => HTMLElement | null;
}

/**
 * Says what was removed, and offers to put it back. The button pressed to remove a row goes with it: focus
 * moves to Undo, and from there to the row that came back, or a keyboard reader starts over.
 */
export function UndoLine<Id>({ removed, onUndo, placeOf }: Props<Id>) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  // What had been removed before this was shown has no focus to ask for.
  const known = useRef(removed?.id);
  const back = useRef<Id | undefined>(removed?.id);
  useEffect(() => {
    if (removed && removed.id !== known.current) {
      button.current?.focus();
      back.current = removed.id;
    }
    known.current = removed?.id;
  }, [removed?.id]);
  // After every rendering: the row comes when the archive has answered.
  useEffect(() => {
    if (removed || back.current === undefined) return;
    const { activeElement, body } = document;
    const place = placeOf(back.current);
    const isNowhere = activeElement === null || activeElement === body;
    if (isNowhere) place?.focus();
    if (place || !isNowhere) back.current = undefined;
  });
  return (
    <div role="status" class={removed ? 'undo' : ''}>
      {removed && (
        <>
          <span class="undo-what">{t('removedTitle', removed.title)}</span>
          <button type="button" class="link" ref={button} onClick={onUndo}>
            {t('undo')}
          </button>
        </>
      )}
    </div>
  );
}
