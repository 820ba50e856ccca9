import type { Answers } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { countNaming } from '../../lib/extension/list-clippings';
import type { BackgroundCalls } from '../../lib/extension/messages';
import { storageFailure } from '../../lib/extension/storage-failure';
import { openInArchive, openNaming } from '../../lib/extension/tabs';

/** A card speaks of one entity; nobody asks for the whole gazetteer. */
const MOST = 50;
const LONGEST_ID = 200;

/** What cards ask of the archive. What comes from beside a page is looked at before it is believed. */
export function archiveCalls(
  archive: ArchiveDatabase,
): Pick<Answers<BackgroundCalls>, 'countNaming' | 'openArchive'> {
  return {
    async countNaming({ entities }) {
      if (!Array.isArray(entities) || entities.length > MOST || !entities.every(isId))
        return { ok: false, reason: 'unforeseen' };
      try {
        return { ok: true, value: await countNaming(archive, entities) };
      } catch (error) {
        return { ok: false, reason: storageFailure(error) };
      }
    },
    async openArchive({ naming }) {
      if (naming === undefined) await openInArchive();
      else if (isId(naming)) await openNaming(naming);
      else return { ok: false, reason: 'unforeseen' };
      return { ok: true, value: null };
    },
  };
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID;
}
