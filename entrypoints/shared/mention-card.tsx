import { browser } from 'wxt/browser';
import { MentionCard } from '../../components/MentionCard';
import { WordsContext, wordsFor } from '../../components/translate';
import type { Mention } from '../../lib/core/mention';
import type { Reading } from '../../lib/core/reading';
import { translate } from '../../lib/extension/translate';

/** The gazetteer's records behind mentions, by id. */
export type Facts = Pick<Reading, 'officials' | 'territories'>;

/** The card of a mention, ready to be rendered anywhere; `asOf` and the article's day come with what was read. */
export function cardOf(
  mention: Mention,
  { published, asOf }: { published?: string | undefined; asOf: string },
  { officials, territories }: Facts,
) {
  const entity = mention.entity ?? '';
  return (
    <WordsContext.Provider value={wordsFor(translate, browser.i18n.getUILanguage())}>
      <MentionCard
        mention={mention}
        asOf={asOf}
        articleDate={published}
        official={officials[entity]}
        territory={territories[entity]}
      />
    </WordsContext.Provider>
  );
}
