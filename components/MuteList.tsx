import { useWords } from './translate';
import { useAnswer } from './use-answer';
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
  const { answer, say } = useAnswer();
  return (
    <>
      {muted.length === 0 && <p class="quiet">{t('mutesNone')}</p>}
      <ul class="mute-list">
        {muted.map(({ kind, what, name }) => (
          <li key={`${kind} ${what}`}>
            {name}{' '}
            <button
              type="button"
              class="link"
              aria-label={t('toolFor', t('unmute'), name)}
              onClick={() => {
                say(t('toolFor', t('wasUnmuted'), name));
                onUnmute(kind, what);
              }}
            >
              {t('unmute')}
            </button>
          </li>
        ))}
      </ul>
      {answer}
    </>
  );
}
