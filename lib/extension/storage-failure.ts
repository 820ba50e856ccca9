import Dexie from 'dexie';
import type { FailureReason } from './messages';
import { OUTDATED_WRITER } from './writing';

/**
 * What a rejected archive call means to the reader. Browsers name a full disk differently by back
 * end, and Dexie wraps what the browser said in `inner`.
 */
export function storageFailure(error: unknown): FailureReason {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map(
    (each) => (each as { name?: unknown } | null | undefined)?.name,
  );
  if (names.includes(Dexie.errnames.QuotaExceeded)) return 'storage-full';
  if (names.includes('TooManyCorrections')) return 'too-many-corrections';
  if (names.includes('TooManyEntries')) return 'too-many-entries';
  const refused = [
    Dexie.errnames.MissingAPI,
    Dexie.errnames.InvalidState,
    'SecurityError',
    'NotAllowedError',
  ];
  if (names.some((name) => typeof name === 'string' && refused.includes(name))) {
    return 'storage-refused';
  }
  // A database that never opened is "closed" too, with the true cause inside; looked at above. One that was
  // closed for good has its own closing inside.
  const isClosing = (name: unknown) => name === Dexie.errnames.DatabaseClosed;
  const closed = isClosing(names[0]) && (names[1] === undefined || isClosing(names[1]));
  if (closed || names.includes('VersionError') || names.includes(OUTDATED_WRITER))
    return 'archive-outdated';
  return 'storage-failed';
}
