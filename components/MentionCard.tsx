import { useState } from 'preact/hooks';
import type { Language } from '../lib/core/article';
import type { Mention } from '../lib/core/mention';
import { isOwnId } from '../lib/core/own-entry';
import type { Reading } from '../lib/core/reading';
import { AgreementFacts } from './AgreementFacts';
import { CardTools, type CardToolsProps } from './CardTools';
import { CorrectionChoices, type CorrectionChoicesProps } from './CorrectionChoices';
import { cardLine } from './card-line';
import { Icon } from './icons';
import { OfficialFacts } from './OfficialFacts';
import { MARK, PageWords } from './PageWords';
import { TerritoryFacts } from './TerritoryFacts';
import { useWords } from './translate';
import { UnresolvedFacts } from './UnresolvedFacts';
import { dateText, foundText, sourceText } from './wording';

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
  /** The article's language: that of the words which the card takes from the page. */
  language?: Language | undefined;
  /** Absent where there is nothing to be done with the card, as in a sample. */
  tools?: CardToolsProps | undefined;
  /** Absent where the card is a fixed part of its page. */
  floating?: Floating | undefined;
}

/** A card over a page, which comes and goes. */
export interface Floating {
  /** Keeps it open while the reader scrolls and reads on, or closes it. */
  onPin: (on: boolean) => void;
  onClose: () => void;
}

/** What is known of one mention: shown over the page on hover, and within our own pages. */
export function MentionCard(props: MentionCardProps) {
  const words = useWords();
  const { mention, facts, asOf, correction, tools, floating } = props;
  const place = mention.kind === 'territory' ? facts.territories[mention.entity] : undefined;
  const isListed =
    mention.kind === 'unresolved' || (mention.entity !== undefined && !isOwnId(mention.entity));
  // An agreement names its source itself.
  const own = mention.kind === 'official' && isOwnId(mention.entity);
  const ownSource = own ? facts.officials[mention.entity ?? '']?.offices[0]?.sources[0] : undefined;
  return (
    <section
      class={`card card-${mention.kind}${floating ? ' card-floating' : ''}`}
      lang={words.locale}
      role={floating ? 'dialog' : 'group'}
      aria-label={mention.surface}
      tabIndex={floating ? -1 : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') floating?.onClose();
      }}
    >
      {floating && <Corner {...floating} />}
      <Facts {...props} />
      <footer class="card-foot">
        {ownSource && <p>{words.t('sources', sourceText(words, ownSource))}</p>}
        {mention.found && (
          <p>
            <PageWords {...foundBy(props)} />
          </p>
        )}
        {isListed && <p>{words.t('gazetteerAsOf', dateText(words, asOf))}</p>}
      </footer>
      {tools && <CardTools line={cardLine(words, mention, facts, props)} {...tools} />}
      {correction && <CorrectionChoices mention={mention} place={place} {...correction} />}
    </section>
  );

  function foundBy({ language }: MentionCardProps) {
    const { found = { by: 'list' } } = mention;
    const lang = language === 'und' ? undefined : language;
    if (found.by === 'title')
      return { sentence: foundText(words, { ...found, words: MARK }), quote: found.words, lang };
    if (found.by === 'surname')
      return { sentence: foundText(words, { ...found, after: MARK }), quote: found.after, lang };
    return { sentence: foundText(words, found), quote: '', lang };
  }
}

function Corner({ onPin, onClose }: Floating) {
  const { t } = useWords();
  const [pinned, setPinned] = useState(false);
  return (
    <div class="card-corner">
      <button
        type="button"
        class="card-icon"
        aria-pressed={pinned}
        aria-label={t('cardPin')}
        title={t('cardPin')}
        onClick={() => {
          setPinned(!pinned);
          onPin(!pinned);
        }}
      >
        <Icon name="pin" />
      </button>
      <button
        type="button"
        class="card-icon"
        aria-label={t('close')}
        title={t('close')}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function Facts({ mention, facts, articleDate, readOn, savedOn, language }: MentionCardProps) {
  const dates = { articleDate, readOn, savedOn };
  const lang = language === 'und' ? undefined : language;
  switch (mention.kind) {
    case 'official':
      return (
        <OfficialFacts
          mention={mention}
          official={facts.officials[mention.entity ?? '']}
          lang={lang}
          {...dates}
        />
      );
    case 'unresolved':
      return (
        <UnresolvedFacts
          mention={mention}
          candidates={mention.candidates.flatMap((id) => facts.officials[id] ?? [])}
          lang={lang}
          {...dates}
        />
      );
    case 'territory':
      return (
        <TerritoryFacts
          mention={mention}
          lang={lang}
          territory={facts.territories[mention.entity]}
        />
      );
    case 'agreement':
      return <AgreementFacts mention={mention} agreement={facts.agreements[mention.entity]} />;
  }
}
