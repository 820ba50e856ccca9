import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import type { CardFacts } from '../../components/MentionCard';
import type { Clipping } from '../../lib/core/clipping';
import { entitiesOf } from '../../lib/core/read';
import { callBackground } from '../../lib/extension/messages';
import { attachCard } from '../../lib/page/card';
import { createMarkHighlighter } from '../../lib/page/mark-highlighter';
import { sanitize } from '../../lib/page/sanitize';
import { savedTextOf } from '../../lib/page/saved-text';
import { cardOf } from '../shared/mention-card';
import { adopted } from '../shared/reader-settings';

/** Until the background has answered. */
export const NO_FACTS: CardFacts = { officials: {}, territories: {}, agreements: {} };

export interface ClippingBody {
  /** Fills an empty element with a clipping's body and marks its mentions. */
  show(element: HTMLElement, clipping: Clipping): void;
  /** Scrolls to a mention, by its place in the clipping. */
  reveal(mention: number): void;
}

/**
 * The saved text on our own page, with the same marks and cards as the live one. `onFacts` is given
 * the records behind a clipping's mentions, once they have come.
 */
export function createClippingBody(
  window: Window,
  onFacts: (facts: CardFacts) => void,
): ClippingBody {
  const highlighter = createMarkHighlighter(window);
  highlighter.setColours(adopted().colours);
  let open: Clipping | undefined;
  let facts = NO_FACTS;
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
  return {
    show(element, clipping) {
      card.clear();
      open = clipping;
      const entities = clipping.mentions.flatMap(entitiesOf);
      void callBackground('getFacts', { entities }).then((answer) => {
        if (!answer.ok || open !== clipping) return;
        facts = answer.value;
        onFacts(facts);
      });
      element.replaceChildren(bodyOf(window.document, clipping));
      const text = savedTextOf(element, clipping.text);
      highlighter.paint(
        clipping.mentions.flatMap((mention, index) => {
          const range = mention.field === 'text' ? text.locate(mention.start, mention.end) : null;
          return range ? [{ id: String(index), group: mention.kind, range }] : [];
        }),
      );
    },
    reveal: (mention) => highlighter.reveal(String(mention)),
  };
}

/** The saved HTML, sanitised once more: an archive may hold what an older version let in. */
function bodyOf(document: Document, { html, text }: Clipping): DocumentFragment {
  if (html !== undefined) return withoutPictures(sanitize(document, html));
  const fragment = document.createDocumentFragment();
  for (const line of text.split('\n').filter(Boolean)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    fragment.append(paragraph);
  }
  return fragment;
}

/** A picture is shown by its description: loading it would tell its server that the article is read again. */
function withoutPictures(body: DocumentFragment): DocumentFragment {
  for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt);
  return body;
}
