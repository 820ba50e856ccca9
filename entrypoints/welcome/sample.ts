import type { Translate } from '../../components/translate';
import type { Article } from '../../lib/core/article';
import { detectLanguage } from '../../lib/core/language';

/** A short report of our own on a meeting that took place, in the reader's language. */
export function sampleArticle(t: Translate): Article {
  const text = t('sampleText');
  return {
    url: 'https://kirinuki.example/sample',
    title: t('sampleHeadline'),
    text,
    language: detectLanguage(text),
    // On this Friday the Japanese and Russian foreign ministers met in Tokyo.
    published: '2019-05-31',
  };
}
