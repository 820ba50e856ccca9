import { createKnowledge, type Knowledge } from '../core/read';
import { agreements, asOf, nameTraps, officials, territories } from './index';
import { relevanceLexicon } from './relevance';
import { titles } from './titles';

/** All that Kirinuki ships of facts, ready to read with. Indices are built when a language is first met. */
export function loadKnowledge(): Knowledge {
  return createKnowledge(
    { officials, territories, agreements, nameTraps, titles, asOf },
    relevanceLexicon,
  );
}
