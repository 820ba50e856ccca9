import type { ComponentChildren } from 'preact';
import type { MentionKind } from '../lib/core/appearance';
import type { Reading } from '../lib/core/reading';
import type { MentionGroup, PlacedMention } from './mention-groups';
import { SidePanelGroup } from './SidePanelGroup';
import { useWords } from './translate';

interface Props {
  kind: MentionKind;
  /** Those that are listed now; none where the reader filtered them away. */
  groups: readonly MentionGroup[];
  all: readonly PlacedMention[];
  officials: Reading['officials'];
  current: number;
  isListing: boolean;
  /** Whether this kind is painted on no page. */
  hidden: boolean;
  onHide: (hidden: boolean) => void;
  isUnfolded: (group: MentionGroup) => boolean;
  onUnfold: (group: MentionGroup, on: boolean) => void;
  onReveal: (mention: PlacedMention) => void;
  card: (item: number, mentions: number[]) => ComponentChildren;
}

/** All of one kind the page names, and the switch that says whether this kind is painted on pages. */
export function SidePanelKind(props: Props) {
  const { t } = useWords();
  const { kind, groups, hidden } = props;
  if (groups.length === 0) return null;
  const name = t(`kinds_${kind}`);
  return (
    <section class="kind" aria-label={name}>
      <header class="kind-head">
        <h4>
          <span class={`swatch swatch-${kind}`} />
          {name}
        </h4>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={!hidden}
            aria-checked={!hidden}
            aria-label={t('toolFor', t('markKind'), name)}
            onChange={(event) => props.onHide(!event.currentTarget.checked)}
          />
          <span aria-hidden="true">{t('markKind')}</span>
        </label>
      </header>
      {hidden && <p class="quiet">{t('kindHidden')}</p>}
      <ul>
        {groups.map((group) => (
          <SidePanelGroup
            {...props}
            key={group.id}
            group={group}
            unfolded={props.isUnfolded(group)}
            onUnfold={(on) => props.onUnfold(group, on)}
          />
        ))}
      </ul>
    </section>
  );
}
