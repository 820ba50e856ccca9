import type { Reason, Relevance } from '../lib/core/relevance';
import { useWords } from './translate';
import { partyName } from './wording';

/** Whether an article is about Japan's foreign relations, in words, with whom, and (unfolded) why. */
export function Verdict({ relevance, open }: { relevance: Relevance; open?: boolean }) {
  const words = useWords();
  const { t } = words;
  const topics = relevance.topics
    .map((topic) => t(`topic_${topic.replaceAll('-', '_')}`))
    .filter(Boolean);
  return (
    <div class="verdict">
      <p class="verdict-line">{t(verdictKey(relevance))}</p>
      {relevance.counterparts.length > 0 && (
        <p class="chips">
          <span class="quiet">{t('counterparts')}</span>
          {relevance.counterparts.map((party) => (
            <span class="chip" key={party}>
              {partyName(words, party)}
            </span>
          ))}
        </p>
      )}
      {topics.length > 0 && (
        <p class="chips">
          <span class="quiet">{t('topics')}</span>
          {topics.map((topic) => (
            <span class="chip chip-topic" key={topic}>
              {topic}
            </span>
          ))}
        </p>
      )}
      {relevance.reasons.length > 0 && (
        <details class="reasons" open={open}>
          <summary>{t('why')}</summary>
          <ul>
            {relevance.reasons.map((reason, at) => (
              // Reasons have no identity of their own and never change places.
              <ReasonLine key={at} reason={reason} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** A score in words: the figure alone would promise an exactness it has not. */
export function verdictKey({ relevant, score }: Relevance): string {
  if (!relevant) return score >= 0.35 ? 'verdictUnlikely' : 'verdictNot';
  if (score >= 0.85) return 'verdictClear';
  return score >= 0.65 ? 'verdictLikely' : 'verdictMaybe';
}

function ReasonLine({ reason }: { reason: Reason }) {
  const { t } = useWords();
  const against = reason.weight < 0;
  return (
    <li class={against ? 'against' : 'for'}>
      <span class="reason-sign" role="img" aria-label={t(against ? 'reasonAgainst' : 'reasonFor')}>
        {against ? '−' : '+'}
      </span>
      <span>
        {t(reason.code)}
        {reason.passage && <q>{reason.passage}</q>}
      </span>
    </li>
  );
}
