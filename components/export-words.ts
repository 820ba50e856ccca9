import type { ExportWords } from '../lib/core/export/record';
import type { Words } from './translate';

/** What a document says in the reader's language, where no message can be looked up later. */
export function exportWords({ t, locale }: Words): ExportWords {
  return {
    language: locale,
    title: t('exportDocumentTitle'),
    contents: t('exportContents'),
    quotes: t('quotesTitle'),
    note: t('noteLabel'),
    original: t('openOriginal'),
    // Filled in where the document is written.
    savedOn: t('savedOn', '$1'),
    usedBy: t('nameUsedBy', '$1'),
  };
}
