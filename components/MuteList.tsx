import { useWords } from './translate';
import { topicName } from './wording';

export interface MuteListProps {
  sites: readonly string[];
  topics: readonly string[];
  onUnmute: (kind: 'mutedSites' | 'mutedTopics', what: string) => void;
}

/** Everything that is muted, in one place, each to be heard again. */
export function MuteList({ sites, topics, onUnmute }: MuteListProps) {
  const { t } = useWords();
  const muted = [
    ...sites.map((what) => ({ kind: 'mutedSites' as const, what, name: what })),
    ...topics.map((what) => ({ kind: 'mutedTopics' as const, what, name: topicName(t, what) })),
  ];
  if (muted.length === 0) return <p class="quiet">{t('mutesNone')}</p>;
  return (
    <ul class="mute-list">
      {muted.map(({ kind, what, name }) => (
        <li key={`${kind} ${what}`}>
          {name}{' '}
          <button
            type="button"
            class="link"
            aria-label={t('toolFor', t('unmute'), name)}
            onClick={() => onUnmute(kind, what)}
          >
            {t('unmute')}
          </button>
        </li>
      ))}
    </ul>
  );
}
