import { render } from 'preact';
import cardCss from '../../components/card.css?inline';
import type { Clipping } from '../../lib/core/clipping';
import { callBackground } from '../../lib/extension/messages';
import { attachCard } from '../../lib/page/card';
import { createMarkHighlighter } from '../../lib/page/mark-highlighter';
import { sanitize } from '../../lib/page/sanitize';
import { savedTextOf } from '../../lib/page/saved-text';
import { cardOf, type Facts } from '../shared/mention-card';

export interface ClippingBody {
  /** Fills an empty element with a clipping's body and marks its mentions. */
  show(element: HTMLElement, clipping: Clipping): void;
  /** Scrolls to a mention, by its place in the clipping. */
  reveal(mention: number): void;
}

/** The saved text on our own page, with the same marks and cards as the live one. */
export function createClippingBody(window: Window): ClippingBody {
  const highlighter = createMarkHighlighter(window);
  let open: Clipping | undefined;
  let facts: Facts = { officials: {}, territories: {} };
  attachCard(window, {
    highlighter,
    css: cardCss,
    render(container, { id }) {
      const mention = open?.mentions[Number(id)];
      if (open && mention) render(cardOf(mention, open, facts), container);
    },
    unrender: (container) => render(null, container),
  });
  return {
    show(element, clipping) {
      open = clipping;
      const entities = clipping.mentions.map(({ entity }) => entity ?? '');
      void callBackground('getFacts', { entities }).then((answer) => {
        if (answer.ok && open === clipping) facts = answer.value;
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
