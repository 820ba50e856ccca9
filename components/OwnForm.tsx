import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OwnEntry } from '../lib/core/own-entry';
import { checkOwnEntry, type OwnFault, type OwnField } from '../lib/core/own-entry-check';
import { NameRows, OfficeRows, PartyRows, TermRows } from './OwnFields';
import { type Draft, draftOf, whatItSays } from './own-draft';
import { useWords } from './translate';
import { inAlphabet, partyName } from './wording';

export interface OwnFormProps {
  kind: OwnEntry['kind'];
  /** The entry that is edited; absent for a new one. */
  entry?: OwnEntry | undefined;
  /** Countries and bodies to choose from. */
  countries: readonly string[];
  trouble?: string | undefined;
  onKeep: (entry: OwnEntry) => Promise<void>;
  onCancel: () => void;
}

/** One entry of the reader's own, field by field; what is wrong is said beside the field it is in. */
export function OwnForm({ kind, entry, countries, trouble, onKeep, onCancel }: OwnFormProps) {
  const words = useWords();
  const { t } = words;
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry));
  const [faults, setFaults] = useState<OwnFault[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));

  // With what is rendered, not after it: who goes on typing must not be taken elsewhere in the middle of a word.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  useLayoutEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('.own-fault')
      ?.parentElement?.querySelector<HTMLElement>('input, select, textarea')
      ?.focus();
  }, [faults]);

  function keep(event: Event): void {
    event.preventDefault();
    const checked = checkOwnEntry(whatItSays(draft, kind), entry?.pack);
    setFaults('faults' in checked ? checked.faults : []);
    if ('entry' in checked) void onKeep(checked.entry);
  }
  const fault = (field: OwnField) => {
    const found = faults.find((each) => each.field === field);
    return (
      found && (
        <p class="own-fault" role="alert">
          {t(`ownFault_${found.code}`, found.value)}
        </p>
      )
    );
  };

  return (
    <form class="own-form" ref={form} onSubmit={keep} noValidate>
      <h3>{t(kind === 'official' ? 'ownOfficial' : 'ownTerm')}</h3>
      {fault('kind')}
      <fieldset>
        <legend class="label">{t('ownNames')}</legend>
        <p class="quiet">{t(kind === 'official' ? 'ownNamesNote' : 'ownFormsNote')}</p>
        {kind === 'official' ? (
          <NameRows rows={draft.names} onChange={(names) => change({ names })} />
        ) : (
          <TermRows rows={draft.forms} onChange={(forms) => change({ forms })} />
        )}
        {fault('names')}
      </fieldset>
      {kind === 'official' ? (
        <>
          <div class="own-group">
            <label class="field">
              <span class="label">{t('ownCountry')}</span>
              <select
                name="country"
                value={draft.country}
                onChange={(event) => change({ country: event.currentTarget.value })}
              >
                <option value="">{t('ownChoose')}</option>
                {inAlphabet(words, countries).map((country) => (
                  <option key={country} value={country}>
                    {partyName(words, country)}
                  </option>
                ))}
              </select>
            </label>
            {fault('country')}
          </div>
          <fieldset>
            <legend class="label">{t('ownOffices')}</legend>
            <p class="quiet">{t('ownOfficesNote')}</p>
            <OfficeRows rows={draft.offices} onChange={(offices) => change({ offices })} />
            {fault('offices')}
          </fieldset>
        </>
      ) : (
        <>
          <fieldset>
            <legend class="label">{t('partiesConcerned')}</legend>
            <PartyRows
              parties={draft.parties}
              countries={countries}
              onChange={(parties) => change({ parties })}
            />
            {fault('parties')}
          </fieldset>
          <div class="own-group">
            <label class="field">
              <span class="label">{t('ownDate')}</span>
              <input
                type="text"
                name="date"
                placeholder="1956-10-19"
                value={draft.date}
                onInput={(event) => change({ date: event.currentTarget.value })}
              />
            </label>
            {fault('date')}
          </div>
        </>
      )}
      <div class="own-group">
        <label class="field own-wide">
          <span class="label">{t('ownNote')}</span>
          <textarea
            name="note"
            rows={2}
            value={draft.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </label>
        {fault('note')}
      </div>
      {fault('id')}
      {trouble && (
        <p class="own-fault" role="alert">
          {trouble}
        </p>
      )}
      <p class="grant">
        <button type="submit" class="button button-main">
          {t('ownKeep')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('ownCancel')}
        </button>
      </p>
    </form>
  );
}
