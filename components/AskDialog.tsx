import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from './translate';

export interface AskDialogProps {
  /** What is asked, with the number of what it concerns. */
  question: string;
  /** What can be done about it afterwards. */
  note: string;
  /** What the button says that does it. */
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/**
 * Asks before something large is done. The focus begins on No, so that neither Enter nor Escape nor a press
 * beside the question does it; afterwards it is where it was. The page behind cannot be reached meanwhile.
 */
export function AskDialog({ question, note, yes, onYes, onNo }: AskDialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    no.current?.focus();
    return () => {
      dialog.current?.close();
      // What was pressed may be gone with what was done; whoever did it then says where the focus goes.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      class="ask"
      ref={dialog}
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-note`}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id={`${id}-question`}>{question}</h2>
      <p id={`${id}-note`}>{note}</p>
      <p class="ask-answers">
        <button type="button" class="button" ref={no} onClick={onNo}>
          {t('askNo')}
        </button>
        <button type="button" class="button ask-yes" onClick={onYes}>
          {yes}
        </button>
      </p>
    </dialog>
  );
}
