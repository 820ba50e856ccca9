import { useState } from 'preact/hooks';
import { Icon } from './icons';
import { counted, useWords } from './translate';

export interface CardToolsProps {
  /** Puts a line into the clipboard; true where it is there. */
  onCopy: (line: string) => Promise<boolean>;
  /** How many clippings name what the card is about; absent where none does, or nobody has counted. */
  named?: number | undefined;
  /** Opens the archive at those; a sentence where that could not be done. */
  onOpenNamed: () => Promise<string | undefined>;
}

/** What can be done with what a card says: it can be copied as one line, and looked up in the archive. */
export function CardTools({ line, named, onCopy, onOpenNamed }: CardToolsProps & { line: string }) {
  const words = useWords();
  const { t } = words;
  const [answer, setAnswer] = useState('');

  async function copy(): Promise<void> {
    // Emptied first: a screen reader tells of what changes.
    setAnswer('');
    setAnswer(t((await onCopy(line)) ? 'copied' : 'copyFailed'));
  }

  async function openNamed(): Promise<void> {
    setAnswer((await onOpenNamed()) ?? '');
  }

  return (
    <div class="card-tools">
      <button type="button" class="card-tool" title={line} onClick={() => void copy()}>
        <Icon name="copy" />
        {t('copyLine')}
      </button>
      {named !== undefined && named > 0 && (
        <button type="button" class="card-tool" onClick={() => void openNamed()}>
          <Icon name="clip" />
          {counted(words, 'namedIn', named)}
        </button>
      )}
      <p class="card-said" role="status">
        {answer}
      </p>
    </div>
  );
}
