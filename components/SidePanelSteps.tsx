import { Icon } from './icons';
import { type PlacedMention, roleText } from './mention-groups';
import { counted, useWords } from './translate';

interface Props {
  all: readonly PlacedMention[];
  current: number;
  /** Places in `all` that are stepped through, in the order of the page. */
  order: readonly number[];
  keys: { next?: string | undefined; previous?: string | undefined };
  onReveal: (mention: PlacedMention) => void;
}

/** Next and previous, and where the reader is: told aloud at each step, also one made in the page. */
export function SidePanelSteps({ all, current, order, keys, onReveal }: Props) {
  const words = useWords();
  const { t, locale } = words;
  const at = order.indexOf(current);
  const here = all[current];
  const number = (n: number) => new Intl.NumberFormat(locale).format(n);

  /** From a mention that is filtered away, to the nearest that is not. */
  function step(by: 1 | -1): void {
    const ahead = by === 1 ? order.find((each) => each > current) : undefined;
    const behind = by === -1 ? order.findLast((each) => each < current) : undefined;
    const target = all[ahead ?? behind ?? (by === 1 ? order[0] : order.at(-1)) ?? -1];
    if (target) onReveal(target);
  }

  return (
    <div class="steps">
      <button
        type="button"
        class="tool"
        aria-label={t('commandPrevious')}
        title={hint(t('commandPrevious'), keys.previous)}
        disabled={order.length === 0}
        onClick={() => step(-1)}
      >
        <Icon name="fold" />
      </button>
      <p class="steps-where">
        <span aria-hidden="true">
          {here && at >= 0 ? (
            <>
              <b lang={here.article.language}>{here.mention.surface}</b>{' '}
              {t('position', number(at + 1), number(order.length))}
            </>
          ) : (
            counted(words, 'mentions', order.length)
          )}
        </span>
        <span class="unseen" role="status">
          {here &&
            at >= 0 &&
            t(
              'currentMention',
              here.mention.surface,
              t('position', number(at + 1), number(order.length)),
              roleText(words, here.mention),
            )}
        </span>
      </p>
      <button
        type="button"
        class="tool"
        aria-label={t('commandNext')}
        title={hint(t('commandNext'), keys.next)}
        disabled={order.length === 0}
        onClick={() => step(1)}
      >
        <Icon name="unfold" />
      </button>
      {keys.next && keys.previous && (
        <p class="steps-keys quiet">{t('stepKeys', keys.previous, keys.next)}</p>
      )}
    </div>
  );
}

function hint(name: string, key: string | undefined): string {
  return key ? `${name} (${key})` : name;
}
