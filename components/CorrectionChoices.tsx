import { type Correction, namesOfPlace } from '../lib/core/correction';
import type { Territory } from '../lib/core/entity';
import type { Mention } from '../lib/core/mention';
import { useWords } from './translate';
import { quotedList } from './wording';

/** How far a correction is; `reason` is the key of the sentence that says what went wrong. */
export type CorrectionState =
  | { status: 'idle' }
  | { status: 'working' }
  | { status: 'failed'; reason: string }
  /** Kept, but the page under it did not answer and shows what it showed. */
  | { status: 'kept' };

export interface CorrectionChoicesProps {
  /** Host of the article without `www.`: where `never-here` will count. */
  host: string;
  /** The forms a `not-this` is said of, where that is more than the mention's own. */
  forms?: readonly string[] | undefined;
  state: CorrectionState;
  onCorrect: (kind: Correction['kind']) => void;
}

/** Whether two mentions, also of two readings, are of one name at one place. */
export function isSameMention(a: Mention | undefined, b: Mention): boolean {
  return a !== undefined && idOf(a) === idOf(b);
}

/** A reader's two words against a mention, each with what it will do. */
export function CorrectionChoices({
  mention,
  place,
  host,
  forms = [mention.surface],
  state,
  onCorrect,
}: CorrectionChoicesProps & { mention: Mention; place?: Territory | undefined }) {
  const words = useWords();
  const { t } = words;
  const busy = state.status === 'working';
  const quoted = quotedList(words, forms);
  const what = wordedAs(mention);
  const taken = what === 'unlisted' || what === 'unresolved';
  // “Never” takes away the names of every side: none of them may stand for the others.
  const neverHint =
    mention.kind === 'territory'
      ? t('neverHerePlaceHint', (place ? namesOfPlace(place) : [mention.name]).join(' / '), host)
      : t('neverHereHint', mention.name, host);
  const choose = (kind: Correction['kind']) => () => {
    if (!busy) onCorrect(kind);
  };
  return (
    <div class="card-correct">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend of its own. */}
      <div role="group" aria-label={t('readWrongly')}>
        <button
          type="button"
          class="card-choice"
          aria-disabled={busy}
          title={taken ? t('leaveOutHint', quoted) : t('notThisHint', quoted, mention.name)}
          onClick={choose('not-this')}
        >
          {t(`notThis_${what}`)}
        </button>
        <button
          type="button"
          class="card-choice"
          aria-disabled={busy}
          title={neverHint}
          onClick={choose('never-here')}
        >
          {t('neverHere')}
        </button>
      </div>
      <p class="card-answer" role="status">
        {busy && t('correcting')}
        {state.status === 'kept' && t('keptNotShown')}
        {state.status === 'failed' &&
          t('couldNotBeKept', t(state.reason) || t('failure_storage_failed'))}
      </p>
    </div>
  );
}

function idOf(mention: Mention): string {
  const { kind, name, field, start } = mention;
  return JSON.stringify([kind, 'entity' in mention ? mention.entity : name, field, start]);
}

function wordedAs(mention: Mention): string {
  return mention.kind === 'official' && mention.entity === undefined ? 'unlisted' : mention.kind;
}
