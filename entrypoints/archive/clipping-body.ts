import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import type { CardFacts } from '../../components/MentionCard';
import type { Clipping } from '../../lib/core/clipping';
import { isSameQuote, type Quote } from '../../lib/core/quote';
import { entitiesOf } from '../../lib/core/read';
import { callBackground } from '../../lib/extension/calls';
import { attachCard } from '../../lib/page/card';
import { createMarkHighlighter, type MarkTarget } from '../../lib/page/mark-highlighter';
import { type PlacedQuote, placeQuotes } from '../../lib/page/place-quotes';
import { describePictures, savedBody } from '../../lib/page/saved-body';
import { savedTextOf } from '../../lib/page/saved-text';
import { cardOf } from '../shared/mention-card';
import { adopted } from '../shared/reader-settings';

/** Until the background has answered. */
export const NO_FACTS: CardFacts = { officials: {}, territories: {}, agreements: {} };

/** A place in a clipping's text, in UTF-16 code units, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

export interface ClippingBody {
  /**
   * Shows a clipping in an element: its body, with mentions, quotes and hits marked. What stands there already
   * is only marked anew.
   */
  show(element: HTMLElement, clipping: Clipping, hits?: readonly Hit[]): void;
  /** Scrolls to a mention, by its place in the clipping. */
  reveal(mention: number): void;
  /** Scrolls to a quote and takes the focus there; false where it is not marked. */
  revealQuote(quote: Quote): boolean;
  /** Scrolls to a hit, by its place among them. */
  revealHit(hit: number): void;
  /** Takes cards and listeners away. */
  stop(): void;
}

/**
 * The saved text on our own page, with the same marks and cards as the live one. `onFacts` is given
 * the records behind a clipping's mentions, once they have come; `onQuotes` where its quotes stand.
 */
export function createClippingBody(
  window: Window,
  onFacts: (facts: CardFacts) => void,
  onQuotes: (quotes: readonly PlacedQuote[]) => void = () => {},
): ClippingBody {
  const highlighter = createMarkHighlighter(window);
  highlighter.setColours(adopted().colours);
  let open: Clipping | undefined;
  let filled: HTMLElement | undefined;
  let facts = NO_FACTS;
  let quotes: readonly PlacedQuote[] = [];
  const card = attachCard(window, {
    highlighter,
    css: cardCss,
    render(container, { id }, { pin, close }) {
      const mention = open?.mentions[Number(id)];
      const floating = { onPin: pin, onClose: close };
      if (!open || !mention) return false;
      render(cardOf(mention, open, facts, { floating }), container);
      return true;
    },
    unrender: (container) => render(null, container),
  });

  function askFacts(clipping: Clipping): void {
    const entities = clipping.mentions.flatMap(entitiesOf);
    void callBackground('getFacts', { entities }).then((answer) => {
      if (!answer.ok || open?.id !== clipping.id) return;
      facts = answer.value;
      onFacts(facts);
    });
  }

  function mark(element: HTMLElement, clipping: Clipping, hits: readonly Hit[]): void {
    const text = savedTextOf(element, clipping.text);
    quotes = placeQuotes(text.shown.text, clipping.quotes ?? []);
    const targets: MarkTarget[] = [];
    const put = (id: string, group: MarkTarget['group'], range: MarkTarget['range'] | null) => {
      if (range) targets.push({ id, group, range });
    };
    clipping.mentions.forEach(({ field, kind, start, end }, at) => {
      if (field === 'text') put(String(at), kind, text.locate(start, end));
    });
    quotes.forEach(({ place, now }, at) => {
      if (!place) return;
      const range = text.shown.locate(place.start, place.end);
      put(`quote ${at}`, now ? 'near-quote' : 'quote', range);
    });
    hits.forEach(({ start, end }, at) => {
      put(`hit ${at}`, 'hit', text.locate(start, end));
    });
    highlighter.paint(targets);
    onQuotes(quotes);
  }

  return {
    show(element, clipping, hits = []) {
      card.clear();
      const isSame = open && filled === element && isSameBody(open, clipping);
      const isOther = open?.id !== clipping.id;
      open = clipping;
      highlighter.clear();
      if (!isSame) {
        filled = element;
        element.replaceChildren(savedBody(window.document, clipping));
        if (isOther) facts = NO_FACTS;
        askFacts(clipping);
      }
      // A picture's description is none of the article's text, and may name whom it names.
      describePictures(element, false);
      mark(element, clipping, hits);
      describePictures(element, true);
    },
    reveal: (mention) => highlighter.reveal(String(mention)),
    revealQuote(quote) {
      const id = `quote ${quotes.findIndex((each) => isSameQuote(each.quote, quote))}`;
      const [first] = highlighter.elementsOf(id);
      highlighter.reveal(id);
      if (!first) return false;
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
      return true;
    },
    revealHit: (hit) => highlighter.reveal(`hit ${hit}`),
    stop() {
      card.detach();
      highlighter.clear();
    },
  };
}

function isSameBody(a: Clipping, b: Clipping): boolean {
  return a.id === b.id && a.text === b.text && a.html === b.html;
}
