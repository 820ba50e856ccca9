import type { Language } from './article';
import { createGazetteer, type Facts, type Gazetteer, type PackLanguage } from './gazetteer';
import { attachMatchers, type MatcherSource, packMatchers } from './matcher-source';
import { fingerprintOf, openPack, packFile } from './pack-file';

/** Languages of the packs, each with one article language that is read with it. */
export const packLanguages: Record<PackLanguage, Language> = {
  en: 'en',
  ja: 'ja',
  ko: 'ko',
  ru: 'ru',
  zh: 'zh-Hans',
};

/** Packs all designations of one language, to be attached to these facts and no others. */
export function packGazetteer(facts: Facts, language: PackLanguage): ArrayBuffer {
  const blocks = new Map<string, Uint32Array>();
  const source = packMatchers(blocks);
  indexLanguage(
    createGazetteer(facts, () => source),
    language,
  );
  return packFile(blocks, digestOf(facts));
}

/** Makes every index of a language, which else its first article does. */
export function indexLanguage(gazetteer: Gazetteer, language: PackLanguage): void {
  if (language === 'en' || language === 'ru') gazetteer.spaced(language);
  else gazetteer.unspaced(language);
  gazetteer.territories(packLanguages[language]);
  gazetteer.agreements(packLanguages[language]);
}

/**
 * The matchers of a pack; throws, saying what is wrong, where it is damaged or not of these facts,
 * and each of them where the pack has none for its list. `digest` is that of the facts where it is
 * known already: to make it costs more than all the rest.
 */
export function attachGazetteer(
  facts: Facts,
  pack: ArrayBuffer,
  digest = digestOf(facts),
): MatcherSource {
  return attachMatchers(openPack(pack, digest));
}

/**
 * A number that other facts share only by a rare chance. A pack points to records by their places in
 * lists that are made of names, designations and words in their order, so any letter counts; only the
 * examples do not, which no build ships.
 */
export function digestOf(facts: Facts): number {
  const withoutExamples = <One extends { examples?: string[] }>(records: One[] = []) =>
    records.map((record) => ({ ...record, examples: undefined }));
  const { officials, territories, agreements } = facts;
  return fingerprintOf(
    JSON.stringify({
      ...facts,
      officials: withoutExamples(officials),
      territories: withoutExamples(territories),
      agreements: withoutExamples(agreements),
    }),
  );
}
