import type { GazetteerAbout } from '../lib/core/gazetteer-about';
import { counted, useWords } from './translate';
import { dateText, inAlphabet, partyName } from './wording';

/** To which day the gazetteer was kept, all of it and each country's part, and what it holds. */
export function GazetteerFacts({ about }: { about: GazetteerAbout }) {
  const words = useWords();
  const { t } = words;
  const holds = [
    counted(words, 'gazetteerOfficials', about.officials),
    counted(words, 'gazetteerTerritories', about.territories),
    counted(words, 'gazetteerAgreements', about.agreements),
  ];
  const order = inAlphabet(
    words,
    about.countries.map(({ country }) => country),
  );
  return (
    <>
      <p>{t('gazetteerKept', dateText(words, about.asOf))}</p>
      <p>{new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(holds)}</p>
      <p class="measure quiet">{t('gazetteerSources')}</p>
      <details>
        <summary>{t('gazetteerByCountry')}</summary>
        <table class="gazetteer-table">
          <thead>
            <tr>
              <th scope="col">{t('gazetteerCountry')}</th>
              <th scope="col">{t('gazetteerHowMany')}</th>
              <th scope="col">{t('gazetteerKeptTo')}</th>
            </tr>
          </thead>
          <tbody>
            {order.flatMap((code) =>
              about.countries
                .filter(({ country }) => country === code)
                .map(({ country, asOf, officials }) => (
                  <tr key={country}>
                    <th scope="row">{partyName(words, country)}</th>
                    <td>{new Intl.NumberFormat(words.locale).format(officials)}</td>
                    <td>{dateText(words, asOf)}</td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </details>
    </>
  );
}
