import { listedAlike } from '../../lib/core/gazetteer-about';
import { facts } from '../../lib/data/facts';
import { officialsByCountry } from '../../lib/data/index';
import type { OwnEntries } from '../../lib/data/knowledge';
import type { Answers } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import type { BackgroundCalls } from '../../lib/extension/messages';
import { listOwn } from '../../lib/extension/own-entries';
import { inTime } from '../../lib/extension/readers-word';
import { getSettings } from '../../lib/extension/settings';

/** What the options page asks of the gazetteer. */
export function ownCalls(): Pick<Answers<BackgroundCalls>, 'describeGazetteer' | 'findListed'> {
  return {
    describeGazetteer: () => ({
      ok: true,
      value: {
        asOf: facts.asOf,
        officials: facts.officials.length,
        territories: facts.territories.length,
        agreements: facts.agreements?.length ?? 0,
        countries: officialsByCountry,
      },
    }),
    findListed: ({ entries }, { isOurs }) =>
      isOurs
        ? { ok: true, value: listedAlike(entries, facts) }
        : { ok: false, reason: 'unforeseen' },
  };
}

/**
 * Reads the reader's own entries out of the archive when they changed, and each time while a change began
 * and did not end; where it fails or does not answer in time, there are those that were read before.
 */
export function ownEntriesOf(archive: ArchiveDatabase): () => Promise<OwnEntries> {
  let read: OwnEntries = { changed: '', entries: [] };
  return async () => {
    try {
      const { ownChanged, ownUnsettled } = await getSettings();
      if (!ownUnsettled && ownChanged === read.changed) return read;
      const entries = await inTime(listOwn(archive));
      const state = ownUnsettled ? ` ${JSON.stringify(entries)}` : '';
      read = { changed: ownChanged + state, entries };
    } catch (error) {
      console.warn('Kirinuki reads without the entries of your own', error);
    }
    return read;
  };
}
