import type { Office } from '../lib/core/entity';
import { useWords } from './translate';
import { recordLanguage, termText } from './wording';

/** Offices with their terms as exact as known, what is to be known of each, and which are in doubt. */
export function OfficeList({ offices }: { offices: readonly Office[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <ul class="card-offices">
      {offices.map((office) => (
        <li key={`${office.post} ${office.country} ${office.from}`}>
          <span class="card-office" lang={recordLanguage(office.post)}>
            {office.title}
          </span>
          <span class="card-term">
            {termText(words, office)}
            {office.acting && <b class="tag">{t('officeActing')}</b>}
            {!office.verified && <b class="tag tag-doubt">{t('factUnverified')}</b>}
          </span>
          {office.note && (
            <span class="card-term" lang={recordLanguage(office.post)}>
              {office.note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
