import type { Language } from '../core/article';
import { type PackLanguage, packLanguage } from '../core/gazetteer';
import { attachGazetteer, digestOf, indexLanguage } from '../core/gazetteer-pack';
import { buildMatchers, type MatcherSource } from '../core/matcher-source';
import type { OwnEntry } from '../core/own-entry';
import { withOwn } from '../core/own-facts';
import { createKnowledge, type Knowledge } from '../core/read';
import { facts } from './facts';
import { packPath } from './packs';
import { relevanceLexicon } from './relevance';

/** All that Kirinuki ships of facts, ready to read with. Indices are built when a language is first met. */
export function loadKnowledge(): Knowledge {
  return createKnowledge(facts, relevanceLexicon);
}

// The digest of the facts, put here by the build, which takes it from the same files (wxt.config.ts).
declare const FACTS_DIGEST: number | undefined;

/** The reader's own entries, and what tells one state of them from another. */
export interface OwnEntries {
  changed: string;
  entries: readonly OwnEntry[];
}

/**
 * The same with the packs that were prebuilt: each is read when its language is first asked for, and
 * attached where it lies. A pack that is missing, damaged, of other facts or without one of the lists
 * is refused whole: `tell` hears why, and the language is built from the facts. Entries of the reader's
 * own are asked for each time and stand beside the packs, which stay as they are.
 */
export function openKnowledge(
  readPack: (path: string) => Promise<ArrayBuffer>,
  tell: (trouble: string) => void,
  readOwn: () => Promise<OwnEntries> = async () => ({ changed: '', entries: [] }),
): (languages: readonly Language[]) => Promise<Knowledge> {
  const digest = typeof FACTS_DIGEST === 'undefined' ? digestOf(facts) : FACTS_DIGEST;
  const sources = new Map<PackLanguage, MatcherSource>();
  let own: OwnEntries = { changed: '', entries: [] };
  const create = () =>
    createKnowledge(
      withOwn(facts, own.entries),
      relevanceLexicon,
      (language) => sources.get(language) ?? buildMatchers,
    );
  let knowledge = create();
  const opened = new Map<PackLanguage, Promise<void>>();
  const open = async (language: PackLanguage) => {
    const path = packPath(language);
    try {
      sources.set(language, attachGazetteer(facts, await readPack(path), digest));
      indexLanguage(knowledge.gazetteer, language);
    } catch (error) {
      sources.delete(language);
      // An index that was attached before the fault was met goes, too.
      knowledge = create();
      tell(`${path} is not used: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return async (languages) => {
    const wanted = new Set(languages.map(packLanguage));
    const now = await readOwn();
    if (now.changed !== own.changed) {
      own = now;
      knowledge = create();
    }
    await Promise.all(
      Array.from(wanted, (language) => {
        const opening = opened.get(language) ?? open(language);
        opened.set(language, opening);
        return opening;
      }),
    );
    return knowledge;
  };
}
