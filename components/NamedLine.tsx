import type { Language } from '../lib/core/article';
import type { Mention } from '../lib/core/mention';
import type { Named } from '../lib/core/named';
import type { Reading } from '../lib/core/reading';
import { groupNames, nameLanguage, roleText } from './mention-groups';
import { useWords } from './translate';

interface Props {
  named: Named;
  /** The ways of naming to tell; all where absent. */
  ways?: readonly Mention[];
  /** Records of those named, by id. */
  officials: Reading['officials'];
  /** Of the article. */
  language: Language;
}

/** Somebody or something named, in a line: who in which office, each name of a place with whose it is. */
export function NamedLine({ named, ways = named.ways, officials, language }: Props) {
  const words = useWords();
  const at = ways.map((_, place) => place);
  const told =
    named.first.kind === 'territory'
      ? ways.map((way) => ({ first: way, names: [way.surface] }))
      : [
          {
            first: ways[0] ?? named.first,
            names: groupNames(words, { id: named.key, first: named.first, at }, ways, officials),
          },
        ];
  return (
    <span class="named-line">
      <span class={`swatch swatch-${named.first.kind}`} />
      <span>
        {told.map(({ first, names: [name, written] }, place) => (
          <span class="named-way" key={place}>
            <span lang={nameLanguage({ id: named.key, first, at }, language)}>{name}</span>
            {written && written !== name && <span lang={language}> {written}</span>}{' '}
            <span class="quiet">{roleText(words, first)}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
