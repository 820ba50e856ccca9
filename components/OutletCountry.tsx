import type { ComponentChildren } from 'preact';
import type { Party } from '../lib/core/entity';
import type { OwnershipKind } from '../lib/core/outlet';
import type { OutletChoice } from './OutletPicker';
import { counted, useWords, type Words } from './translate';
import { partyName } from './wording';

interface Choices {
  granted: string[];
  chosen: string[];
  onChoose: (ids: string[], on: boolean) => void;
  onRevoke?: (id: string) => void;
}

export interface OutletCountryProps extends Choices {
  country: Party;
  outlets: OutletChoice[];
  /** By BCP 47 tag. */
  languageNames: ReadonlyMap<string, string>;
  /** True where the reader looks for something that few fit: they are then in sight at once. */
  unfolded: boolean;
}

/** The outlets of one country: all by one box, those of one language by another, or each by its own. */
export function OutletCountry(props: OutletCountryProps) {
  const { country, outlets, languageNames, unfolded, ...choices } = props;
  const words = useWords();
  const nameOf = (language: string) => languageNames.get(language) ?? language;
  const groups = byLanguage(words, outlets, nameOf);
  return (
    <fieldset>
      <legend>
        <GroupBox name={partyName(words, country)} outlets={outlets} {...choices} />
      </legend>
      <details open={unfolded}>
        <summary class="quiet">{counted(words, 'outlets', outlets.length)}</summary>
        {groups.map(([language, group]) => (
          <div key={language}>
            {groups.length > 1 && (
              <div class="outlet-group">
                <GroupBox name={nameOf(language)} outlets={group} {...choices}>
                  <span class="unseen">{partyName(words, country)}</span>
                </GroupBox>
              </div>
            )}
            {group.map((outlet) => (
              <OutletRow key={outlet.id} outlet={outlet} nameOf={nameOf} {...choices} />
            ))}
          </div>
        ))}
      </details>
    </fieldset>
  );
}

interface GroupBoxProps extends Choices {
  name: string;
  outlets: OutletChoice[];
  children?: ComponentChildren;
}

/** One box for all outlets of a group that are not granted yet. */
function GroupBox({ name, outlets, granted, chosen, onChoose, children }: GroupBoxProps) {
  const open = outlets.map(({ id }) => id).filter((id) => !granted.includes(id));
  const wanted = open.filter((id) => chosen.includes(id));
  const all = wanted.length === open.length;
  return (
    <label>
      <input
        type="checkbox"
        checked={all}
        indeterminate={!all && (wanted.length > 0 || open.length < outlets.length)}
        disabled={open.length === 0}
        onChange={(event) => onChoose(open, event.currentTarget.checked)}
      />
      {name}
      {children}
    </label>
  );
}

interface RowProps extends Choices {
  outlet: OutletChoice;
  nameOf: (language: string) => string;
}

function OutletRow({ outlet, nameOf, granted, chosen, onChoose, onRevoke }: RowProps) {
  const { t } = useWords();
  const { id, name, hosts, languages } = outlet;
  const isGranted = granted.includes(id);
  return (
    <div class="outlet">
      <div>
        <label>
          <input
            type="checkbox"
            checked={isGranted || chosen.includes(id)}
            disabled={isGranted}
            onChange={(event) => onChoose([id], event.currentTarget.checked)}
          />
          <span>
            {name}
            <span class="quiet outlet-about">
              {[hosts[0], ...languages.map(nameOf)].join(' · ')}
            </span>
          </span>
        </label>
        <OutletOwner outlet={outlet} />
      </div>
      {onRevoke && isGranted && (
        <button type="button" class="link quiet" onClick={() => onRevoke(id)}>
          {t('accessStop')}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </div>
  );
}

const OWNED_BY: Record<OwnershipKind, string> = {
  state: 'ownerState',
  public: 'ownerPublic',
  private: 'ownerPrivate',
};

/** Whose an outlet is, in one quiet line with the page that tells. */
function OutletOwner({ outlet: { name, ownership } }: { outlet: OutletChoice }) {
  const { t } = useWords();
  if (!ownership) return <p class="quiet outlet-owner">{t('ownerUnknown')}</p>;
  const { kind, owner, source, verified } = ownership;
  return (
    <p class="quiet outlet-owner">
      {t(OWNED_BY[kind], owner)}
      {' · '}
      <a
        href={source}
        title={verified ? source : t('ownerUnchecked', source)}
        target="_blank"
        rel="noreferrer"
      >
        {verified ? t('ownerSource') : t('ownerLookUp')}
        <span class="unseen"> {name}</span>
      </a>
    </p>
  );
}

/** Groups by the main language of each, in the alphabetical order of the reader's language. */
function byLanguage(
  { locale }: Words,
  outlets: readonly OutletChoice[],
  nameOf: (language: string) => string,
): [language: string, OutletChoice[]][] {
  const { compare } = new Intl.Collator(locale);
  const groups = new Map<string, OutletChoice[]>();
  for (const outlet of [...outlets].sort((a, b) => compare(a.name, b.name))) {
    const language = outlet.languages[0] ?? '';
    groups.set(language, [...(groups.get(language) ?? []), outlet]);
  }
  return [...groups].sort(([a], [b]) => compare(nameOf(a), nameOf(b)));
}
