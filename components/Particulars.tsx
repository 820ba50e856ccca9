import { type Article, type Particular, particulars } from '../lib/core/article';
import { useWords, type Words } from './translate';
import { dateText, languageName } from './wording';

/** The part of an article, or of a clipping, that is told here. */
type Told = Pick<Article, Particular | 'publishedRaw' | 'modifiedRaw' | 'origins'>;

/** What an article says of itself, each particular with where it was read and, of dates, in which words. */
export function Particulars({ of }: { of: Told }) {
  const words = useWords();
  const { t } = words;
  const rows = particulars.filter((particular) => valueText(words, of, particular));
  if (!of.origins || rows.length === 0) return null;
  return (
    <details class="particulars">
      <summary>{t('particulars')}</summary>
      <dl>
        {rows.map((particular) => (
          <div key={particular}>
            <dt>{t(`particular_${particular}`)}</dt>
            <dd>
              <span {...languageOf(of, particular)}>{valueText(words, of, particular)}</span>
              <span class="quiet">{originText(words, of, particular)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The page's own words are in the article's language; dates and names of languages in the reader's. */
function languageOf({ language }: Told, particular: Particular): { lang?: string } {
  const words = ['title', 'outlet', 'source', 'byline', 'section'].includes(particular);
  return words && language !== 'und' ? { lang: language } : {};
}

function valueText(words: Words, of: Told, particular: Particular): string {
  const value = of[particular];
  if (!value) return '';
  if (particular === 'published' || particular === 'modified') return dateText(words, value);
  if (particular === 'language') return languageName(words, value) || words.t('languageOther');
  return value;
}

/** Where it was read, and a date's words as the page had them. */
function originText({ t }: Words, of: Told, particular: Particular): string {
  const origin = of.origins?.[particular];
  const where = origin ? t(`origin_${origin.replaceAll('-', '_')}`) : t('originUnknown');
  const raw =
    (particular === 'published' && of.publishedRaw) ||
    (particular === 'modified' && of.modifiedRaw);
  // Of an address the day is one part, and the rest says nothing.
  return raw && origin !== 'url' ? t('originWritten', where, raw) : where;
}
