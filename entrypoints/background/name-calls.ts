import type { Language } from '../../lib/core/article';
import type { Knowledge } from '../../lib/core/read';
import {
  listNames,
  type NamedPieces,
  type NameList,
  namedLike,
} from '../../lib/core/search/named-like';
import { parseQuery } from '../../lib/core/search/query';
import type { Answers } from '../../lib/extension/calls';
import type { BackgroundCalls } from '../../lib/extension/messages';

/** Says which words of a query name whom: by the gazetteer with the reader's own entries, listed once for each state of it. */
export function namesIn(
  knowledgeOf: (languages: readonly Language[]) => Promise<Knowledge>,
): (typed: string) => Promise<NamedPieces[]> {
  let listed: { of: Knowledge; names: NameList } | undefined;
  return async (typed) => {
    const knowledge = await knowledgeOf([]);
    if (listed?.of !== knowledge) {
      const { officials, territories, agreements } = knowledge;
      const records = {
        officials: [...officials.values()],
        territories: [...territories.values()],
        agreements: [...agreements.values()],
      };
      listed = { of: knowledge, names: listNames(records) };
    }
    return namedLike(parseQuery(typed), listed.names);
  };
}

/** The same for our own pages. */
export function nameCalls(
  namedIn: ReturnType<typeof namesIn>,
): Pick<Answers<BackgroundCalls>, 'namedLike'> {
  return {
    async namedLike({ typed }, { isOurs }) {
      if (!isOurs || typeof typed !== 'string') return { ok: false, reason: 'unforeseen' };
      return { ok: true, value: await namedIn(typed) };
    },
  };
}
