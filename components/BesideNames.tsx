import type { ComponentChildren } from 'preact';
import { compareNames, type Named, namedIn } from '../lib/core/named';
import type { Reading } from '../lib/core/reading';
import { NamedLine } from './NamedLine';
import type { BesideClipping } from './SideBySide';
import { useWords } from './translate';
import { inAlphabet, partyName } from './wording';

interface Props {
  left: BesideClipping;
  right: BesideClipping;
  /** What each is called here. */
  names: readonly [string, string];
  officials: Reading['officials'];
}

/** Who and what only one of two clippings names, what both do, and what each calls the same place. */
export function BesideNames({ left, right, names, officials }: Props) {
  const words = useWords();
  const { t } = words;
  const { onlyBefore, onlyAfter, both } = compareNames(
    left.clipping.mentions,
    right.clipping.mentions,
  );
  const places = both.filter(({ before }) => before.first.kind === 'territory');
  const others = both.filter(({ before }) => before.first.kind !== 'territory');
  const [ours, theirs] = [left, right].map(({ clipping }) => clipping.relevance.counterparts);
  const shared = (ours ?? []).filter((party) => theirs?.includes(party));
  const parties = (all: readonly string[] = []) =>
    inAlphabet(
      words,
      all.filter((party) => !shared.includes(party)),
    ).map((party) => partyName(words, party));

  const list = (of: readonly Named[], side: BesideClipping) => (
    <NameList>
      {of.map((named) => (
        <li key={named.key}>
          <Reveal named={named} side={side} officials={officials} />
        </li>
      ))}
    </NameList>
  );
  return (
    <details class="beside-names" open>
      <summary>{t('besideNames')}</summary>
      <div class="beside-strip">
        <Part title={t('besideOnly', names[0])} parties={parties(ours)}>
          {list(onlyBefore, left)}
        </Part>
        <Part
          title={t('besideBoth')}
          parties={inAlphabet(words, shared).map((party) => partyName(words, party))}
        >
          {list(
            others.map(({ before }) => before),
            left,
          )}
        </Part>
        <Part title={t('besideOnly', names[1])} parties={parties(theirs)}>
          {list(onlyAfter, right)}
        </Part>
      </div>
      {places.length > 0 && (
        <table class="beside-places">
          <caption class="label">{t('besidePlaces')}</caption>
          <thead>
            <tr>
              <th scope="col">{names[0]}</th>
              <th scope="col">{names[1]}</th>
            </tr>
          </thead>
          <tbody>
            {places.map(({ before, after }) => (
              <tr key={after.key}>
                <td data-side={names[0]}>
                  <Reveal named={before} side={left} officials={officials} />
                </td>
                <td data-side={names[1]}>
                  <Reveal named={after} side={right} officials={officials} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}

interface PartProps {
  title: string;
  /** Counterparts of this part, by name. */
  parties: readonly string[];
  children: ComponentChildren;
}

function Part({ title, parties, children }: PartProps) {
  const { t } = useWords();
  return (
    <section>
      <h2 class="label">{title}</h2>
      {parties.length > 0 && (
        <p class="chips">
          <span class="quiet">{t('counterparts')}</span>
          {parties.map((party) => (
            <span class="chip" key={party}>
              {party}
            </span>
          ))}
        </p>
      )}
      {children}
    </section>
  );
}

function NameList({ children }: { children: ComponentChildren[] }) {
  const { t } = useWords();
  if (children.length === 0) return <p class="quiet">{t('besideNobody')}</p>;
  return <ul>{children}</ul>;
}

interface RevealProps {
  named: Named;
  side: BesideClipping;
  officials: Reading['officials'];
}

/** A name that, pressed, is shown in its column. */
function Reveal({ named, side, officials }: RevealProps) {
  const { mentions, language } = side.clipping;
  // One that only the headline names has no place in the text.
  const inText = namedIn(mentions.filter(({ field }) => field === 'text'));
  const first = inText.find(({ key }) => key === named.key)?.first;
  const at = first ? mentions.indexOf(first) : -1;
  const line = <NamedLine named={named} officials={officials} language={language} />;
  if (at < 0) return line;
  return (
    <button type="button" class="beside-name" onClick={() => side.onReveal(at)}>
      {line}
    </button>
  );
}
