import type { Agreement } from '../lib/core/entity';
import type { AgreementMention } from '../lib/core/mention';
import { Sources } from './Sources';
import { useWords } from './translate';
import { dateText, inAlphabet, languageName, partyNames, recordLanguage } from './wording';

interface Props {
  mention: AgreementMention;
  agreement?: Agreement | undefined;
}

/** A treaty, a format of talks or a term: what it is called in each language, when, whose, and what it says. */
export function AgreementFacts({ mention, agreement }: Props) {
  const words = useWords();
  const { t } = words;
  const date = agreement?.date ?? mention.date;
  const parties = inAlphabet(words, agreement?.parties ?? mention.parties);
  return (
    <>
      <p class="card-kind">
        <span class="swatch swatch-agreement" />
        {agreement ? t(`agreement_${agreement.kind}`) : t('kindAgreement')}
      </p>
      <h2 class="card-name" lang={recordLanguage(mention.entity)}>
        {agreement?.name ?? mention.name}
      </h2>
      <dl class="card-claims">
        {date && (
          <div>
            <dt>{t('agreementDate')}</dt>
            <dd>{dateText(words, date)}</dd>
          </div>
        )}
        {parties.length > 0 && (
          <div>
            <dt>{t('partiesConcerned')}</dt>
            <dd>{partyNames(words, parties)}</dd>
          </div>
        )}
      </dl>
      {agreement && (
        <>
          <p class="card-summary" lang={recordLanguage(mention.entity)}>
            {agreement.summary}
          </p>
          {agreement.caution && (
            <p class="card-note">
              {t('agreementCaution')} <span lang="en">{agreement.caution}</span>
            </p>
          )}
          <Names agreement={agreement} surface={mention.surface} />
          <Sources of={agreement} />
        </>
      )}
    </>
  );
}

/** The usual name in each language, and the page's own beside it where that is another form. */
function Names({ agreement, surface }: { agreement: Agreement; surface: string }) {
  const words = useWords();
  const { t } = words;
  const here = surface.toLocaleLowerCase();
  const isHere = (name: string) => name.toLocaleLowerCase() === here;
  const rows = Object.entries(agreement.names).flatMap(([lang, [usual, ...others]]) =>
    usual === undefined ? [] : [{ lang, shown: [usual, ...others.filter(isHere)] }],
  );
  return (
    <table class="card-names">
      <caption class="card-caption">{t('namesByLanguage')}</caption>
      <tbody>
        {rows.map(({ lang, shown }) => (
          <tr key={lang}>
            <th scope="row">{languageName(words, lang)}</th>
            <td>
              {shown.map((name) => (
                <span class={isHere(name) ? 'card-form card-form-here' : 'card-form'} key={name}>
                  <span lang={lang}>{name}</span>
                  {isHere(name) && <span class="card-here">{t('onThisPage')}</span>}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
