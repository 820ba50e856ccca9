import { useEffect, useRef, useState } from 'preact/hooks';
import type { Correction } from '../lib/core/correction';
import { useWords } from './translate';

export interface CorrectionListProps {
  corrections: readonly Correction[];
  /** True where corrections of several articles stand: each then says where it counts. */
  places?: boolean;
  /** True where corrections of every page stand, which come from other tabs too and may be many. */
  everywhere?: boolean;
  /** A sentence that says what went wrong. */
  trouble?: string | undefined;
  onPutBack: (correction: Correction) => void;
}

/** How many of a long list are shown until the reader asks for the rest. */
const MOST = 20;

/**
 * What a reader said was read wrongly, each to be put back. The control that was pressed goes with
 * what it did, so focus follows: to the new line's button, to the first that was not shown, or to the
 * answer.
 */
export function CorrectionList({
  corrections,
  everywhere = false,
  places = everywhere,
  trouble,
  onPutBack,
}: CorrectionListProps) {
  const { t } = useWords();
  const [putBack, setPutBack] = useState<Correction>();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const answer = useRef<HTMLParagraphElement>(null);
  const before = useRef<string[] | null>(null);
  const ids = corrections.map(idOf);

  useEffect(() => {
    const known = before.current;
    before.current = ids;
    if (!known) return;
    const added = ids.findIndex((id) => !known.includes(id));
    if (added >= 0 && !everywhere) {
      setPutBack(undefined);
      list.current?.querySelectorAll('button')[added]?.focus();
    } else if (putBack && known.includes(idOf(putBack)) && !ids.includes(idOf(putBack)))
      answer.current?.focus();
  }, [ids.join()]);

  useEffect(() => {
    if (all) list.current?.querySelectorAll('button')[MOST]?.focus();
  }, [all]);

  // A button that hides fewer lines than it takes is not worth its press.
  const cut = everywhere && !all && corrections.length > MOST + 1;
  const isBack = putBack && !ids.includes(idOf(putBack));
  if (corrections.length === 0 && !isBack && !trouble) return null;
  return (
    <section class="corrections" aria-label={t('leftOutTitle')}>
      {corrections.length > 0 && (
        <>
          <h3 class="label">{t('leftOutTitle')}</h3>
          <ul ref={list}>
            {(cut ? corrections.slice(0, MOST) : corrections).map((correction) => (
              <li key={idOf(correction)}>
                <span class="correction-what">
                  <Name correction={correction} />
                  <span class="quiet">{whereText(correction)}</span>
                </span>
                <button
                  type="button"
                  class="link"
                  aria-label={t('toolFor', t('putBack'), nameOf(correction))}
                  onClick={() => {
                    setPutBack(correction);
                    onPutBack(correction);
                  }}
                >
                  {t('putBack')}
                </button>
              </li>
            ))}
          </ul>
          {cut && (
            <button type="button" class="link quiet" onClick={() => setAll(true)}>
              {t('showAll', String(corrections.length))}
            </button>
          )}
        </>
      )}
      <p class="correction-answer quiet" role="status" tabIndex={-1} ref={answer}>
        {isBack && t('wasPutBack', nameOf(putBack))}
      </p>
      {trouble && (
        <p class="note" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );

  function whereText({ kind, entity, name, surface, where }: Correction): string {
    if (kind === 'never-here') return t('leftOutOn', where);
    // “Hayashi” not taken for Hayashi would tell nobody anything.
    if (entity === undefined || name === surface)
      return places ? t('leftOutAt', where) : t('leftOutHere');
    return places ? t('notTakenAt', name, where) : t('notTakenHere', name);
  }
}

function Name({ correction }: { correction: Correction }) {
  const { t } = useWords();
  const name = nameOf(correction);
  return (
    <span class="correction-name">{correction.kind === 'not-this' ? t('quoted', name) : name}</span>
  );
}

/** Of one article a form was meant, of a whole site the person or thing itself. */
function nameOf({ kind, name, surface }: Correction): string {
  return kind === 'not-this' ? surface : name;
}

function idOf({ kind, entity, name, surface, where }: Correction): string {
  return JSON.stringify([kind, entity, name, surface, where]);
}
