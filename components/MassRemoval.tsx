import { AskDialog } from './AskDialog';
import { counted, useWords } from './translate';

export interface MassRemovalProps {
  /** How many clippings would be removed at once. */
  count: number;
  /** How many there are. */
  total: number;
  /** Days for which it can be undone. */
  days: number;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before a large part of the archive is removed at once (`needsAsking`). */
export function MassRemoval({ count, total, days, onYes, onNo }: MassRemovalProps) {
  const words = useWords();
  const number = new Intl.NumberFormat(words.locale).format(total);
  return (
    <AskDialog
      question={counted(words, 'massAsk', count)}
      note={words.t('massAskNote', number, String(days))}
      yes={words.t('massYes')}
      onYes={onYes}
      onNo={onNo}
    />
  );
}
