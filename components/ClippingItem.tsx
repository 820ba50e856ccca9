import type { ClippingRow } from '../lib/core/clipping';
import type { Hit, Snippet } from '../lib/core/search/snippet';
import { warningsOf } from '../lib/core/text-warnings';
import { Icon } from './icons';
import { Marked } from './Marked';
import { useWords } from './translate';
import { dateText, instantText, partyNames } from './wording';

/** What a search found in a row's clipping. */
interface Found {
  titleHits?: readonly Hit[];
  snippet?: Snippet;
}

export interface ClippingItemProps {
  row: ClippingRow & Found;
  /** The clipping open beside the list. */
  selected?: number | undefined;
  onOpen: (row: ClippingRow, where: { original: boolean }) => void;
  onToggleRead: (row: Pick<ClippingRow, 'id' | 'read'>) => void;
  /** Absent where stars are not given here. */
  onToggleStar?: (row: Pick<ClippingRow, 'id' | 'starred'>) => void;
  onRemove: (row: Pick<ClippingRow, 'id' | 'title'>) => void;
}

/** Classes of the list item that holds a row. */
export function rowClass(
  { id, read }: Pick<ClippingRow, 'id' | 'read'>,
  selected?: number,
): string {
  return `row ${read ? '' : 'row-unread'} ${selected === id ? 'row-current' : ''}`;
}

/** One clipping in a list: what it is, and what can be done with it. */
export function ClippingItem({ row, selected, onOpen, ...props }: ClippingItemProps) {
  const words = useWords();
  const { t } = words;
  const about = [
    row.outlet,
    row.published ? dateText(words, row.published) : t('savedOn', instantText(words, row.saved)),
    partyNames(words, row.counterparts),
    row.kind === 'teaser' && t('teaserOnly'),
    row.updated && t('savedAgain'),
    ...warningsOf(row).map((each) => t(`warned_${each.replaceAll('-', '_')}`)),
  ].filter(Boolean);
  return (
    <>
      <button
        type="button"
        class="row-open"
        title={t('openHint')}
        aria-keyshortcuts="Delete"
        aria-current={selected === row.id ? 'true' : undefined}
        onClick={(event) =>
          onOpen(row, { original: event.ctrlKey || event.metaKey || event.shiftKey })
        }
        onAuxClick={(event) => {
          if (event.button === 1) onOpen(row, { original: true });
        }}
      >
        {!row.read && <span class="unseen">{t('unread')}: </span>}
        {row.starred && <span class="unseen">{t('starred')}: </span>}
        <span class="row-title" lang={row.language}>
          {row.title ? <Marked text={row.title} hits={row.titleHits} /> : t('untitled')}
        </span>
        {row.snippet && row.snippet.hits.length > 0 && (
          <span class="row-snippet" lang={row.language}>
            {row.snippet.cutBefore && '… '}
            <Marked text={row.snippet.text} hits={row.snippet.hits} />
            {row.snippet.cutAfter && ' …'}
          </span>
        )}
        <span class="quiet row-about">{about.join(' · ')}</span>
        {row.tags && (
          <span class="row-tags">
            {row.tags.map((tag) => (
              <span class="own-tag" key={tag}>
                {tag}
              </span>
            ))}
          </span>
        )}
        {row.note && <span class="quiet row-note">{row.note}</span>}
      </button>
      <span class="row-tools">
        {props.onToggleStar && (
          <Tool
            icon={row.starred ? 'star-on' : 'star'}
            label={row.starred ? 'starOff' : 'starOn'}
            title={row.title}
            onPress={() => props.onToggleStar?.(row)}
          />
        )}
        <Tool
          icon="original"
          label="openOriginal"
          title={row.title}
          onPress={() => onOpen(row, { original: true })}
        />
        <Tool
          icon={row.read ? 'unread' : 'check'}
          label={row.read ? 'markUnread' : 'markRead'}
          title={row.title}
          onPress={() => props.onToggleRead(row)}
        />
        <Tool icon="remove" label="remove" title={row.title} onPress={() => props.onRemove(row)} />
      </span>
    </>
  );
}

interface ToolProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: 'openOriginal' | 'markUnread' | 'markRead' | 'remove' | 'starOn' | 'starOff';
  title: string;
  onPress: () => void;
}

function Tool({ icon, label, title, onPress }: ToolProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      class="tool"
      title={t(label)}
      aria-label={t('toolFor', t(label), title)}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
