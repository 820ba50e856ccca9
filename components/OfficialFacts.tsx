import type { Official } from '../lib/core/entity';
import type { OfficialMention } from '../lib/core/mention';
import { isOwnId } from '../lib/core/own-entry';
import { OfficeList } from './OfficeList';
import { useWords } from './translate';
import {
  dateText,
  languageName,
  nameText,
  nowText,
  officialName,
  ownForms,
  partyName,
  recordLanguage,
  sourceText,
  undatedKey,
} from './wording';

interface Props {
  mention: OfficialMention;
  official?: Official | undefined;
  articleDate?: string | undefined;
  /** Day on which the page was read. */
  readOn: string;
  savedOn?: string | undefined;
  /** Of the words that the card takes from the page. */
  lang?: string | undefined;
}

/** An official's names, and the offices held on the article's date; never a guess where the gazetteer is silent. */
export function OfficialFacts(props: Props) {
  const words = useWords();
  const { t } = words;
  const { mention, official, lang } = props;
  const country = mention.country ?? official?.country;
  // Of an own entry that was removed since, the name is still the reader's, not the page's.
  const isRecorded = official !== undefined || isOwnId(mention.entity);
  return (
    <>
      <p class="card-kind">
        <span class="swatch swatch-official" />
        {t('kindOfficial')}
        {country && <span class="card-country">{partyName(words, country)}</span>}
      </p>
      <h2
        class="card-name"
        lang={isRecorded ? recordLanguage(official?.id ?? mention.entity) : lang}
      >
        {official ? officialName(words, official) : mention.name}
      </h2>
      {official && <OwnNames official={official} />}
      {mention.entity ? (
        <Offices {...props} />
      ) : (
        <>
          <p class="card-office" lang={lang}>
            {mention.title}
          </p>
          <p class="card-note">{t('noteUnlisted')}</p>
        </>
      )}
      {official?.died && <p class="card-note">{t('died', dateText(words, official.died))}</p>}
      {official?.readersNotes?.map(({ text, source }) => (
        <p class="card-note" key={`${source} ${text}`}>
          {t('readersNote', sourceText(words, source), text)}
        </p>
      ))}
    </>
  );
}

/** The name as its bearer writes it, and as the reader's language does. */
export function OwnNames({ official }: { official: Official }) {
  const words = useWords();
  return (
    <>
      {ownForms(official.names, official.country, words.locale).map((name) => (
        <p class="card-own" key={name.lang}>
          <span lang={name.lang}>{nameText(name, official.country, words.nameOrder)}</span>
          <span class="card-aside">
            {languageName(words, name.lang)}
            {name.byRule && ` · ${words.t('nameByRule')}`}
          </span>
        </p>
      ))}
    </>
  );
}

/**
 * Offices on the article's day, and on the day of reading where they differ. A page without a date
 * is read on the day its own words point to: where that is past, the card does not call it now.
 */
function Offices({ mention, articleDate, readOn, savedOn, lang }: Omit<Props, 'official'>) {
  const words = useWords();
  const { t } = words;
  const undated = mention.undated || !articleDate;
  const former = mention.office === 'former';
  const now = nowText(words, savedOn);
  const isPast =
    undated && !former && mention.held.some(({ to }) => to && to <= readOn.slice(0, to.length));
  const later = undated && !isPast ? undefined : mention.now;
  let when = t('officesOn', articleDate ? dateText(words, articleDate) : '');
  if (former)
    when = undated ? t('officesEnded') : t('officesEndedBy', dateText(words, articleDate));
  else if (isPast) when = t('officesThen');
  else if (undated) when = now;
  return (
    <>
      <h3 class="card-when">{when}</h3>
      {mention.held.length > 0 ? (
        <OfficeList offices={mention.held} />
      ) : (
        <>
          <p class="card-office" lang={lang}>
            {mention.title}
          </p>
          <p class="card-note">{t('noteOfficeAsGiven')}</p>
        </>
      )}
      {undated && <p class="card-note">{t(isPast ? 'noteUndatedThen' : undatedKey(savedOn))}</p>}
      {later && (
        <>
          <h3 class="card-when">{now}</h3>
          {later.length > 0 ? (
            <OfficeList offices={later} />
          ) : (
            <p class="card-office">{t('noOfficeNow')}</p>
          )}
        </>
      )}
    </>
  );
}
