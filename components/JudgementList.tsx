import { useState } from 'preact/hooks';
import { type Judgement, tallyOf } from '../lib/core/judgement';
import { useWords } from './translate';
import { useAnswer } from './use-answer';
import { instantText } from './wording';

export interface JudgementListProps {
  /** Newest first. */
  judgements: readonly Judgement[];
  /** A sentence that says what went wrong. */
  trouble?: string | undefined;
  onTakeBack: (judgement: Judgement) => void;
}

/** How many are shown until the reader asks for the rest. */
const MOST = 20;

/** What the reader said of articles, how often Kirinuki was of the same mind, and each to be taken back. */
export function JudgementList({ judgements, trouble, onTakeBack }: JudgementListProps) {
  const words = useWords();
  const { t } = words;
  const [all, setAll] = useState(false);
  const { answer, say } = useAnswer();
  if (judgements.length === 0 && !trouble) return answer;
  const { relevant, notRelevant, agreed } = tallyOf(judgements);
  const number = (n: number) => new Intl.NumberFormat(words.locale).format(n);
  const cut = !all && judgements.length > MOST + 1;
  return (
    <section class="corrections" aria-label={t('judgedTitle')}>
      <h3 class="label">{t('judgedTitle')}</h3>
      <p class="quiet">{t('judgedTally', number(relevant), number(notRelevant), number(agreed))}</p>
      <ul>
        {(cut ? judgements.slice(0, MOST) : judgements).map((judgement) => (
          <li key={judgement.where}>
            <span class="correction-what">
              <span class="correction-name">{judgement.title || judgement.where}</span>
              <span class="quiet">
                {t(judgement.relevant ? 'sayRelevant' : 'sayNotRelevant')} ·{' '}
                {instantText(words, judgement.made)}
              </span>
            </span>
            <button
              type="button"
              class="link"
              aria-label={t('toolFor', t('takeBack'), judgement.title || judgement.where)}
              onClick={() => {
                say(t('toolFor', t('takenBack'), judgement.title || judgement.where));
                onTakeBack(judgement);
              }}
            >
              {t('takeBack')}
            </button>
          </li>
        ))}
      </ul>
      {cut && (
        <button type="button" class="link quiet" onClick={() => setAll(true)}>
          {t('showAll', number(judgements.length))}
        </button>
      )}
      {answer}
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
