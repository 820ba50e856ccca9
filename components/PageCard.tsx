import { hostOf } from '../lib/core/address';
import type { Correction } from '../lib/core/correction';
import type { Mention } from '../lib/core/mention';
import type { Reading } from '../lib/core/reading';
import type { CardToolsProps } from './CardTools';
import { type CorrectionState, isSameMention } from './CorrectionChoices';
import { MentionCard, type MentionCardProps } from './MentionCard';

export interface PageCardProps {
  /** Today, as a calendar day where the reader is. */
  readOn: string;
  /**
   * How far the correction is that was made here last, and of which mention: the first of its entity.
   * The mention and not its place in the list, which changes when the page is read again.
   */
  correcting: { mention?: Mention; state: CorrectionState };
  /** The reader says that these mentions of an item are read wrongly; they are of one entity. */
  onCorrect: (item: number, mentions: number[], kind: Correction['kind']) => void;
  /** A hook: what can be done with a card besides. Absent where nothing can. */
  useTools?: ((mention: Mention) => CardToolsProps | undefined) | undefined;
}

interface Props extends PageCardProps {
  reading: Reading;
  item: number;
  /** Places in the item's `mentions`, of one entity. */
  places: number[];
}

/** What is known of whom some mentions of a page name, unfolded in our own pages; it can be spoken against. */
export function PageCard({
  reading,
  item,
  places,
  readOn,
  correcting,
  onCorrect,
  ...props
}: Props) {
  const read = reading.items[item];
  const named = places.flatMap((place) => read?.mentions[place] ?? []);
  const [mention] = named;
  if (!read || !mention) return null;
  return (
    <CardWithTools
      useTools={props.useTools}
      mention={mention}
      facts={reading}
      articleDate={read.article.published}
      asOf={reading.asOf}
      language={read.article.language}
      readOn={readOn}
      correction={{
        host: hostOf(read.article.url),
        forms: [...new Set(named.map(({ surface }) => surface))],
        state: isSameMention(correcting.mention, mention) ? correcting.state : { status: 'idle' },
        onCorrect: (kind) => onCorrect(item, places, kind),
      }}
    />
  );
}

function CardWithTools({
  useTools = noTools,
  ...card
}: MentionCardProps & Pick<PageCardProps, 'useTools'>) {
  return <MentionCard {...card} tools={useTools(card.mention)} />;
}

function noTools(): undefined {
  return undefined;
}
