import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MentionKind } from '../lib/core/appearance';
import type { Reading } from '../lib/core/reading';
import { Icon } from './icons';
import { groupMentions, groupNames, type PlacedMention, roleText } from './mention-groups';
import { SidePanelFilter } from './SidePanelFilter';
import { SidePanelKind } from './SidePanelKind';
import { SidePanelSteps } from './SidePanelSteps';
import { counted, useWords } from './translate';

/** Kinds in the order in which they are listed. */
const KINDS: readonly MentionKind[] = ['official', 'unresolved', 'territory', 'agreement'];
/** With so few mentions all of them are unfolded at once; of more, those the reader asks for. */
const FEW = 12;
/** From so many names on, looking for one by its letters is quicker than by the eye. */
const MANY_GROUPS = 8;

export interface SidePanelNamesProps {
  /** Every mention of the page, in its order. */
  all: readonly PlacedMention[];
  /** Records of those named, by id. */
  officials: Reading['officials'];
  /** Place in `all` of the mention the reader was last taken to; -1 where there is none. */
  current: number;
  /** Whether highlights are on here: without them there is nothing to jump to. */
  painted: boolean;
  isListing: boolean;
  hiddenKinds: readonly MentionKind[];
  keys: { next?: string | undefined; previous?: string | undefined };
  onHideKind: (kind: MentionKind, hidden: boolean) => void;
  onReveal: (mention: PlacedMention) => void;
  /** What is known of some mentions of an item, which are of one entity. */
  card: (item: number, mentions: number[]) => ComponentChildren;
}

/**
 * Everyone and everything the page names, with the words around each mention: by kind, then by person or
 * place. It says to those who see no highlights what the paint says to those who do.
 */
export function SidePanelNames(props: SidePanelNamesProps) {
  const words = useWords();
  const { t } = words;
  const { all, current, onReveal } = props;
  const [only, setOnly] = useState<ReadonlySet<MentionKind>>(new Set());
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState<Readonly<Record<string, boolean>>>({});

  const mentions = all.map(({ mention }) => mention);
  const groups = groupMentions(mentions);
  const sought = folded(query);
  const kinds = KINDS.filter((kind) => groups.some(({ first }) => first.kind === kind));
  // A page that was read again may have none left of the kind that was asked for.
  const wanted = kinds.filter((kind) => only.has(kind));
  const fits = groups.filter((group) => {
    if (wanted.length > 0 && !wanted.includes(group.first.kind)) return false;
    const surfaces = group.at.flatMap((place) => mentions[place]?.surface ?? []);
    const said = [
      ...groupNames(words, group, mentions, props.officials),
      roleText(words, group.first),
      ...surfaces,
    ];
    return folded(said.join('\n')).includes(sought);
  });
  /** What stepping goes through: places in `all`, in the order of the page. */
  const order = fits.flatMap(({ at }) => at).sort((a, b) => a - b);

  return (
    <section class="names" aria-label={t('mentionsTitle')}>
      <h3 class="label">{t('mentionsTitle')}</h3>
      <SidePanelSteps {...props} order={order} />
      {!props.painted && <p class="note">{t('nothingPainted')}</p>}
      {kinds.length > 1 && (
        <SidePanelFilter
          kinds={kinds.map((kind) => ({
            kind,
            count: groups.filter(({ first }) => first.kind === kind).length,
          }))}
          only={only}
          onOnly={setOnly}
        />
      )}
      {(groups.length >= MANY_GROUPS || query !== '') && (
        <label class="search">
          <Icon name="search" />
          <input
            type="search"
            value={query}
            placeholder={t('searchNames')}
            aria-label={t('searchNames')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="unseen" role="status">
        {(sought !== '' || wanted.length > 0) && counted(words, 'mentions', order.length)}
      </p>
      {fits.length === 0 && <p class="quiet">{t('noNameFits', query.trim())}</p>}
      {kinds.map((kind) => (
        <SidePanelKind
          key={kind}
          kind={kind}
          groups={fits.filter(({ first }) => first.kind === kind)}
          all={all}
          officials={props.officials}
          current={current}
          isListing={props.isListing}
          hidden={props.hiddenKinds.includes(kind)}
          onHide={(hidden) => props.onHideKind(kind, hidden)}
          isUnfolded={({ id, at }) => unfolded[id] ?? (all.length <= FEW || at.includes(current))}
          onUnfold={({ id }, on) => setUnfolded({ ...unfolded, [id]: on })}
          onReveal={onReveal}
          card={props.card}
        />
      ))}
    </section>
  );
}

/** Letters as they are compared: capitals, widths and the like are one. */
function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase().trim();
}
