import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Mention } from '../lib/core/mention';
import { Icon } from './icons';
import { counted, useWords } from './translate';
import { dateText, partyName, partyNames } from './wording';

/** Mentions of one official or agreement, or of one place under the name of one claimant, in the order of the page. */
export interface MentionGroup {
  id: string;
  first: Mention;
  /** Places in the article's `mentions`. */
  at: number[];
}

/** Groups mentions by entity, the most named first. */
export function groupMentions(mentions: readonly Mention[]): MentionGroup[] {
  const groups = new Map<string, MentionGroup>();
  mentions.forEach((mention, at) => {
    const id = groupId(mention);
    const group = groups.get(id);
    if (group) group.at.push(at);
    else groups.set(id, { id, first: mention, at: [at] });
  });
  return [...groups.values()].sort((a, b) => b.at.length - a.at.length);
}

/** A place named in two parties' ways is two lines: who used which name is what the reader came for. */
function groupId(mention: Mention): string {
  if (mention.kind === 'official') return `official ${mention.entity ?? mention.name}`;
  if (mention.kind === 'agreement') return `agreement ${mention.entity}`;
  if (mention.kind === 'unresolved') return `unresolved ${mention.name}`;
  return `territory ${mention.area} ${mention.claimant} ${mention.surface.toLocaleLowerCase()}`;
}

/** What the group is called, and the page's own writing where that is another script. */
function labels({ first, at }: MentionGroup, mentions: readonly Mention[]): [string, string?] {
  if (first.kind === 'territory' || first.kind === 'unresolved') return [first.surface];
  const longest = at
    .map((place) => mentions[place]?.surface ?? '')
    .reduce((a, b) => (b.length > a.length ? b : a), '');
  return /\p{Script=Latin}/u.test(longest) ? [first.name] : [first.name, longest];
}

interface Props {
  mentions: readonly Mention[];
  /** Shows one mention in the page; a second press on the same entity asks for its next mention. */
  onReveal: (mention: number) => void;
  /** How many entities to show before the reader asks for the rest; all where absent. */
  most?: number;
  /** What is known of some mentions of one entity, unfolded below its line; no unfolding where absent. */
  card?: (mentions: number[]) => ComponentChildren;
}

/** Everyone and everything the article names; the way in for readers who do not see highlights. */
export function MentionList({ mentions, onReveal, most, card }: Props) {
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
          const [name, written] = labels(group, mentions);
          return (
            <li key={group.id} class={card ? 'mention-row' : ''}>
              <button type="button" class="mention" onClick={() => reveal(group)}>
                <span class={`swatch swatch-${group.first.kind}`} />
                <span class="mention-name">
                  {name}
                  {written && written !== name && <span class="mention-written">{written}</span>}
                </span>
                <span class="mention-what">{what(group.first)}</span>
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

  function what(mention: Mention): string {
    if (mention.kind === 'territory') {
      if (!mention.claimant) return words.t('nameUsedByNobody');
      return words.t('nameUsedBy', partyName(words, mention.claimant));
    }
    if (mention.kind === 'unresolved') return words.t('unresolvedShort');
    if (mention.kind === 'agreement')
      return [mention.date && dateText(words, mention.date), partyNames(words, mention.parties)]
        .filter(Boolean)
        .join(' · ');
    const office = words.t(`office_${mention.office}`);
    if (!mention.country) return office;
    return words.t('officeAndCountry', office, partyName(words, mention.country));
  }
}
