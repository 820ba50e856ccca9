import { useState } from 'preact/hooks';
import type { Party } from '../lib/core/entity';
import { counted, useWords, type Words } from './translate';
import { inAlphabet, languageName, partyName } from './wording';

/** A news organisation the reader can let Kirinuki read without a click. */
export interface OutletChoice {
  id: string;
  name: string;
  hosts: string[];
  country: Party;
  /** BCP 47 tags. */
  languages: string[];
}

export interface OutletPickerProps {
  outlets: OutletChoice[];
  /** Ids of the outlets granted already. */
  granted: string[];
  /** True where any site at all is granted. */
  anySite: boolean;
  /** Runs within the click; the browser then asks the reader itself. */
  onGrant: (ids: string[]) => void;
  onRevoke: (id: string) => void;
  onGrantAnySite: () => void;
  onRevokeAnySite: () => void;
}

/** Known outlets by country. Nothing is chosen beforehand; one button allows them all, or those chosen. */
export function OutletPicker(props: OutletPickerProps) {
  const words = useWords();
  const { t } = words;
  const { outlets, granted, anySite } = props;
  const [chosen, setChosen] = useState<string[]>([]);
  const open = outlets.filter(({ id }) => !granted.includes(id));
  const wanted = open.filter(({ id }) => chosen.includes(id));
  const toGrant = (wanted.length > 0 ? wanted : open).map(({ id }) => id);

  const choose = (ids: string[], on: boolean) =>
    setChosen([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])]);

  return (
    <div class="outlets">
      <div class="grant">
        {!anySite && toGrant.length > 0 && (
          <button type="button" class="button button-main" onClick={() => props.onGrant(toGrant)}>
            {counted(words, wanted.length > 0 ? 'grantChosen' : 'grantOutlets', toGrant.length)}
          </button>
        )}
        {anySite ? (
          <button type="button" class="button" onClick={props.onRevokeAnySite}>
            {t('revokeAnySite')}
          </button>
        ) : (
          <button type="button" class="button" onClick={props.onGrantAnySite}>
            {t('grantAnySite')}
          </button>
        )}
        <p class="quiet grant-note" role="status">
          {anySite ? t('anySiteGranted') : t('grantNote')}
        </p>
      </div>
      <div class="countries">
        {byCountry(words, outlets).map(([country, group]) => (
          <Country
            key={country}
            country={country}
            outlets={group}
            granted={anySite ? group.map(({ id }) => id) : granted}
            chosen={chosen}
            onChoose={choose}
            {...(!anySite && { onRevoke: props.onRevoke })}
          />
        ))}
      </div>
    </div>
  );
}

interface CountryProps {
  country: Party;
  outlets: OutletChoice[];
  granted: string[];
  chosen: string[];
  onChoose: (ids: string[], on: boolean) => void;
  onRevoke?: (id: string) => void;
}

/** The outlets of one country: all by one box, or each by its own once unfolded. */
function Country({ country, outlets, granted, chosen, onChoose, onRevoke }: CountryProps) {
  const words = useWords();
  const open = outlets.map(({ id }) => id).filter((id) => !granted.includes(id));
  const wanted = open.filter((id) => chosen.includes(id));
  const all = wanted.length === open.length;
  return (
    <fieldset>
      <legend>
        <label>
          <input
            type="checkbox"
            checked={all}
            indeterminate={!all && (wanted.length > 0 || open.length < outlets.length)}
            disabled={open.length === 0}
            onChange={(event) => onChoose(open, event.currentTarget.checked)}
          />
          {partyName(words, country)}
        </label>
      </legend>
      <details>
        <summary class="quiet">{counted(words, 'outlets', outlets.length)}</summary>
        {outlets.map((outlet) => (
          <OutletRow
            key={outlet.id}
            outlet={outlet}
            granted={granted.includes(outlet.id)}
            chosen={chosen.includes(outlet.id)}
            onChoose={(on) => onChoose([outlet.id], on)}
            {...(onRevoke &&
              granted.includes(outlet.id) && { onRevoke: () => onRevoke(outlet.id) })}
          />
        ))}
      </details>
    </fieldset>
  );
}

interface RowProps {
  outlet: OutletChoice;
  granted: boolean;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onRevoke?: () => void;
}

function OutletRow({ outlet, granted, chosen, onChoose, onRevoke }: RowProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="outlet">
      <label>
        <input
          type="checkbox"
          checked={granted || chosen}
          disabled={granted}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span>
          {outlet.name}
          <span class="quiet outlet-about">
            {[outlet.hosts[0], ...outlet.languages.map((tag) => languageName(words, tag))].join(
              ' · ',
            )}
          </span>
        </span>
      </label>
      {onRevoke && (
        <button type="button" class="link quiet" onClick={onRevoke}>
          {t('accessStop')}
          <span class="unseen"> {outlet.name}</span>
        </button>
      )}
    </div>
  );
}

/** Groups in the alphabetical order of the reader's language. */
function byCountry(words: Words, outlets: readonly OutletChoice[]): [Party, OutletChoice[]][] {
  const countries = inAlphabet(words, [...new Set(outlets.map(({ country }) => country))]);
  return countries.map((country) => [country, outlets.filter((one) => one.country === country)]);
}
