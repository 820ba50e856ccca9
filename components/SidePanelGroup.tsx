import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { passageAround } from '../lib/core/passage';
import type { Reading } from '../lib/core/reading';
import { Icon } from './icons';
import {
  groupNames,
  type MentionGroup,
  nameLanguage,
  type PlacedMention,
  roleText,
} from './mention-groups';
import { counted, useWords } from './translate';

interface Props {
  group: MentionGroup;
  all: readonly PlacedMention[];
  officials: Reading['officials'];
  current: number;
  isListing: boolean;
  unfolded: boolean;
  onUnfold: (on: boolean) => void;
  onReveal: (mention: PlacedMention) => void;
  card: (item: number, mentions: number[]) => ComponentChildren;
}

/** One person, place or agreement: unfolded, where it is named, and what is known of it. */
export function SidePanelGroup({ group, all, unfolded, onUnfold, ...props }: Props) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [open, setOpen] = useState(false);
  const named = group.at.flatMap((place) => all[place] ?? []);
  const [first] = named;
  const [name, written] = groupNames(
    words,
    group,
    all.map(({ mention }) => mention),
    props.officials,
  );
  if (!first) return null;
  // A word against it is said of one article: on a list, of the first that names it.
  const places = named.filter(({ item }) => item === first.item).map(({ index }) => index);
  return (
    <li class="group">
      <h5>
        <button
          type="button"
          class="group-head"
          aria-expanded={unfolded}
          aria-controls={id}
          onClick={() => onUnfold(!unfolded)}
        >
          <span class="group-name">
            <span lang={nameLanguage(group, first.article.language)}>{name}</span>
            {written && written !== name && (
              <span class="mention-written" lang={first.article.language}>
                {written}
              </span>
            )}
          </span>
          <span class="count">
            <span aria-hidden="true">×{named.length}</span>
            <span class="unseen">{counted(words, 'timesNamed', named.length)}</span>
          </span>
          <Icon name={unfolded ? 'fold' : 'unfold'} />
          <span class="group-role">{roleText(words, group.first)}</span>
        </button>
      </h5>
      <div id={id} hidden={!unfolded}>
        {unfolded && (
          <>
            <ol class="passages">
              {group.at.map((place) => (
                <Passage key={place} {...props} at={place} is={all[place]} />
              ))}
            </ol>
            <button
              type="button"
              class="link quiet"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {t('aboutMention', name)}
            </button>
            {open && <div class="mention-card">{props.card(first.item, places)}</div>}
          </>
        )}
      </div>
    </li>
  );
}

type PassageProps = Pick<Props, 'current' | 'isListing' | 'onReveal'> & {
  at: number;
  is: PlacedMention | undefined;
};

/** One mention with the words around it; pressed, the page shows it. */
function Passage({ at, is, current, isListing, onReveal }: PassageProps) {
  const { t } = useWords();
  const line = useRef<HTMLButtonElement>(null);
  const isCurrent = at === current;

  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView?.({ block: 'nearest', behavior: 'instant' });
  }, [isCurrent]);

  if (!is) return null;
  const { mention, article } = is;
  const field = mention.field === 'title' ? article.title : article.text;
  const { before, words, after } = passageAround(field, mention.start, mention.end);
  return (
    <li>
      <button
        type="button"
        class="passage"
        ref={line}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onReveal(is)}
      >
        {isCurrent && <Icon name="here" />}
        {mention.field === 'title' && !isListing && <span class="quiet">{t('inHeadline')} </span>}
        <span lang={article.language}>
          {before}
          <b>{words}</b>
          {after}
        </span>
      </button>
    </li>
  );
}
