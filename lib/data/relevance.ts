import type {
  CounterpartWeights,
  PartyLexicon,
  RelevanceLexicon,
  TopicLexicon,
} from '../core/relevance-lexicon';
import partiesEn from './parties/en.json';
import partiesJa from './parties/ja.json';
import partiesKo from './parties/ko.json';
import partiesRu from './parties/ru.json';
import partiesZh from './parties/zh.json';
import weights from './relevance-weights.json';
import topicsEn from './topics/en.json';
import topicsJa from './topics/ja.json';
import topicsKo from './topics/ko.json';
import topicsRu from './topics/ru.json';
import topicsZh from './topics/zh.json';

/** All the judge knows: who is who, what states do to one another, and what each piece of evidence weighs. */
export const relevanceLexicon: RelevanceLexicon = {
  parties: {
    en: partiesEn satisfies PartyLexicon,
    ja: partiesJa satisfies PartyLexicon,
    ko: partiesKo satisfies PartyLexicon,
    ru: partiesRu satisfies PartyLexicon,
    zh: partiesZh satisfies PartyLexicon,
  },
  topics: {
    en: topicsEn satisfies TopicLexicon,
    ja: topicsJa satisfies TopicLexicon,
    ko: topicsKo satisfies TopicLexicon,
    ru: topicsRu satisfies TopicLexicon,
    zh: topicsZh satisfies TopicLexicon,
  },
  weights: weights.weights,
  counterparts: weights.counterparts satisfies CounterpartWeights,
};
