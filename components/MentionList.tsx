import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Language } from '../lib/core/article';
import type { Mention } from '../lib/core/mention';
import type { Reading } from '../lib/core/reading';
import { Icon } from './icons';
import {
  groupMentions,
  groupNames,
  type MentionGroup,
  nameLanguage,
  roleText,
} from './mention-groups';
import { counted, useWords } from './translate';

interface Props {
  mentions: readonly Mention[];
  /** Records of those named, by id. */
  officials: Reading['officials'];
  /** Of the article. */
  language: Language;
  /** Shows one mention in the page; a second press on the same entity asks for its next mention. */
  onReveal: (mention: number) => void;
  /** How many entities to show before the reader asks for the rest; all where absent. */
  most?: number;
  /** What is known of some mentions of one entity, unfolded below its line; no unfolding where absent. */
  card?: (mentions: number[]) => ComponentChildren;
}

/** Everyone and everything the article names; the way in for readers who do not see highlights. */
export function MentionList({ mentions, officials, language, onReveal, most, card }: Props) {
  const words = useWords();
  const [shown, setShown] = useState<{ id: string; nth: number }>();
  const [open, setOpen] = useState<string>();
  const [all, setAll] = useState(most === undefined);
  const groups = groupMentions(mentions);
  // A button that hides fewer lines than it takes is not worth its press.
  const cut = !all && most !== undefined && groups.length > most + 1;
  if (groups.length === 0) return null;

  const reveal = ({ id, at }: MentionGroup) => {
    const nth = shown?.id === id ? (shown.nth + 1) % at.length : 0;
    setShown({ id, nth });
    const mention = at[nth];
    if (mention !== undefined) onReveal(mention);
  };

  return (
    <section class="mentions" aria-label={words.t('mentionsTitle')}>
      <h3 class="label">{words.t('mentionsTitle')}</h3>
      <ul>
        {(cut ? groups.slice(0, most) : groups).map((group) => {
          const [name, written] = groupNames(words, group, mentions, officials);
          return (
            <li key={group.id} class={card ? 'mention-row' : ''}>
              <button type="button" class="mention" onClick={() => reveal(group)}>
                <span class={`swatch swatch-${group.first.kind}`} />
                <span class="mention-name">
                  <span lang={nameLanguage(group, language)}>{name}</span>
                  {written && written !== name && (
                    <span class="mention-written" lang={language}>
                      {written}
                    </span>
                  )}
                </span>
                <span class="mention-what">{roleText(words, group.first)}</span>
                <span class="count">
                  <span aria-hidden="true">
                    {shown?.id === group.id && group.at.length > 1
                      ? `${shown.nth + 1}/${group.at.length}`
                      : `×${group.at.length}`}
                  </span>
                  <span class="unseen">{counted(words, 'timesNamed', group.at.length)}</span>
                </span>
              </button>
              {card && (
                <button
                  type="button"
                  class="tool"
                  aria-expanded={open === group.id}
                  aria-label={words.t('aboutMention', name)}
                  title={words.t('aboutMention', name)}
                  onClick={() => setOpen(open === group.id ? undefined : group.id)}
                >
                  <Icon name={open === group.id ? 'fold' : 'unfold'} />
                </button>
              )}
              {card && open === group.id && <div class="mention-card">{card(group.at)}</div>}
            </li>
          );
        })}
      </ul>
      {cut && (
        <button type="button" class="link quiet mentions-more" onClick={() => setAll(true)}>
          {words.t('showAll', String(groups.length))}
        </button>
      )}
    </section>
  );
}
