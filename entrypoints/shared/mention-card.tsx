import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CorrectionState } from '../../components/CorrectionChoices';
import { type CardFacts, MentionCard } from '../../components/MentionCard';
import { WordsContext, wordsFor } from '../../components/translate';
import type { Correction } from '../../lib/core/correction';
import type { Mention } from '../../lib/core/mention';
import type { Result } from '../../lib/extension/messages';
import { failureKey, translate } from '../../lib/extension/translate';
import { today } from './today';

/** What was read along with a mention: the article's day, the gazetteer's, and when it was saved if it was. */
export interface CardContext {
  published?: string | undefined;
  asOf: string;
  saved?: string | undefined;
}

export interface Correctable {
  /** Host of the article, without `www.`. */
  host: string;
  correct(kind: Correction['kind']): Promise<Result<null>>;
}

/** The card of a mention, ready to be rendered anywhere; with `correctable` the reader may speak against it. */
export function cardOf(
  mention: Mention,
  context: CardContext,
  facts: CardFacts,
  correctable?: Correctable,
) {
  return (
    <WordsContext.Provider value={wordsFor(translate, browser.i18n.getUILanguage())}>
      <Card mention={mention} context={context} facts={facts} correctable={correctable} />
    </WordsContext.Provider>
  );
}

interface Props {
  mention: Mention;
  context: CardContext;
  facts: CardFacts;
  correctable: Correctable | undefined;
}

function Card({ mention, context: { published, asOf, saved }, facts, correctable }: Props) {
  const [state, setState] = useState<CorrectionState>({ status: 'idle' });

  async function correct({ correct }: Correctable, kind: Correction['kind']): Promise<void> {
    setState({ status: 'working' });
    const answer = await correct(kind);
    // Where it was kept the page is read again, and the card goes with its mention.
    setState(
      answer.ok ? { status: 'idle' } : { status: 'failed', reason: failureKey(answer.reason) },
    );
  }

  return (
    <MentionCard
      mention={mention}
      facts={facts}
      asOf={asOf}
      articleDate={published}
      readOn={saved?.slice(0, 10) ?? today()}
      savedOn={saved}
      correction={
        correctable && {
          host: correctable.host,
          state,
          onCorrect: (kind) => void correct(correctable, kind),
        }
      }
    />
  );
}
