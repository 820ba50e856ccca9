import type { Quote } from '../core/quote';
import type { ArchiveDatabase } from './database';
import type { FailureReason } from './messages';
import { setQuoteNote } from './quotes';
import { storageFailure } from './storage-failure';

export interface QuoteNotes {
  /** Writes a note as it is typed. Until it is in the archive it is kept here, whatever is shown meanwhile. */
  change(id: number, quote: Quote, note: string): void;
  /** What was typed and is not in the archive yet. */
  unkept(id: number, quote: Quote): string | undefined;
  /** Whether anything typed is not in the archive yet. */
  hasUnkept(): boolean;
  /** Tries once more what could not be written. */
  tryAgain(): void;
}

/**
 * Notes on quotes, written at every keystroke, one at a time and the newest words only. `onChange` is told after
 * each writing, with the reason where it failed; what failed is tried again with the next keystroke.
 */
export function openQuoteNotes(
  db: ArchiveDatabase,
  onChange: (failed?: FailureReason) => void,
): QuoteNotes {
  const unkept = new Map<string, { id: number; quote: Quote; note: string }>();
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    for (let next = first(unkept); next; next = first(unkept)) {
      const [key, said] = next;
      try {
        await setQuoteNote(db, said.id, said.quote, said.note);
      } catch (error) {
        writing = false;
        return onChange(storageFailure(error));
      }
      // Typed on while it was written.
      if (unkept.get(key) === said) unkept.delete(key);
    }
    writing = false;
    onChange();
  }

  return {
    change(id, quote, note) {
      unkept.set(keyOf(id, quote), { id, quote, note });
      void write();
    },
    unkept: (id, quote) => unkept.get(keyOf(id, quote))?.note,
    hasUnkept: () => unkept.size > 0,
    tryAgain: () => void write(),
  };
}

function keyOf(id: number, { exact, prefix, suffix }: Quote): string {
  return JSON.stringify([id, exact, prefix, suffix]);
}

function first<K, V>(map: Map<K, V>): [K, V] | undefined {
  for (const entry of map) return entry;
  return undefined;
}
