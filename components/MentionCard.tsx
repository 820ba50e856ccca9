import type { Official, Territory } from '../lib/core/entity';
import type { Mention } from '../lib/core/mention';
import { Icon } from './icons';
import { OfficialFacts } from './OfficialFacts';
import { TerritoryFacts } from './TerritoryFacts';
import { useWords } from './translate';
import { dateText } from './wording';

export interface MentionCardProps {
  mention: Mention;
  /** The gazetteer's record of the official named; absent for one it does not know. */
  official?: Official | undefined;
  territory?: Territory | undefined;
  /** The article's day, as exact as the page gives it. */
  articleDate?: string | undefined;
  /** Day to which the gazetteer was kept. */
  asOf: string;
  /** Absent where the card is a fixed part of its page. */
  onClose?: () => void;
}

/** What is known of one mention: shown over the page on hover, and within our own pages. */
export function MentionCard(props: MentionCardProps) {
  const words = useWords();
  const { mention, official, territory, articleDate, asOf, onClose } = props;
  return (
    <section
      class={`card card-${mention.kind}`}
      lang={words.locale}
      role={onClose ? 'dialog' : 'group'}
      aria-label={mention.surface}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose?.();
      }}
    >
      {onClose && (
        <button type="button" class="card-close" aria-label={words.t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      {mention.kind === 'official' ? (
        <OfficialFacts mention={mention} official={official} articleDate={articleDate} />
      ) : (
        <TerritoryFacts mention={mention} territory={territory} />
      )}
      {(mention.kind === 'territory' || mention.entity) && (
        <footer class="card-foot">{words.t('gazetteerAsOf', dateText(words, asOf))}</footer>
      )}
    </section>
  );
}
