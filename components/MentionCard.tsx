import type { Mention } from '../lib/core/mention';
import type { Reading } from '../lib/core/reading';
import { AgreementFacts } from './AgreementFacts';
import { CorrectionChoices, type CorrectionChoicesProps } from './CorrectionChoices';
import { Icon } from './icons';
import { OfficialFacts } from './OfficialFacts';
import { TerritoryFacts } from './TerritoryFacts';
import { useWords } from './translate';
import { UnresolvedFacts } from './UnresolvedFacts';
import { dateText, foundText } from './wording';

/** The gazetteer's records behind mentions, by id. */
export type CardFacts = Pick<Reading, 'officials' | 'territories' | 'agreements'>;

export interface MentionCardProps {
  mention: Mention;
  /** Records of whatever the mention is or may be; one it does not hold is unknown to the gazetteer. */
  facts: CardFacts;
  /** The article's day, as exact as the page gives it. */
  articleDate?: string | undefined;
  /** Day to which the gazetteer was kept. */
  asOf: string;
  /** Day (`YYYY-MM-DD`) on which the page was read. */
  readOn: string;
  /** Instant of saving, on a clipping's card: what was "now" then is not now. */
  savedOn?: string | undefined;
  /** Absent where nothing can be corrected, as in what was saved. */
  correction?: CorrectionChoicesProps | undefined;
  /** Absent where the card is a fixed part of its page. */
  onClose?: () => void;
}

/** What is known of one mention: shown over the page on hover, and within our own pages. */
export function MentionCard(props: MentionCardProps) {
  const words = useWords();
  const { mention, facts, asOf, correction, onClose } = props;
  const place = mention.kind === 'territory' ? facts.territories[mention.entity] : undefined;
  const isListed = mention.kind !== 'official' || mention.entity !== undefined;
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
      <Facts {...props} />
      <footer class="card-foot">
        {mention.found && <p>{foundText(words, mention.found)}</p>}
        {isListed && <p>{words.t('gazetteerAsOf', dateText(words, asOf))}</p>}
      </footer>
      {correction && <CorrectionChoices mention={mention} place={place} {...correction} />}
    </section>
  );
}

function Facts({ mention, facts, articleDate, readOn, savedOn }: MentionCardProps) {
  const dates = { articleDate, readOn, savedOn };
  switch (mention.kind) {
    case 'official':
      return (
        <OfficialFacts
          mention={mention}
          official={facts.officials[mention.entity ?? '']}
          {...dates}
        />
      );
    case 'unresolved':
      return (
        <UnresolvedFacts
          mention={mention}
          candidates={mention.candidates.flatMap((id) => facts.officials[id] ?? [])}
          {...dates}
        />
      );
    case 'territory':
      return <TerritoryFacts mention={mention} territory={facts.territories[mention.entity]} />;
    case 'agreement':
      return <AgreementFacts mention={mention} agreement={facts.agreements[mention.entity]} />;
  }
}
