import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { OwnEntriesProps } from '../../components/OwnEntries';
import { counted, useWords } from '../../components/translate';
import { NAMED_PARTIES } from '../../components/wording';
import type { GazetteerAbout } from '../../lib/core/gazetteer-about';
import { type OwnEntry, ownLabel } from '../../lib/core/own-entry';
import { LARGEST_PACK, type PackFault, readPack, writePack } from '../../lib/core/own-pack';
import { storageFailure } from '../../lib/extension/clippings';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { download } from '../../lib/extension/downloads';
import { callBackground } from '../../lib/extension/messages';
import {
  importPack,
  keepOwn,
  listOwn,
  removeOwn,
  removePack,
  restoreOwn,
} from '../../lib/extension/own-entries';
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

  function remove(id: string, title: string, removing: Promise<OwnEntry[]>): void {
    void attempt(removing.then((gone) => setRemoved({ id, title, entries: gone })));
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
    onRemove: (entry) => remove(entry.id, ownLabel(entry), removeOwn(archive, entry.id)),
    removed,
    onUndo: () => {
      if (removed)
        void attempt(restoreOwn(archive, removed.entries).then(() => setRemoved(undefined)));
    },
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
      onRemovePack: (pack) => remove(pack, pack, removePack(archive, pack)),
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
