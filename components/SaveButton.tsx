import { warningKey, type warningsOf } from '../lib/core/text-warnings';
import { Icon } from './icons';
import { useWords } from './translate';
import { instantText } from './wording';

/**
 * How far the saving of one article is; a failure's `reason` is the key of the sentence that says what
 * to do about it. `completed`: a teaser or the beginning of an article was saved, now the whole is. `changed`:
 * it is saved, in other words than the page has now; `updated`: these are saved, too.
 * `saved` is the ISO 8601 instant of the clipping that stands in the archive.
 */
export type SaveState =
  | { status: 'idle' }
  | { status: 'saving' }
  | { status: 'saved' | 'already' | 'completed' | 'changed' | 'updated'; id: number; saved: string }
  | { status: 'failed'; reason: string };

interface Props {
  state: SaveState;
  onSave: () => void;
  onOpen: (id: number) => void;
  /** The article's title, so that two Save buttons of a listing do not sound alike. */
  title?: string;
  small?: boolean;
  /** What is wrong with the words to be saved. */
  warnings?: ReturnType<typeof warningsOf>;
}

/** What the button says before the article is saved. */
const labels = { idle: 'save', saving: 'saving', failed: 'tryAgain' } as const;

/**
 * Save, and its answer in words.
 * The button keeps its place and stays focusable while saving, so that a keyboard reader is not thrown out of it.
 */
export function SaveButton({ state, onSave, onOpen, title, small, warnings = [] }: Props) {
  const words = useWords();
  const { t } = words;
  const done = 'id' in state;
  const busy = state.status === 'saving';
  return (
    <div class={small ? 'save save-small' : 'save'}>
      <button
        type="button"
        class={small || done ? 'button' : 'button button-main'}
        aria-disabled={busy}
        aria-label={done ? undefined : title && t('saveTitled', title)}
        onClick={() => {
          if (done) onOpen(state.id);
          else if (!busy) onSave();
        }}
      >
        {!small && !done && <Icon name="clip" />}
        {t(done ? 'openSaved' : labels[state.status])}
      </button>
      {state.status === 'changed' && (
        <button type="button" class="button" onClick={onSave}>
          {t('saveNewVersion')}
        </button>
      )}
      <p class={`save-answer save-${state.status}`} role="status">
        {done && (
          <>
            <Icon name="check" />
            {t(`save_${state.status}`, instantText(words, state.saved))}
          </>
        )}
        {(state.status === 'saved' || state.status === 'updated') &&
          warnings.map((each) => (
            <span class="save-warning" key={each}>
              {t(warningKey(each))}
            </span>
          ))}
        {state.status === 'failed' &&
          t('couldNotBeSaved', t(state.reason) || t('failure_storage_failed'))}
      </p>
    </div>
  );
}
