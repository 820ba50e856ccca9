import type { Official } from '../lib/core/entity';
import type { UnresolvedMention } from '../lib/core/mention';
import { lastOffices, officesOn } from '../lib/core/offices';
import { OfficeList } from './OfficeList';
import { OwnNames } from './OfficialFacts';
import { useWords } from './translate';
import {
  dateText,
  instantText,
  officialName,
  partyName,
  recordLanguage,
  undatedKey,
} from './wording';

interface Props {
  mention: UnresolvedMention;
  /** Those of `mention.candidates` the gazetteer has records of. */
  candidates: readonly Official[];
  articleDate?: string | undefined;
  /** Day on which the page was read: what "now" means where it has no date. */
  readOn: string;
  savedOn?: string | undefined;
  /** Of the page's own word. */
  lang?: string | undefined;
}

/** A family name that may be one of several officials', with all of them, and no opinion on which. */
export function UnresolvedFacts(props: Props) {
  const words = useWords();
  const { t } = words;
  const { mention, candidates, articleDate, readOn, savedOn, lang } = props;
  let oneOf = t('oneOfNow');
  if (articleDate) oneOf = t('oneOfOn', dateText(words, articleDate));
  else if (savedOn) oneOf = t('oneOfSaved', instantText(words, savedOn));
  return (
    <>
      <p class="card-kind">
        <span class="swatch swatch-unresolved" />
        {t('kindUnresolved')}
      </p>
      <h2 class="card-name" lang={lang}>
        {mention.surface}
      </h2>
      <p class="card-note">{t('noteUnresolved')}</p>
      {candidates.length > 0 && (
        <>
          <h3 class="card-when">{oneOf}</h3>
          <ul class="card-candidates">
            {candidates.map((official) => (
              <li key={official.id}>
                <h4 class="card-candidate">
                  <span lang={recordLanguage(official.id)}>{officialName(words, official)}</span>
                  <span class="card-country">{partyName(words, official.country)}</span>
                </h4>
                <OwnNames official={official} />
                <Offices official={official} day={articleDate ?? readOn} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!articleDate && <p class="card-note">{t(undatedKey(savedOn))}</p>}
    </>
  );
}

function Offices({ official, day }: { official: Official; day: string }) {
  const { t } = useWords();
  const held = officesOn(official, day);
  if (held.length > 0) return <OfficeList offices={held} />;
  const last = lastOffices(official, day);
  if (last.length === 0) return <p class="card-note">{t('noOfficeNow')}</p>;
  return (
    <>
      <p class="card-note">{t('officesEnded')}</p>
      <OfficeList offices={last} />
    </>
  );
}
