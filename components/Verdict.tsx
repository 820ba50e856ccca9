import type { Language } from '../lib/core/article';
import type { Reason, Relevance } from '../lib/core/relevance';
import { useWords, type Words } from './translate';
import { partyName, topicName } from './wording';

interface Props {
  relevance: Relevance;
  /** Of the article, whose words the reasons quote. */
  language: Language;
  open?: boolean;
}

/** Whether an article is about Japan's foreign relations, in words, with whom, and (unfolded) why. */
export function Verdict({ relevance, language, open }: Props) {
  const words = useWords();
  const { t } = words;
  const topics = relevance.topics.map((topic) => topicName(t, topic));
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
          <p class="quiet">{chanceText(words, relevance.score)}</p>
          <ul>
            {relevance.reasons.map((reason, at) => (
              // Reasons have no identity of their own and never change places.
              <ReasonLine key={at} reason={reason} language={language} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** What a score means, in tenths: a finer figure would promise an exactness it has not. */
function chanceText({ t, locale }: Words, score: number): string {
  const tenths = Math.min(9, Math.max(1, Math.round(score * 10)));
  const key = score < 0.05 ? 'chanceLow' : score > 0.95 ? 'chanceHigh' : 'chance';
  return t(key, new Intl.NumberFormat(locale).format(tenths));
}

/** A score in words, or that the reader has decided. */
export function verdictKey({ relevant, score, said }: Relevance): string {
  if (said) return relevant ? 'verdictSaid' : 'verdictSaidNot';
  if (!relevant) return score >= 0.35 ? 'verdictUnlikely' : 'verdictNot';
  if (score >= 0.85) return 'verdictClear';
  return score >= 0.65 ? 'verdictLikely' : 'verdictMaybe';
}

function ReasonLine({ reason, language }: { reason: Reason; language: Language }) {
  const { t } = useWords();
  const against = reason.weight < 0;
  return (
    <li class={against ? 'against' : 'for'}>
      <span class="reason-sign" role="img" aria-label={t(against ? 'reasonAgainst' : 'reasonFor')}>
        {against ? '−' : '+'}
      </span>
      <span>
        {t(reason.code)}
        {reason.passage && <q lang={language}>{reason.passage}</q>}
      </span>
    </li>
  );
}
