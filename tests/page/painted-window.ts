import { JSDOM } from 'jsdom';

export type TestWindow = Window & typeof globalThis;

/**
 * A jsdom window with what jsdom lacks of the highlight API and of layout: a registry that is a
 * `Map`, highlights that are `Set`s, and a monospaced page on which each text node is one line,
 * 10 pixels a character and 20 pixels high, in document order. Its clock stands still, so that work in
 * slices is done at once (what comes after the first thirty steps, when asked for or after a frame).
 */
export function paintedWindow(body: string): TestWindow {
  const { window } = new JSDOM(`<!doctype html><body>${body}</body>`, {
    url: 'https://paper.example/news/1',
    pretendToBeVisual: true,
  });
  const page = window as unknown as TestWindow;
  const { document } = page;

  class FakeHighlight extends Set<AbstractRange> {
    priority = 0;
  }
  class FakeStaticRange {
    startContainer: Node;
    startOffset: number;
    endContainer: Node;
    endOffset: number;
    constructor(init: StaticRangeInit) {
      this.startContainer = init.startContainer;
      this.startOffset = init.startOffset;
      this.endContainer = init.endContainer;
      this.endOffset = init.endOffset;
    }
  }
  class FakeSheet {
    text = '';
    replaceSync(text: string) {
      this.text = text;
    }
  }
  Object.assign(page, {
    Highlight: FakeHighlight,
    StaticRange: FakeStaticRange,
    CSSStyleSheet: FakeSheet,
    CSS: { highlights: new Map<string, FakeHighlight>() },
  });
  page.performance.now = () => 0;
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true });

  const rectsOf = ({ startContainer, startOffset, endContainer, endOffset }: Range): DOMRect[] => {
    const lines = textNodes(document);
    const first = lines.indexOf(startContainer as Text);
    const last = lines.indexOf(endContainer as Text);
    return lines.slice(first, last + 1).map((node, index) => {
      const line = first + index;
      const left = line === first ? startOffset : 0;
      const right = line === last ? endOffset : node.length;
      return box(left * 10, line * 20, (right - left) * 10, 20);
    });
  };
  Object.assign(page.Range.prototype, {
    getClientRects(this: Range) {
      return rectsOf(this);
    },
    getBoundingClientRect(this: Range) {
      return rectsOf(this)[0] ?? box(0, 0, 0, 0);
    },
  });
  Object.assign(document, {
    caretPositionFromPoint: (x: number, y: number) => {
      const node = textNodes(document)[Math.floor(y / 20)];
      return node && { offsetNode: node, offset: Math.min(Math.round(x / 10), node.length) };
    },
    elementFromPoint: () => null,
    elementsFromPoint: () => [],
  });
  page.Element.prototype.scrollIntoView = () => {};
  page.scrollBy = () => {};
  return page;
}

function box(left: number, top: number, width: number, height: number): DOMRect {
  const right = left + width;
  const bottom = top + height;
  return { x: left, y: top, left, top, width, height, right, bottom, toJSON: () => ({}) };
}

export function textNodes(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The registry as names and words, the way a page or a test sees it. */
export function registered(window: TestWindow): Record<string, string[]> {
  const words: Record<string, string[]> = {};
  for (const [name, highlight] of window.CSS.highlights) {
    words[name] = Array.from(highlight, ({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    );
  }
  return words;
}
