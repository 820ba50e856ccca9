import type { Territory } from '../lib/core/entity';
import type { TerritoryMention } from '../lib/core/mention';
import { DesignationTable } from './DesignationTable';
import { Sources } from './Sources';
import { useWords } from './translate';
import { inAlphabet, partyName, partyNames } from './wording';

interface Props {
  mention: TerritoryMention;
  territory?: Territory | undefined;
  /** Of the page's own word. */
  lang?: string | undefined;
}

/**
 * A place under all its names, with who uses each, who administers it and who claims it.
 * The heading is the page's own word, so that the card never calls the place what the page does not.
 */
export function TerritoryFacts({ mention, territory, lang }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <p class="card-kind">
        <span class="swatch swatch-territory" />
        {t(`kind_${territory?.kind ?? 'territory'}`)}
      </p>
      <h2 class="card-name" lang={lang}>
        {mention.surface}
      </h2>
      <p class="card-office">
        {mention.claimant
          ? t('nameUsedBy', partyName(words, mention.claimant))
          : t('nameUsedByNobody')}
      </p>
      {territory && (
        <>
          <DesignationTable territory={territory} surface={mention.surface} />
          <Claims territory={territory} />
          <p class="card-summary" lang="en">
            {territory.summary}
          </p>
          <Sources of={territory} />
        </>
      )}
    </>
  );
}

function Claims({ territory }: { territory: Territory }) {
  const words = useWords();
  const { t } = words;
  const { kind, administeredBy, claimants } = territory;
  // Around a dispute a single party claims nothing from anybody; of a disputed place it does.
  const parties = kind === 'territory' || claimants.length > 1 ? claimants : [];
  if (!administeredBy && parties.length === 0) return null;
  return (
    <dl class="card-claims">
      {administeredBy && (
        <div>
          <dt>{t('administeredBy')}</dt>
          <dd>{partyName(words, administeredBy)}</dd>
        </div>
      )}
      {parties.length > 0 && (
        <div>
          <dt>{t(kind === 'territory' ? 'claimedBy' : 'partiesConcerned')}</dt>
          <dd>{partyNames(words, inAlphabet(words, parties))}</dd>
        </div>
      )}
    </dl>
  );
}
