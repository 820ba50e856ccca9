import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { OwnEntriesProps } from '../../components/OwnEntries';
import { counted, useWords } from '../../components/translate';
import { NAMED_PARTIES } from '../../components/wording';
import type { GazetteerAbout } from '../../lib/core/gazetteer-about';
import { type OwnEntry, ownLabel } from '../../lib/core/own-entry';
import { LARGEST_PACK, type PackFault, readPack, writePack } from '../../lib/core/own-pack';
import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { download } from '../../lib/extension/downloads';
import {
  importPack,
  keepOwn,
  listOwn,
  removeOwn,
  removePack,
  restoreOwn,
} from '../../lib/extension/own-entries';
import { storageFailure } from '../../lib/extension/storage-failure';
import { failureKey } from '../../lib/extension/translate';

/** The reader's own entries, kept true by the archive itself, with what can be done to them. */
export function useOwn(
  archive: ArchiveDatabase,
  about: GazetteerAbout | undefined,
): OwnEntriesProps {
  const words = useWords();
  const { t } = words;
  const [entries, setEntries] = useState<OwnEntry[]>();
  const [alike, setAlike] = useState<OwnEntriesProps['alike']>({});
  const [trouble, setTrouble] = useState<string>();
  const [told, setTold] = useState<OwnEntriesProps['packs']['told']>();

  /** Kept here alone: when the page is closed, what was removed is removed. */
  const [removed, setRemoved] = useState<{ id: string; title: string; entries: OwnEntry[] }>();

  const inTrouble = (error: unknown) => setTrouble(failureKey(storageFailure(error)));
  const attempt = async (change: Promise<unknown>) => {
    try {
      await change;
      setTrouble(undefined);
      return true;
    } catch (error) {
      inTrouble(error);
      return false;
    }
  };

  useEffect(() => {
    // Caught inside: a live query keeps silent about a database that could not be opened.
    const all = liveQuery(() => listOwn(archive).catch(inTrouble));
    const subscription = all.subscribe((found) => found && setEntries(found));
    return () => subscription.unsubscribe();
  }, [archive]);

  useEffect(() => {
    if (!entries?.length) return setAlike({});
    void callBackground('findListed', { entries }).then(
      (answer) => answer.ok && setAlike(answer.value),
    );
  }, [entries]);

  // Both are shown at once and taken back where they fail: the row goes while all tabs are still being told,
  // and a keyboard reader whose focus waits for that is nowhere.
  async function remove(
    id: string,
    title: string,
    isMeant: (entry: OwnEntry) => boolean,
    removing: Promise<unknown>,
  ): Promise<void> {
    const gone = { id, title, entries: (entries ?? []).filter(isMeant) };
    setRemoved(gone);
    if (!(await attempt(removing))) setRemoved((now) => (now === gone ? undefined : now));
  }

  async function undo(): Promise<void> {
    if (!removed) return;
    setRemoved(undefined);
    if (!(await attempt(restoreOwn(archive, removed.entries)))) setRemoved((now) => now ?? removed);
  }

  async function take(file: File): Promise<void> {
    const read =
      file.size > LARGEST_PACK
        ? { fault: { code: 'large', value: '' } as const }
        : readPack(await file.text());
    if ('fault' in read) return setTold({ text: faultText(t, read.fault), failed: true });
    try {
      const { added, same, removed: dropped } = await importPack(archive, read.pack);
      // What a newer pack no longer has is not to come back with an older one.
      setRemoved(undefined);
      const parts = [
        counted(words, 'packAdded', added),
        counted(words, 'packSame', same),
        ...(dropped > 0 ? [counted(words, 'packDropped', dropped)] : []),
      ];
      setTold({ text: t('packTaken', read.pack.name, parts.join(', ')), failed: false });
    } catch (error) {
      setTold({ text: t(failureKey(storageFailure(error))), failed: true });
    }
  }

  return {
    entries,
    alike,
    countries: [
      ...new Set([...(about?.countries ?? []).map(({ country }) => country), ...NAMED_PARTIES]),
    ],
    trouble: trouble && t(trouble),
    onKeep: (entry) => attempt(keepOwn(archive, entry)),
    onRemove: (entry) =>
      void remove(
        entry.id,
        ownLabel(entry),
        ({ id }) => id === entry.id,
        removeOwn(archive, entry.id),
      ),
    removed,
    onUndo: () => void undo(),
    packs: {
      told,
      onImport: (file) =>
        void take(file).catch(() => setTold({ text: t('packFault_unreadable'), failed: true })),
      onExport: (name) => {
        const own = (entries ?? []).filter(({ pack }) => pack === undefined);
        const pieces = async function* () {
          yield writePack(name, own);
        };
        void download(pieces(), 'kirinuki-pack.json', 'application/json');
      },
      onRemovePack: (name) =>
        void remove(name, name, ({ pack }) => pack === name, removePack(archive, name)),
    },
  };
}

/** One sentence that says where a file is wrong, and that nothing of it was taken. */
function faultText(t: (key: string, ...values: string[]) => string, fault: PackFault): string {
  const { code, value, fault: inEntry } = fault;
  const sentence =
    code === 'entry' && inEntry
      ? t('packFault_entry', value, t(`ownFault_${inEntry.code}`, inEntry.value))
      : t(code === 'json' && value !== '' ? 'packFault_json_line' : `packFault_${code}`, value);
  return `${sentence} ${t('packNothingTaken')}`;
}
