import { Icon } from './icons';
import { useWords } from './translate';
import { instantText } from './wording';

/**
 * How far the saving of one article is; a failure's `reason` is the key of the sentence that says what
 * to do about it. `completed`: a teaser or the beginning of an article was saved, now the whole is.
 * `saved` is the ISO 8601 instant of the clipping that stands in the archive.
 */
export type SaveState =
  | { status: 'idle' }
  | { status: 'saving' }
  | { status: 'saved' | 'already' | 'completed'; id: number; saved: string }
  | { status: 'failed'; reason: string };

interface Props {
  state: SaveState;
  onSave: () => void;
  onOpen: (id: number) => void;
  /** The article's title, so that two Save buttons of a listing do not sound alike. */
  title?: string;
  small?: boolean;
}

/**
 * Save, and its answer in words.
 * The button keeps its place and stays focusable while saving, so that a keyboard reader is not thrown out of it.
 */
export function SaveButton({ state, onSave, onOpen, title, small }: Props) {
  const words = useWords();
  const { t } = words;
  const done = 'id' in state;
  const busy = state.status === 'saving';
  return (
    <div class={small ? 'save save-small' : 'save'}>
      {done ? (
        <button type="button" class="button" onClick={() => onOpen(state.id)}>
          {t('openSaved')}
        </button>
      ) : (
        <button
          type="button"
          class={small ? 'button' : 'button button-main'}
          aria-disabled={busy}
          aria-label={title && t('saveTitled', title)}
          onClick={() => {
            if (!busy) onSave();
          }}
        >
          {!small && <Icon name="clip" />}
          {t(busy ? 'saving' : state.status === 'failed' ? 'tryAgain' : 'save')}
        </button>
      )}
      <p class={`save-answer save-${state.status}`} role="status">
        {done && (
          <>
            <Icon name="check" />
            {t(`save_${state.status}`, instantText(words, state.saved))}
          </>
        )}
        {state.status === 'failed' &&
          t('couldNotBeSaved', t(state.reason) || t('failure_storage_failed'))}
      </p>
    </div>
  );
}
