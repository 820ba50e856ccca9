import { counted, useWords } from './translate';
import { useAnswer } from './use-answer';
import { instantText } from './wording';

export interface PendingListProps {
  /** What the archive could not take, oldest first. */
  waiting: readonly { key: string; title: string; saved: string; untilClosed?: boolean }[];
  /** What came of trying again, as a sentence, and whether some still wait. */
  told?: { text: string; failed: boolean } | undefined;
  working?: boolean | undefined;
  onRetry: () => void;
  /** All that waits, as one file. */
  onDownload: () => void;
  onDrop: (key: string) => void;
}

/** Clippings that wait for room in the archive; nothing where none does. */
export function PendingList(props: PendingListProps) {
  const words = useWords();
  const { t } = words;
  const { waiting, told, working } = props;
  const { answer, say } = useAnswer();
  const isFleeting = waiting.some(({ untilClosed }) => untilClosed);
  return (
    <div class="pending">
      {waiting.length > 0 && (
        <>
          <p class="note" role="status">
            {counted(words, 'pendingCount', waiting.length)} {t('pendingWhy')}{' '}
            {isFleeting && t('pendingFleeting')}
          </p>
          <p class="grant">
            <button type="button" class="button" disabled={working} onClick={props.onRetry}>
              {t('pendingRetry')}
            </button>
            <button type="button" class="button" onClick={props.onDownload}>
              {t('pendingDownload')}
            </button>
          </p>
          <ul class="own-list">
            {waiting.map(({ key, title, saved }) => (
              <li key={key}>
                <div>
                  <span class="own-name">{title || key}</span>
                  <span class="quiet own-about">{instantText(words, saved)}</span>
                </div>
                <button
                  type="button"
                  class="link"
                  aria-label={t('toolFor', t('pendingDrop'), title || key)}
                  onClick={() => {
                    say(t('toolFor', t('pendingDropped'), title || key));
                    props.onDrop(key);
                  }}
                >
                  {t('pendingDrop')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {told && (
        <p class={told.failed ? 'note' : 'quiet'} role="status">
          {told.text}
        </p>
      )}
      {answer}
    </div>
  );
}
