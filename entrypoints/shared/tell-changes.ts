import { callBackground } from '../../lib/extension/calls';
import type { ArchiveDatabase } from '../../lib/extension/database';
import { onClippingsChanged } from '../../lib/extension/saved-mark';

/** Lets the background know whenever this page changed the archive: its worker may sleep, and marks the tabs. */
export function tellChanges(archive: ArchiveDatabase): ArchiveDatabase {
  onClippingsChanged(archive, () => void callBackground('clippingsChanged', null));
  return archive;
}
