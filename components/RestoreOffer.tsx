import { useWords } from './translate';

export interface RestoreOfferProps {
  /** What came of it, as a sentence, and whether it failed. */
  told?: { text: string; failed: boolean } | undefined;
  working?: boolean | undefined;
  onRestore: (file: File) => void;
}

/** One press: the browser's own dialog for files, and the archive is as it was when the file was written. */
export function RestoreOffer({ told, working, onRestore }: RestoreOfferProps) {
  const { t } = useWords();
  return (
    <div class="restore">
      <p>
        <label class="button file">
          {t(working ? 'restoring' : 'restore')}
          <input
            type="file"
            class="unseen"
            accept=".json,.jsonl,application/json"
            disabled={working}
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) onRestore(file);
              // The same file may be chosen again.
              input.value = '';
            }}
          />
        </label>
      </p>
      <p class={told?.failed ? 'note' : 'quiet'} role="status">
        {told?.text}
      </p>
    </div>
  );
}
