import type { Office, Official } from '../lib/core/entity';
import type { OfficialMention } from '../lib/core/mention';
import { useWords } from './translate';
import { dateText, languageName, nameText, ownForms, partyName, termText } from './wording';

interface Props {
  mention: OfficialMention;
  official?: Official | undefined;
  articleDate?: string | undefined;
}

/** An official's names, and the offices held on the article's date; never a guess where the gazetteer is silent. */
export function OfficialFacts({ mention, official, articleDate }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const country = mention.country ?? official?.country;
  return (
    <>
      <p class="card-kind">
        <span class="swatch swatch-official" />
        {t('kindOfficial')}
        {country && <span class="card-country">{partyName(words, country)}</span>}
      </p>
      <h2 class="card-name" lang={official ? 'en' : undefined}>
        {official?.name ?? mention.name}
      </h2>
      {official &&
        ownForms(official.names, official.country, locale).map((name) => (
          <p class="card-own" key={name.lang}>
            <span lang={name.lang}>{nameText(name, official.country)}</span>
            <span class="card-aside">
              {languageName(words, name.lang)}
              {name.byRule && ` · ${t('nameByRule')}`}
            </span>
          </p>
        ))}
      {mention.entity ? (
        <Offices mention={mention} articleDate={articleDate} />
      ) : (
        <>
          <p class="card-office">{mention.title}</p>
          <p class="card-note">{t('noteUnlisted')}</p>
        </>
      )}
      {official?.died && <p class="card-note">{t('died', dateText(words, official.died))}</p>}
    </>
  );
}

function Offices({ mention, articleDate }: Pick<Props, 'mention' | 'articleDate'>) {
  const words = useWords();
  const { t } = words;
  const undated = mention.undated || !articleDate;
  const former = mention.office === 'former';
  let when = t('officesOn', articleDate ? dateText(words, articleDate) : '');
  if (former)
    when = undated ? t('officesEnded') : t('officesEndedBy', dateText(words, articleDate));
  else if (undated) when = t('officesNow');
  return (
    <>
      <h3 class="card-when">{when}</h3>
      {mention.held.length > 0 ? (
        <OfficeList offices={mention.held} />
      ) : (
        <p class="card-office">{mention.title}</p>
      )}
      {undated && <p class="card-note">{t('noteUndated')}</p>}
      {!undated && mention.now && (
        <>
          <h3 class="card-when">{t('officesNow')}</h3>
          {mention.now.length > 0 ? (
            <OfficeList offices={mention.now} />
          ) : (
            <p class="card-office">{t('noOfficeNow')}</p>
          )}
        </>
      )}
    </>
  );
}

function OfficeList({ offices }: { offices: Office[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <ul class="card-offices">
      {offices.map((office) => (
        <li key={`${office.post} ${office.country} ${office.from}`}>
          <span class="card-office" lang="en">
            {office.title}
          </span>
          <span class="card-term">
            {termText(words, office)}
            {office.acting && <b class="tag">{t('officeActing')}</b>}
            {!office.verified && <b class="tag tag-doubt">{t('factUnverified')}</b>}
          </span>
        </li>
      ))}
    </ul>
  );
}
