import type { PackLanguage } from '../core/gazetteer';
import { packGazetteer, packLanguages } from '../core/gazetteer-pack';
import { facts } from './facts';

/** Where the build puts the pack of a language, below the extension's root. */
export const packPath = (language: PackLanguage) => `packs/${language}.bin`;

/** The packs the build ships, by path: all designations of one language each. */
export function buildPacks(): Map<string, ArrayBuffer> {
  const languages = Object.keys(packLanguages) as PackLanguage[];
  return new Map(languages.map((language) => [packPath(language), packGazetteer(facts, language)]));
}
