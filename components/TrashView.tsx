import { useState } from 'preact/hooks';
import { AskDialog } from './AskDialog';
import { counted, useWords } from './translate';
import { useAnswer } from './use-answer';
import { instantText } from './wording';

export interface TrashViewProps {
  /** What was removed, newest removal first; only the first of them. Absent until the archive answers. */
  rows?: readonly { id: number; title: string; outlet?: string; removed: string }[] | undefined;
  /** How many there are in all. */
  count: number;
  /** Days for which a removal can be undone. */
  days: number;
  /** A sentence where something could not be done. */
  trouble?: string | undefined;
  /** True while all are being put back or let go. */
  working?: boolean | undefined;
  onPutBack: (id: number) => void;
  onPutBackAll: () => void;
  /** Lets one go for good; it was asked about before. */
  onDelete: (id: number) => void;
  onDeleteAll: () => void;
  onMore: () => void;
}

/** Clippings that were removed and can be put back. */
export function TrashView(props: TrashViewProps) {
  const words = useWords();
  const { t } = words;
  const { rows, count, days, trouble, working } = props;
  const [asks, setAsks] = useState<'all' | { id: number; title: string }>();
  const { answer, say } = useAnswer();
  const told = (what: string, title: string, act: (id: number) => void, id: number) => {
    say(t('toolFor', what, title));
    act(id);
  };
  return (
    <div class="trash">
      <p class="quiet">
        {count === 0 ? t('trashEmpty', String(days)) : counted(words, 'trashCount', count)}{' '}
        {count > 0 && t('trashDays', String(days))}
      </p>
      {count > 0 && (
        <p class="grant">
          <button
            type="button"
            class="button"
            disabled={working}
            onClick={() => {
              say(t('trashPutBackAll'));
              props.onPutBackAll();
            }}
          >
            {t('trashPutBackAll')}
          </button>
          <button type="button" class="link" disabled={working} onClick={() => setAsks('all')}>
            {t('trashDeleteAll')}
          </button>
        </p>
      )}
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
      <ul class="own-list">
        {(rows ?? []).map(({ id, title, outlet, removed }) => (
          <li key={id}>
            <div>
              <span class="own-name">{title}</span>
              <span class="quiet own-about">
                {[outlet, t('trashRemovedOn', instantText(words, removed))]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            <span class="own-tools">
              <button
                type="button"
                class="link"
                aria-label={t('toolFor', t('trashPutBack'), title)}
                onClick={() => told(t('trashPutBackDone'), title, props.onPutBack, id)}
              >
                {t('trashPutBack')}
              </button>
              <button
                type="button"
                class="link"
                aria-label={t('toolFor', t('trashDelete'), title)}
                onClick={() => setAsks({ id, title })}
              >
                {t('trashDelete')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {rows && rows.length < count && (
        <button type="button" class="link quiet" onClick={props.onMore}>
          {t('trashMore')}
        </button>
      )}
      {answer}
      {asks && (
        <AskDialog
          question={
            asks === 'all' ? counted(words, 'trashAsk', count) : t('trashAskOne', asks.title)
          }
          note={t('trashAskNote')}
          yes={t('trashDelete')}
          onNo={() => setAsks(undefined)}
          onYes={() => {
            setAsks(undefined);
            if (asks === 'all') {
              say(t('trashDeletedAll'));
              props.onDeleteAll();
            } else told(t('trashDeleted'), asks.title, props.onDelete, asks.id);
          }}
        />
      )}
    </div>
  );
}
