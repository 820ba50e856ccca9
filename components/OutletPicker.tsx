import { useMemo, useState } from 'preact/hooks';
import type { Party } from '../lib/core/entity';
import type { Ownership } from '../lib/core/outlet';
import { OutletCountry } from './OutletCountry';
import { OutletFilter } from './OutletFilter';
import { counted, useWords } from './translate';
import { inAlphabet, languageName } from './wording';

/** A news organisation the reader can let Kirinuki read without a click. */
export interface OutletChoice {
  id: string;
  name: string;
  /** What else it is called; the reader may look for it by any of these. */
  names?: string[];
  hosts: string[];
  country: Party;
  /** BCP 47 tags, the main language first. */
  languages: string[];
  ownership?: Ownership;
}

export interface OutletPickerProps {
  outlets: OutletChoice[];
  /** Ids of the outlets granted already. */
  granted: string[];
  /** True where any site at all is granted. */
  anySite: boolean;
  /** A sentence where the browser did not ask the reader, as it should have. */
  trouble?: string | undefined;
  /** Runs within the click; the browser then asks the reader itself. */
  onGrant: (ids: string[]) => void;
  onRevoke: (id: string) => void;
  onGrantAnySite: () => void;
  onRevokeAnySite: () => void;
}

/** How many outlets that fit are shown at once; where more do, countries stay folded, each with its number. */
const MAX_UNFOLDED = 100;

/**
 * Known outlets by country and, within it, by language. Nothing is chosen beforehand; one button
 * allows those chosen, else all that are shown.
 */
export function OutletPicker(props: OutletPickerProps) {
  const words = useWords();
  const { t } = words;
  const { outlets, granted, anySite } = props;
  const [chosen, setChosen] = useState<string[]>([]);
  const [query, setQuery] = useState('');
  const [language, setLanguage] = useState('');
  const shown = outlets.filter(
    (outlet) => (!language || outlet.languages.includes(language)) && answers(outlet, query),
  );
  const filtered = language !== '' || query.trim() !== '';
  const unfolded = filtered && shown.length <= MAX_UNFOLDED;
  const isOpen = ({ id }: OutletChoice) => !granted.includes(id);
  const wanted = outlets.filter((outlet) => isOpen(outlet) && chosen.includes(outlet.id));
  const toGrant = (wanted.length > 0 ? wanted : shown.filter(isOpen)).map(({ id }) => id);
  // Hundreds of outlets publish in a few languages, and a browser takes its time to name one.
  const languageNames = useMemo(() => {
    const tags = new Set(outlets.flatMap(({ languages }) => languages));
    return new Map(Array.from(tags, (tag) => [tag, languageName(words, tag)]));
  }, [outlets, words]);
  const countries = inAlphabet(words, [...new Set(shown.map(({ country }) => country))]);

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
        {props.trouble && (
          <p class="note" role="alert">
            {props.trouble}
          </p>
        )}
      </div>
      <OutletFilter
        languageNames={languageNames}
        shown={shown.length}
        query={query}
        language={language}
        onQuery={setQuery}
        onLanguage={setLanguage}
        {...(wanted.length > 0 && { onChooseNone: () => setChosen([]) })}
      />
      <div class="countries">
        {countries.map((country) => (
          <OutletCountry
            key={country}
            country={country}
            outlets={shown.filter((outlet) => outlet.country === country)}
            granted={anySite ? outlets.map(({ id }) => id) : granted}
            chosen={chosen}
            languageNames={languageNames}
            unfolded={unfolded}
            onChoose={choose}
            {...(!anySite && { onRevoke: props.onRevoke })}
          />
        ))}
      </div>
    </div>
  );
}

/** Whether every word the reader typed stands in one of an outlet's names, hosts or its owner. */
function answers(outlet: OutletChoice, query: string): boolean {
  const { name, names = [], hosts, ownership } = outlet;
  const said = plain([name, ...names, ...hosts, ownership?.owner ?? ''].join('\n'));
  return plain(query)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** The same for `Süddeutsche`, `ＮＨＫ` and `sueddeutsche`'s capitals: width, case and accents aside. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/[̀-ͯ]/g, '').trim();
}
