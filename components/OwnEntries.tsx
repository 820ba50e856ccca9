import { useMemo, useRef, useState } from 'preact/hooks';
import type { Alike } from '../lib/core/gazetteer-about';
import { type OwnEntry, ownLabel } from '../lib/core/own-entry';
import { OwnForm, type OwnFormProps } from './OwnForm';
import { OwnPacks, type OwnPacksProps } from './OwnPacks';
import { counted, useWords, type Words } from './translate';
import { type Removed, UndoLine } from './UndoLine';
import { useAnswer } from './use-answer';
import { partyName, partyNames } from './wording';

export interface OwnEntriesProps {
  /** Absent while they are being read. */
  entries?: readonly OwnEntry[] | undefined;
  /** By id of an entry, whom and what the gazetteer has by the same name. */
  alike: Readonly<Record<string, Alike>>;
  countries: OwnFormProps['countries'];
  packs: Omit<OwnPacksProps, 'entries'>;
  /** What went wrong with the archive, as a sentence. */
  trouble?: string | undefined;
  /** Resolves with whether it was kept. */
  onKeep: (entry: OwnEntry) => Promise<boolean>;
  onRemove: (entry: OwnEntry) => void;
  /** The entry, or the pack as a whole, whose removal can still be undone; by the id of one or the name of the other. */
  removed?: Removed<string> | undefined;
  onUndo: () => void;
}

type Open = { kind: OwnEntry['kind']; entry?: OwnEntry };

/** At most so many stand in the list at once; the search finds the others. */
const SHOWN = 50;

/** The officials and terms the reader added, each to be edited and removed, and the packs they came with. */
export function OwnEntries(props: OwnEntriesProps) {
  const words = useWords();
  const { t } = words;
  const { alike, countries, packs, trouble, onKeep, onRemove, removed, onUndo } = props;
  const entries = props.entries ?? [];
  const [open, setOpen] = useState<Open>();
  const [query, setQuery] = useState('');
  const { answer, say } = useAnswer();
  const found = useMemo(() => search(entries, query), [props.entries, query]);
  const list = useRef<HTMLUListElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  /** The row of what came back, or of the first of a pack; the search where it is among those not shown. */
  const placeOf = (id: string) => {
    const [first] = entries.filter((entry) => entry.id === id || entry.pack === id);
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-own]') ?? [])];
    const row = rows.find(({ dataset }) => dataset.own === first?.id);
    return first ? (row?.querySelector('button') ?? searchField.current) : null;
  };
  /** The control that opened the form, to which the focus goes back when nothing came of it; of what was kept, its row's. */
  const wayBack = useRef<string | undefined>(undefined);
  const opener = (name: string) => (button: HTMLButtonElement | null) => {
    if (!button || wayBack.current !== name) return;
    wayBack.current = undefined;
    // Unless the reader has gone on meanwhile: a row comes when the archive has answered.
    if (document.activeElement?.matches('body, [role="status"]')) button.focus();
  };

  if (open)
    return (
      <OwnForm
        {...open}
        countries={countries}
        trouble={trouble}
        onCancel={() => {
          wayBack.current = open.entry?.id ?? open.kind;
          setOpen(undefined);
        }}
        onKeep={async (entry) => {
          if (!(await onKeep(entry))) return;
          wayBack.current = entry.id;
          setOpen(undefined);
          say(t('ownKept', ownLabel(entry)));
        }}
      />
    );
  return (
    <>
      <p class="grant">
        <button
          type="button"
          class="button"
          ref={opener('official')}
          onClick={() => setOpen({ kind: 'official' })}
        >
          {t('ownAddOfficial')}
        </button>
        <button
          type="button"
          class="button"
          ref={opener('term')}
          onClick={() => setOpen({ kind: 'term' })}
        >
          {t('ownAddTerm')}
        </button>
      </p>
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
      {(entries.length > 5 || query !== '') && (
        <label class="field">
          <span class="label">{t('ownSearch')}</span>
          <input
            type="search"
            ref={searchField}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="quiet" role="status">
        {props.entries?.length === 0 && t('ownNone')}
        {entries.length > 0 && counted(words, 'ownEntries', found.length)}
        {found.length > SHOWN && ` ${t('ownSearchMore', String(SHOWN))}`}
      </p>
      <ul class="own-list" ref={list}>
        {found.slice(0, SHOWN).map((entry) => (
          <li key={entry.id} data-own={entry.id}>
            <div>
              <span class="own-name">{ownLabel(entry)}</span>
              <span class="quiet own-about">{aboutText(words, entry)}</span>
              {alikeTexts(words, alike[entry.id]).map((text) => (
                <span class="quiet own-about" key={text}>
                  {text}
                </span>
              ))}
            </div>
            <span class="own-tools">
              <button
                type="button"
                class="link"
                ref={opener(entry.id)}
                aria-label={t('toolFor', t('ownEdit'), ownLabel(entry))}
                onClick={() => setOpen({ kind: entry.kind, entry })}
              >
                {t('ownEdit')}
              </button>
              <button
                type="button"
                class="link"
                aria-label={t('toolFor', t('remove'), ownLabel(entry))}
                onClick={() => onRemove(entry)}
              >
                {t('remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <UndoLine
        done={removed && { id: removed.id, text: t('removedTitle', removed.title) }}
        onUndo={onUndo}
        placeOf={placeOf}
      />
      {answer}
      <OwnPacks {...packs} entries={entries} />
    </>
  );
}

function search(entries: readonly OwnEntry[], query: string): OwnEntry[] {
  const wanted = query.trim().toLocaleLowerCase();
  const all = [...entries].sort((a, b) => ownLabel(a).localeCompare(ownLabel(b)));
  if (wanted === '') return all;
  return all.filter((entry) => JSON.stringify(entry).toLocaleLowerCase().includes(wanted));
}

/** What becomes of the names that the gazetteer has, too. */
function alikeTexts({ t }: Words, { repeats, alike }: Alike = NOTHING_ALIKE): string[] {
  return [
    ...(repeats.length > 0 ? [t('ownRepeats', repeats.join(', '))] : []),
    ...(alike.length > 0 ? [t('ownAlike', alike.join(', '))] : []),
  ];
}
const NOTHING_ALIKE: Alike = { repeats: [], alike: [] };

function aboutText(words: Words, entry: OwnEntry): string {
  const about =
    entry.kind === 'official'
      ? [entry.offices.at(-1)?.title ?? '', partyName(words, entry.country)]
      : [words.t('kindAgreement'), partyNames(words, entry.parties)];
  return [...about, entry.pack === undefined ? '' : words.t('ownFromPack', entry.pack)]
    .filter(Boolean)
    .join(' · ');
}
