import type { ComponentChildren } from 'preact';
import type { NameLanguage } from '../lib/core/own-entry';
import {
  type NameRow,
  NO_FORM,
  NO_NAME,
  NO_OFFICE,
  type OfficeRow,
  type TermRow,
} from './own-draft';
import { useWords } from './translate';
import { useAnswer } from './use-answer';
import { inAlphabet, languageName, partyName } from './wording';

interface RowsProps<Row> {
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
}

const LANGUAGES: readonly NameLanguage[] = ['en', 'ja', 'ru', 'ko', 'zh-Hans', 'zh-Hant'];
const OFFICE_KINDS = [
  ...['head_of_state', 'head_of_government', 'foreign_minister', 'defense_minister'],
  ...['chief_cabinet_secretary', 'minister', 'deputy_minister', 'ambassador', 'spokesperson'],
  ...['national_security_adviser', 'commission_president', 'council_president'],
  ...['high_representative', 'secretary_general', 'senior_official', 'former'],
];

/** A name in one language a row, split as that language writes it. */
export function NameRows(props: RowsProps<NameRow>) {
  const { t } = useWords();
  return (
    <Rows {...props} another={t('ownAnotherName')} blank={NO_NAME}>
      {(row, change) => (
        <>
          <LanguageField value={row.lang} onChange={(lang) => change({ lang })} />
          <TextField
            name="family"
            label={t('ownFamily')}
            value={row.family}
            lang={row.lang}
            onChange={(family) => change({ family })}
          />
          <TextField
            name="given"
            label={t('ownGiven')}
            value={row.given}
            lang={row.lang}
            onChange={(given) => change({ given })}
          />
          {row.lang === 'ru' && (
            <TextField
              name="patronymic"
              label={t('ownPatronymic')}
              value={row.patronymic}
              lang={row.lang}
              onChange={(patronymic) => change({ patronymic })}
            />
          )}
        </>
      )}
    </Rows>
  );
}

/** An office a row, with the days it was held from and to. */
export function OfficeRows(props: RowsProps<OfficeRow>) {
  const { t } = useWords();
  return (
    <Rows {...props} another={t('ownAnotherOffice')} blank={NO_OFFICE}>
      {(row, change) => (
        <>
          <TextField
            name="title"
            label={t('ownOfficeTitle')}
            value={row.title}
            onChange={(title) => change({ title })}
          />
          <label class="field">
            <span class="label">{t('ownOfficeKind')}</span>
            <select
              name="office-kind"
              value={row.kind}
              onChange={(event) => change({ kind: event.currentTarget.value })}
            >
              {OFFICE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`office_${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <TextField
            name="from"
            label={t('ownFrom')}
            value={row.from}
            placeholder="2024-10-01"
            onChange={(from) => change({ from })}
          />
          <TextField
            name="to"
            label={t('ownTo')}
            value={row.to}
            placeholder="2025-10-21"
            onChange={(to) => change({ to })}
          />
        </>
      )}
    </Rows>
  );
}

/** A form of a term a row, with its language. */
export function TermRows(props: RowsProps<TermRow>) {
  const { t } = useWords();
  return (
    <Rows {...props} another={t('ownAnotherForm')} blank={NO_FORM}>
      {(row, change) => (
        <>
          <LanguageField value={row.lang} onChange={(lang) => change({ lang })} />
          <TextField
            name="form"
            label={t('ownForm')}
            value={row.form}
            lang={row.lang}
            onChange={(form) => change({ form })}
          />
        </>
      )}
    </Rows>
  );
}

interface PartyRowsProps {
  parties: readonly string[];
  countries: readonly string[];
  onChange: (parties: string[]) => void;
}

/** Countries and bodies, each to be taken off, and a list to add one from. */
export function PartyRows({ parties, countries, onChange }: PartyRowsProps) {
  const words = useWords();
  const { t } = words;
  const { answer, say } = useAnswer();
  return (
    <>
      <ul class="own-parties">
        {parties.map((party) => (
          <li key={party}>
            {partyName(words, party)}{' '}
            <button
              type="button"
              class="link"
              aria-label={t('toolFor', t('remove'), partyName(words, party))}
              onClick={() => {
                say(t('removedTitle', partyName(words, party)));
                onChange(parties.filter((each) => each !== party));
              }}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      {answer}
      <label class="field">
        <span class="label">{t('ownAnotherParty')}</span>
        <select
          name="party"
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (value && !parties.includes(value)) onChange([...parties, value]);
            event.currentTarget.value = '';
          }}
        >
          <option value="">{t('ownChoose')}</option>
          {inAlphabet(words, countries).map((country) => (
            <option key={country} value={country}>
              {partyName(words, country)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface RowsOfProps<Row> extends RowsProps<Row> {
  another: string;
  blank: Row;
  children: (row: Row, change: (changes: Partial<Row>) => void) => ComponentChildren;
}

function Rows<Row>({ rows, another, blank, onChange, children }: RowsOfProps<Row>) {
  const { t } = useWords();
  const { answer, say } = useAnswer();
  return (
    <>
      {rows.map((row, at) => (
        // A row has no name of its own: it is what stands in this place.
        <fieldset class="own-row" key={`row ${at}`} aria-label={String(at + 1)}>
          {children(row, (changes) =>
            onChange(rows.map((each, i) => (i === at ? { ...each, ...changes } : each))),
          )}
          {rows.length > 1 && (
            <button
              type="button"
              class="link own-drop"
              aria-label={t('toolFor', t('remove'), String(at + 1))}
              onClick={() => {
                say(t('removedTitle', String(at + 1)));
                onChange(rows.filter((_, i) => i !== at));
              }}
            >
              {t('remove')}
            </button>
          )}
        </fieldset>
      ))}
      {answer}
      <p>
        <button type="button" class="link" onClick={() => onChange([...rows, blank])}>
          {another}
        </button>
      </p>
    </>
  );
}

interface LanguageFieldProps {
  value: NameLanguage;
  onChange: (lang: NameLanguage) => void;
}

function LanguageField({ value, onChange }: LanguageFieldProps) {
  const words = useWords();
  return (
    <label class="field">
      <span class="label">{words.t('ownLanguage')}</span>
      <select
        name="lang"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as NameLanguage)}
      >
        {LANGUAGES.map((lang) => (
          <option key={lang} value={lang}>
            {languageName(words, lang)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  lang?: string;
  placeholder?: string;
  onChange: (value: string) => void;
}

function TextField({ name, label, value, lang, placeholder, onChange }: TextFieldProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <input
        type="text"
        name={name}
        value={value}
        lang={lang}
        placeholder={placeholder}
        autocomplete="off"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
