import { useState } from 'preact/hooks';
import type { OwnEntry } from '../lib/core/own-entry';
import { counted, useWords } from './translate';

export interface OwnPacksProps {
  entries: readonly OwnEntry[];
  /** What became of the last import, as a sentence, and whether it failed. */
  told?: { text: string; failed: boolean } | undefined;
  onImport: (file: File) => void;
  /** The reader's own entries, those of no pack, as a pack of this name. */
  onExport: (name: string) => void;
  onRemovePack: (pack: string) => void;
}

/** Packs of entries: from a file, into a file, and away with one as a whole. */
export function OwnPacks({ entries, told, onImport, onExport, onRemovePack }: OwnPacksProps) {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState('');
  const packs = new Map<string, number>();
  for (const { pack } of entries)
    if (pack !== undefined) packs.set(pack, (packs.get(pack) ?? 0) + 1);
  const own = entries.filter(({ pack }) => pack === undefined).length;
  return (
    <div class="packs">
      <h3 class="label">{t('packsTitle')}</h3>
      <p class="measure quiet">{t('packsLead')}</p>
      <p>
        <label class="button file">
          {t('packImport')}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) onImport(file);
              // The same file may be chosen again, once it was put right.
              input.value = '';
            }}
          />
        </label>
      </p>
      <p class={told?.failed ? 'note pack-failed' : 'quiet'} role="status">
        {told?.text}
      </p>
      <ul class="own-list">
        {[...packs].map(([pack, count]) => (
          <li key={pack}>
            <div>
              <span class="own-name">{pack}</span>
              <span class="quiet own-about">{counted(words, 'ownEntries', count)}</span>
            </div>
            <button
              type="button"
              class="link"
              aria-label={t('toolFor', t('packRemove'), pack)}
              onClick={() => onRemovePack(pack)}
            >
              {t('packRemove')}
            </button>
          </li>
        ))}
      </ul>
      {own > 0 && (
        <form
          class="grant"
          onSubmit={(event) => {
            event.preventDefault();
            onExport(name.trim() || t('packDefaultName'));
          }}
        >
          <label class="field">
            <span class="label">{t('packName')}</span>
            <input
              type="text"
              name="pack-name"
              maxLength={60}
              value={name}
              placeholder={t('packDefaultName')}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button">
            {counted(words, 'packExport', own)}
          </button>
        </form>
      )}
    </div>
  );
}
