import { counted, useWords } from './translate';

export interface WithdrawnAccessProps {
  /** The hosts that are no longer read; empty where every site was. */
  hosts: readonly string[];
  /** A sentence where the browser did not ask the reader, as it should have. */
  trouble?: string | undefined;
  /** Runs within the click; the browser then asks the reader itself. */
  onGiveBack: () => void;
  /** The reader wants it so, and is not told again. */
  onLeave: () => void;
}

/** Says that the browser, or an update of the extension, took back what the reader had allowed. */
export function WithdrawnAccess({ hosts, trouble, onGiveBack, onLeave }: WithdrawnAccessProps) {
  const words = useWords();
  const { t } = words;
  const [host] = hosts;
  return (
    <div class="withdrawn" role="status">
      <p title={hosts.join(', ')}>
        {host === undefined
          ? t('withdrawnEvery')
          : hosts.length === 1
            ? t('withdrawnHost', host)
            : counted(words, 'withdrawn', hosts.length)}
      </p>
      <button type="button" class="button" onClick={onGiveBack}>
        {t('withdrawnGiveBack')}
      </button>
      <button type="button" class="link" onClick={onLeave}>
        {t('withdrawnLeave')}
      </button>
      {trouble && <p class="note">{trouble}</p>}
    </div>
  );
}
