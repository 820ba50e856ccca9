import type { ReadArticle } from '../lib/core/reading';
import { useWords } from './translate';
import { topicName } from './wording';

export interface MuteChoicesProps {
  /** Host of the page, without `www.`; absent where there is none to mute. */
  host?: string | undefined;
  siteMuted: boolean;
  mutedTopics: readonly string[];
  onMute: (kind: 'mutedSites' | 'mutedTopics', what: string, on: boolean) => void;
}

/** Having less shown: of this site, or of what this article is mainly about; and having it shown again. */
export function MuteChoices({
  host,
  siteMuted,
  mutedTopics,
  onMute,
  item,
}: MuteChoicesProps & { item?: ReadArticle | undefined }) {
  const { t } = useWords();
  const [topic] = item?.relevance.relevant ? item.relevance.topics : [];
  const topicMuted = topic !== undefined && mutedTopics.includes(topic);
  // An article that the reader called relevant is shown all the same, and then this is no news.
  const isHidden = topicMuted && item?.muted === 'topic';
  if (host === undefined) return null;
  return (
    <div class="mutes">
      {siteMuted && (
        <Muted text={t('mutedSite', host)} onUnmute={() => onMute('mutedSites', host, false)} />
      )}
      {topic && isHidden && (
        <Muted
          text={t('mutedTopic', topicName(t, topic))}
          onUnmute={() => onMute('mutedTopics', topic, false)}
        />
      )}
      {!siteMuted && (
        <details>
          <summary>{t('showLess')}</summary>
          <p class="mute-choices">
            <button type="button" class="link" onClick={() => onMute('mutedSites', host, true)}>
              {t('muteSite', host)}
            </button>
            {topic && !topicMuted && (
              <button type="button" class="link" onClick={() => onMute('mutedTopics', topic, true)}>
                {t('muteTopic', topicName(t, topic))}
              </button>
            )}
          </p>
        </details>
      )}
    </div>
  );
}

function Muted({ text, onUnmute }: { text: string; onUnmute: () => void }) {
  const { t } = useWords();
  return (
    <p class="note" role="status">
      {text}{' '}
      <button type="button" class="link" onClick={onUnmute}>
        {t('unmute')}
      </button>
    </p>
  );
}
