import { useState } from 'preact/hooks';
import type { MentionKind } from '../lib/core/appearance';
import type { Mention } from '../lib/core/mention';
import type { Reading } from '../lib/core/reading';
import { MentionCard } from './MentionCard';

interface Props {
  reading: Reading;
  /** Kinds that are not marked. */
  hidden?: readonly MentionKind[];
}

/** A short text of our own, read like any page: a mention shows its card on hover, focus or press. */
export function SampleText({ reading, hidden = [] }: Props) {
  const item = reading.items[0];
  const mentions = (item?.mentions ?? [])
    .filter(({ field, kind }) => field === 'text' && !hidden.includes(kind))
    .sort((a, b) => a.start - b.start);
  const [shown, setShown] = useState(0);
  const mention = mentions[shown];
  if (!item) return null;
  return (
    <div class="sample">
      <p class="sample-text" lang={item.article.language}>
        {pieces(item.article.text, mentions).map((piece) =>
          piece.mention === undefined ? (
            piece.text
          ) : (
            <button
              key={piece.start}
              type="button"
              class={`mark mark-${mentions[piece.mention]?.kind}`}
              aria-pressed={piece.mention === shown}
              onMouseEnter={() => setShown(piece.mention ?? 0)}
              onFocus={() => setShown(piece.mention ?? 0)}
              onClick={() => setShown(piece.mention ?? 0)}
            >
              {piece.text}
            </button>
          ),
        )}
      </p>
      <div class="sample-card" aria-live="polite">
        {mention && (
          <MentionCard
            mention={mention}
            facts={reading}
            articleDate={item.article.published}
            asOf={reading.asOf}
            readOn={reading.asOf}
          />
        )}
      </div>
    </div>
  );
}

interface Piece {
  start: number;
  text: string;
  /** Place in the list of mentions; absent for the text between them. */
  mention?: number;
}

/** Cuts a text at its mentions, which are in order and do not overlap. */
function pieces(text: string, mentions: readonly Mention[]): Piece[] {
  const cut: Piece[] = [];
  let done = 0;
  mentions.forEach(({ start, end }, mention) => {
    if (start < done) return;
    cut.push({ start: done, text: text.slice(done, start) });
    cut.push({ start, text: text.slice(start, end), mention });
    done = end;
  });
  cut.push({ start: done, text: text.slice(done) });
  return cut;
}
