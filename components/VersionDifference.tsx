import { useId, useMemo, useState } from 'preact/hooks';
import type { Language } from '../lib/core/article';
import { type Difference, differenceOf, type Wording } from '../lib/core/difference';
import type { Named } from '../lib/core/named';
import type { Reading } from '../lib/core/reading';
import type { Paragraph } from '../lib/core/wording-difference';
import { compareWithin } from './compare-words';
import { NamedLine } from './NamedLine';
import { Stretches } from './Stretches';
import { counted, useWords } from './translate';
import { momentText } from './wording';

/** What an article said, and the instant at which that was saved. */
export type Version = Wording & { saved: string };

export interface VersionDifferenceProps {
  /** Newest first; the first is the one that is shown. */
  versions: readonly Version[];
  /** Of the article. */
  language: Language;
  /** Records of those named, by id, where they are known. */
  officials: Reading['officials'];
}

/** Time for comparing two versions; what is not done by then is shown as taken out and put in whole. */
const COMPARED_WITHIN_MS = 400;

/** That an article was saved in several versions, and, once unfolded, what two of them differ in. */
export function VersionDifference({ versions, language, officials }: VersionDifferenceProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState({ older: versions[1]?.saved, newer: versions[0]?.saved });
  if (versions.length < 2) return null;
  const find = (saved: string | undefined) => versions.findIndex((each) => each.saved === saved);
  const newerAt = Math.max(0, Math.min(find(chosen.newer), versions.length - 2));
  const olderAt = Math.max(newerAt + 1, find(chosen.older));
  const [older, newer] = [versions[olderAt], versions[newerAt]];
  return (
    <details class="versions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{counted(words, 'versions', versions.length)}</summary>
      {open && older && newer && (
        <>
          <p class="versions-choice">
            <Chooser
              label={words.t('versionEarlier')}
              versions={versions.slice(1)}
              chosen={older.saved}
              onChoose={(saved) =>
                setChosen({
                  older: saved,
                  newer: versions[Math.min(newerAt, find(saved) - 1)]?.saved,
                })
              }
            />
            <Chooser
              label={words.t('versionLater')}
              versions={versions.slice(0, olderAt)}
              chosen={newer.saved}
              onChoose={(saved) => setChosen({ older: older.saved, newer: saved })}
            />
          </p>
          <Shown older={older} newer={newer} language={language} officials={officials} />
        </>
      )}
    </details>
  );
}

interface ChooserProps {
  label: string;
  versions: readonly Version[];
  chosen: string;
  onChoose: (saved: string) => void;
}

function Chooser({ label, versions, chosen, onChoose }: ChooserProps) {
  const words = useWords();
  const id = useId();
  return (
    <span class="version-choice">
      <label for={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {versions.map(({ saved }) => (
          <option key={saved} value={saved} selected={saved === chosen}>
            {momentText(words, saved)}
          </option>
        ))}
      </select>
    </span>
  );
}

interface ShownProps extends Pick<VersionDifferenceProps, 'language' | 'officials'> {
  older: Version;
  newer: Version;
}

function Shown({ older, newer, language, officials }: ShownProps) {
  const { t } = useWords();
  const difference = useMemo(
    () => differenceOf(older, newer, language, compareWithin(COMPARED_WITHIN_MS)),
    [older.saved, newer.saved, older.text, newer.text, language],
  );
  const { title, names, text } = difference;
  const hasNames = names.come.length + names.gone.length + names.renamed.length > 0;
  if (!title && !hasNames && text.length === 0) return <p class="quiet">{t('diffNone')}</p>;
  return (
    <div class="difference">
      {title && (
        <section>
          <h3 class="label">{t('diffHeadline')}</h3>
          <p class="difference-title" lang={language}>
            <Stretches of={title} />
          </p>
        </section>
      )}
      <section>
        <h3 class="label">{t('diffNames')}</h3>
        {hasNames ? (
          <Names names={names} language={language} officials={officials} />
        ) : (
          <p class="quiet">{t('diffNamesSame')}</p>
        )}
      </section>
      {text.length > 0 && (
        <section>
          <h3 class="label">{t('diffWording')}</h3>
          <div class="difference-text" lang={language}>
            {foldedRuns(text).map((run, at) => (
              <Paragraphs key={at} of={run} />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

function Names({
  names,
  ...of
}: Pick<Difference, 'names'> & Pick<VersionDifferenceProps, 'language' | 'officials'>) {
  const { t } = useWords();
  const row = (what: 'nameCome' | 'nameGone', named: Named) => (
    <li key={`${what} ${named.key}`} class={what === 'nameCome' ? 'name-come' : 'name-gone'}>
      <span class="name-what">{t(what)}</span>
      <NamedLine named={named} {...of} />
    </li>
  );
  return (
    <ul class="difference-names">
      {names.renamed.map(({ before, after, gone, come }) => (
        <li key={after.key}>
          <span class="name-what">{t('nameChanged')}</span>
          {gone.length > 0 && (
            <del>
              <span class="unseen">{t('diffGone')} </span>
              <NamedLine named={before} ways={gone} {...of} />
            </del>
          )}
          {come.length > 0 && (
            <ins>
              <span class="unseen">{t('diffCome')} </span>
              <NamedLine named={after} ways={come} {...of} />
            </ins>
          )}
        </li>
      ))}
      {names.come.map((named) => row('nameCome', named))}
      {names.gone.map((named) => row('nameGone', named))}
    </ul>
  );
}

/** Paragraphs in runs: those that are the same together, each of the others by itself. */
function foldedRuns(text: readonly Paragraph[]): Paragraph[][] {
  const runs: Paragraph[][] = [];
  for (const paragraph of text) {
    const last = runs.at(-1);
    if (paragraph.kind === 'same' && last?.[0]?.kind === 'same') last.push(paragraph);
    else runs.push([paragraph]);
  }
  return runs;
}

function Paragraphs({ of }: { of: readonly Paragraph[] }) {
  const words = useWords();
  const shown = of.map((paragraph, at) => (
    <p key={at} class={`paragraph-${paragraph.kind}`}>
      <Stretches of={paragraph.kind === 'changed' ? paragraph.stretches : [paragraph]} />
    </p>
  ));
  if (of.length < 2) return <>{shown}</>;
  return (
    <details class="paragraphs-same">
      <summary lang={words.locale}>{counted(words, 'diffUnchanged', of.length)}</summary>
      {shown}
    </details>
  );
}
