import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '../lib/core/address';
import type { TextSize } from '../lib/core/appearance';
import type { Clipping } from '../lib/core/clipping';
import type { Reading } from '../lib/core/reading';
import { BesideNames } from './BesideNames';
import { useWords } from './translate';
import { dateText } from './wording';

/** One of the two, and what fills it. */
export interface BesideClipping {
  clipping: Clipping;
  /** Gets the element that the body belongs in, whenever the clipping changed; see `ReaderView`. */
  onBody: (element: HTMLElement, clipping: Clipping) => void;
  /** Shows one mention in this column, by its place in the clipping's `mentions`. */
  onReveal: (mention: number) => void;
  /** Opens it alone. */
  onOpen: () => void;
}

export interface SideBySideProps {
  left: BesideClipping;
  right: BesideClipping;
  /** Records of those named in either, by id, where they are known. */
  officials: Reading['officials'];
  /** As in the reader; medium where absent. */
  textSize?: TextSize | undefined;
  onSwap: () => void;
  /** Back to where the reader came from. */
  onClose: () => void;
}

/**
 * Two clippings beside each other, as of one story in two outlets: above them who is named in which, what the same
 * place is called in each and whom each counts as a counterpart; each column scrolls by itself. One above
 * the other where there is no room.
 */
export function SideBySide(props: SideBySideProps) {
  const { left, right, officials, textSize, onSwap, onClose } = props;
  const { t } = useWords();
  const names = namesOf(left.clipping, right.clipping);
  return (
    <main class="beside" data-text-size={textSize}>
      <header class="beside-head">
        <h1>{t('besideTitle')}</h1>
        <p class="reader-tools">
          <button type="button" class="button" onClick={onClose}>
            {t('besideBack')}
          </button>
          <button type="button" class="button" onClick={onSwap}>
            {t('besideSwap')}
          </button>
        </p>
      </header>
      <BesideNames left={left} right={right} names={names} officials={officials} />
      <div class="beside-columns">
        <Column {...left} name={names[0]} />
        <Column {...right} name={names[1]} />
      </div>
    </main>
  );
}

/** By what the two are told apart: the outlets, or, where it is the same, the titles. */
function namesOf(left: Clipping, right: Clipping): [string, string] {
  const [a, b] = [left, right].map(({ outlet, url }) => outlet ?? hostOf(url));
  if (a !== b) return [a ?? '', b ?? ''];
  return [left.title || (a ?? ''), right.title || (b ?? '')];
}

function Column({ clipping, onBody, onOpen, name }: BesideClipping & { name: string }) {
  const words = useWords();
  const { t } = words;
  const { id, title, outlet, url, published, language, text, html } = clipping;
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current) onBody(element.current, clipping);
  }, [id, text, html]);
  const about = [
    outlet ?? hostOf(url),
    published ? t('publishedOn', dateText(words, published)) : t('publishedUnknown'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="beside-column" aria-label={name} tabIndex={0}>
      <header>
        <h2 lang={language}>{title || t('untitled')}</h2>
        <p class="quiet">{about.join(' · ')}</p>
        <p class="beside-tools">
          <button
            type="button"
            class="link"
            aria-label={t('toolFor', t('besideOpen'), name)}
            onClick={onOpen}
          >
            {t('besideOpen')}
          </button>
          <a
            href={url}
            target="_blank"
            rel="noreferrer"
            aria-label={t('toolFor', t('openOriginal'), name)}
          >
            {t('openOriginal')}
          </a>
        </p>
      </header>
      <article class="body" lang={language} ref={element} />
    </section>
  );
}
