import { useEffect, useState } from 'preact/hooks';
import type { CardToolsProps } from '../../components/CardTools';
import type { CorrectionState } from '../../components/CorrectionChoices';
import { type CardFacts, type Floating, MentionCard } from '../../components/MentionCard';
import { WordsContext } from '../../components/translate';
import type { Language } from '../../lib/core/article';
import type { Correction } from '../../lib/core/correction';
import type { Mention } from '../../lib/core/mention';
import { colourVariables } from '../../lib/core/palette';
import { callBackground } from '../../lib/extension/calls';
import type { Result } from '../../lib/extension/messages';
import { failureKey, translate } from '../../lib/extension/translate';
import { copyText } from '../../lib/page/copy-text';
import { adopted, currentWords } from './reader-settings';
import { today } from './today';

/** What was read along with a mention: the article's day, the gazetteer's, and when it was saved if it was. */
export interface CardContext {
  published?: string | undefined;
  asOf: string;
  saved?: string | undefined;
  language?: Language | undefined;
}

export interface Correctable {
  /** Host of the article, without `www.`. */
  host: string;
  correct(kind: Correction['kind']): Promise<Result<null>>;
}

/** The card of a mention, ready to be rendered anywhere; with `correctable` the reader may speak against it, with `floating` it can be closed. */
export function cardOf(
  mention: Mention,
  context: CardContext,
  facts: CardFacts,
  { correctable, floating }: { correctable?: Correctable; floating?: Floating } = {},
) {
  const { colours, density } = adopted();
  return (
    <WordsContext.Provider value={currentWords()}>
      <div class="coloured" data-density={density} style={colourVariables(colours)}>
        <Card {...{ mention, context, facts, correctable, floating }} />
      </div>
    </WordsContext.Provider>
  );
}

interface Props {
  mention: Mention;
  context: CardContext;
  facts: CardFacts;
  correctable: Correctable | undefined;
  floating: Floating | undefined;
}

/** Counts the clippings that name what a card is about, and does what its buttons say. */
export function useCardTools(mention: Mention): CardToolsProps {
  const [named, setNamed] = useState<number>();
  const entity = mention.kind === 'unresolved' ? undefined : mention.entity;
  useEffect(() => {
    setNamed(undefined);
    if (entity === undefined) return;
    let isWanted = true;
    // Without an answer the card shows no number.
    void callBackground('countNaming', { entities: [entity] }).then((answer) => {
      if (isWanted && answer.ok) setNamed(answer.value[entity]);
    });
    return () => {
      isWanted = false;
    };
  }, [entity]);
  return {
    named,
    onCopy: (line) => copyText(window, line),
    async onOpenNamed() {
      if (entity === undefined) return undefined;
      const answer = await callBackground('openArchive', { naming: entity });
      return answer.ok ? undefined : translate(failureKey(answer.reason));
    },
  };
}

function Card({ mention, context, facts, correctable, floating }: Props) {
  const { published, asOf, saved, language } = context;
  const tools = useCardTools(mention);
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
      language={language}
      tools={tools}
      floating={floating}
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
