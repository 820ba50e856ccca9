import type { Designation, Party, Territory } from '../lib/core/entity';
import { writtenLanguage } from '../lib/core/interface-locale';
import { useWords, type Words } from './translate';
import { inAlphabet, languageName, ownLanguage, partyNames } from './wording';

/** Names that the same parties use, by language. */
interface Column {
  users: Party[];
  names: Designation[];
}

interface Props {
  territory: Territory;
  /** The name as the page writes it. */
  surface: string;
}

/**
 * The names of a place side by side: a column for whoever uses them, a row for each language.
 * Columns are in the alphabetical order of the reader's language, which prefers nobody. Rows are
 * kept to the languages that matter on this card: English, the page's, the reader's, and those of
 * the parties themselves.
 */
export function DesignationTable({ territory, surface }: Props) {
  const words = useWords();
  const { t } = words;
  const onPage = territory.designations.filter(({ text }) => isSame(text, surface));
  const shown = territory.designations.filter((name) => name.shown || onPage.includes(name));
  const columns = columnsOf(words, shown);
  const languages = languagesOf(words, shown, territory.claimants, onPage);
  if (columns.length === 0) return null;
  return (
    <table class="card-names">
      <thead>
        <tr>
          <th scope="col">
            <span class="card-users">{t('usedBy')}</span>
          </th>
          {columns.map(({ users }) => (
            <th scope="col" key={users.join()}>
              {users.length > 0 ? partyNames(words, users) : t('usedByNobody')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {languages.map((lang) => (
          <tr key={lang}>
            <th scope="row">{languageName(words, lang)}</th>
            {columns.map(({ users, names }) => (
              <td key={users.join()}>
                {names
                  .filter((name) => name.lang === lang)
                  .map((name) => (
                    <Name key={name.text} name={name} here={onPage.includes(name)} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ name, here }: { name: Designation; here: boolean }) {
  const { t } = useWords();
  return (
    <span class={here ? 'card-form card-form-here' : 'card-form'}>
      <span lang={name.lang}>{name.text}</span>
      {here && <span class="card-here">{t('onThisPage')}</span>}
    </span>
  );
}

/** One column a user, two users of the very same names sharing one; what is nobody's own comes last. */
function columnsOf(words: Words, shown: readonly Designation[]): Column[] {
  const users = inAlphabet(words, [...new Set(shown.flatMap(({ usedBy }) => usedBy))]);
  const columns: Column[] = [];
  for (const user of users) {
    const names = shown.filter(({ usedBy }) => usedBy.includes(user));
    const twin = columns.find((column) => isSameList(column.names, names));
    if (twin) twin.users.push(user);
    else columns.push({ users: [user], names });
  }
  const nobodys = shown.filter(({ usedBy }) => usedBy.length === 0);
  if (nobodys.length > 0) columns.push({ users: [], names: nobodys });
  return columns;
}

function languagesOf(
  { locale }: Words,
  shown: readonly Designation[],
  claimants: readonly Party[],
  onPage: readonly Designation[],
): Designation['lang'][] {
  const wanted = new Set<string | undefined>(['en', writtenLanguage(locale)]);
  for (const { lang } of onPage) wanted.add(lang);
  for (const { usedBy } of shown) for (const user of usedBy) wanted.add(ownLanguage(user));
  for (const claimant of claimants) wanted.add(ownLanguage(claimant));
  const present = [...new Set(shown.map(({ lang }) => lang))];
  const kept = present.filter((lang) => wanted.has(lang));
  return kept.length > 0 ? kept : present;
}

function isSame(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

function isSameList(a: readonly Designation[], b: readonly Designation[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}
