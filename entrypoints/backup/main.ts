import { writeBackup } from '../../lib/extension/backup-file';
import { answerCalls } from '../../lib/extension/calls';
import { openArchive } from '../../lib/extension/database';
import type { OffscreenCalls } from '../../lib/extension/messages';
import { storageFailure } from '../../lib/extension/storage-failure';

/** The page that nobody sees, beside Chrome's worker: it writes a backup and holds its address until it is closed. */
const archive = openArchive();

answerCalls<OffscreenCalls>({
  async writeBackup({ now, appVersion }, { isOurs }) {
    if (!isOurs) return { ok: false, reason: 'unforeseen' };
    try {
      const { done, file } = await writeBackup(archive, { now: new Date(now), appVersion });
      return { ok: true, value: { done, url: URL.createObjectURL(file) } };
    } catch (error) {
      console.warn('The archive could not be written to a file', error);
      return { ok: false, reason: storageFailure(error) };
    }
  },
});
