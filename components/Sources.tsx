import { useWords } from './translate';
import { sourceText } from './wording';

/** What a record rests on, in one line, and whether anybody confirmed it. */
export function Sources({ of }: { of: { sources: readonly string[]; verified: boolean } }) {
  const words = useWords();
  const { t } = words;
  return (
    <p class="card-sources">
      {t('sources', of.sources.map((source) => sourceText(words, source)).join('; '))}
      {!of.verified && <b class="tag tag-doubt">{t('factUnverified')}</b>}
    </p>
  );
}
