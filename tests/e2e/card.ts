import type { Browser, Page } from 'puppeteer-core';

/** The parts of a serialised node both protocols agree on, under names of our own. */
export interface Tree {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Tree[];
  /** How the protocol refers to the node. */
  node: { backendNodeId?: number | undefined; sharedId?: string | undefined };
}

interface CdpNode {
  nodeName: string;
  nodeValue: string;
  /** Names and values in turn. */
  attributes?: string[];
  backendNodeId?: number;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

interface BidiNode {
  sharedId?: string;
  value?: {
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

const HOST = 'kirinuki-card';

function textOf({ name, text, children }: Tree): string {
  if (name === 'style') return '';
  return text + children.map(textOf).join(' ');
}

function find(tree: Tree, name: string): Tree | undefined {
  if (tree.name === name) return tree;
  for (const child of tree.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

function fromCdp({
  nodeName,
  nodeValue,
  attributes: pairs = [],
  backendNodeId,
  children = [],
  shadowRoots = [],
}: CdpNode): Tree {
  const below = [...shadowRoots, ...children].map(fromCdp);
  const node = { backendNodeId };
  const attributes = Object.fromEntries(
    pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : [])),
  );
  return { name: nodeName.toLowerCase(), text: nodeValue, attributes, children: below, node };
}

function fromBidi({ sharedId, value = {} }: BidiNode): Tree {
  const { localName = '', nodeValue = '', attributes = {}, children = [], shadowRoot } = value;
  const below = [...(shadowRoot ? [shadowRoot] : []), ...children].map(fromBidi);
  return { name: localName, text: nodeValue, attributes, children: below, node: { sharedId } };
}

async function chromiumTree(page: Page): Promise<Tree> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return fromCdp(root);
}

/** puppeteer has no public way to ask Firefox for closed shadow trees; the protocol itself does. */
export async function askFirefox<T>(page: Page, method: string, parameters: object): Promise<T> {
  const { connection } = page.browser() as Browser & {
    connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
  };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const { result } = await connection.send(method, {
    target: { context },
    awaitPromise: false,
    ...parameters,
  });
  return (result as { result: T }).result;
}

async function firefoxTree(page: Page, host: string): Promise<Tree> {
  const tree = await askFirefox<BidiNode>(page, 'script.evaluate', {
    expression: `document.querySelector('${host}')`,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  return fromBidi(tree);
}

export const isFirefox = async (page: Page) =>
  (await page.browser().version()).toLowerCase().includes('firefox');

/** The card with all that is in it; an empty tree where the page has none. */
export async function cardTree(page: Page, host = HOST): Promise<Tree | undefined> {
  return (await isFirefox(page)) ? firefoxTree(page, host) : find(await chromiumTree(page), host);
}

/** What the notice on the page says at this moment; '' where there is none. */
export async function readNotice(page: Page): Promise<string> {
  const tree = await cardTree(page, 'kirinuki-notice');
  return tree ? textOf(tree).replace(/\s+/g, ' ').trim() : '';
}

type Box = ShownCard['box'];

async function boxOf(page: Page, { node }: Tree): Promise<Box> {
  if (await isFirefox(page)) {
    const { value } = await askFirefox<{ value: { value: number }[] }>(
      page,
      'script.callFunction',
      {
        functionDeclaration:
          '(e) => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; }',
        arguments: [{ sharedId: node.sharedId }],
      },
    );
    const [left = 0, top = 0, right = 0, bottom = 0] = value.map((each) => each.value);
    return { left, top, right, bottom };
  }
  const session = await page.createCDPSession();
  const { backendNodeId = 0 } = node;
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = quads[0] ?? [];
  return { left, top, right, bottom };
}

/** Presses a button of a card, by its label, as a reader does: by the pointer, at its place on the screen. */
export async function pressInCard(page: Page, label: string): Promise<void> {
  const tree = await cardTree(page);
  const button = tree && buttons(tree).find((each) => labelOf(each) === label);
  if (!button) throw new Error(`the card has no button “${label}”`);
  const { left, top, right, bottom } = await boxOf(page, button);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

function buttons(tree: Tree): Tree[] {
  return [...(tree.name === 'button' ? [tree] : []), ...tree.children.flatMap(buttons)];
}

function labelOf(button: Tree): string {
  return button.attributes['aria-label'] ?? textOf(button).replace(/\s+/g, ' ').trim();
}

/** The two places for cards in the shadow tree: beside a word, and kept open. */
function places(host: Tree | undefined): { open: Tree | undefined; pinned: Tree | undefined } {
  const root = host?.children.find(({ name }) => name !== 'div');
  const all = [...(root?.children ?? []), ...(host?.children ?? [])].filter(
    ({ name }) => name === 'div',
  );
  const isPinned = ({ attributes }: Tree) => 'data-pinned' in attributes;
  return {
    open: all.find((place) => !isPinned(place) && wordsOf(place)),
    pinned: all.find(isPinned),
  };
}

const wordsOf = (tree: Tree) => textOf(tree).replace(/\s+/g, ' ').trim();
const NO_CARD = { text: '', box: { left: 0, top: 0, right: 0, bottom: 0 } };

/** The card that its reader keeps open. */
export async function readPinned(page: Page): Promise<ShownCard> {
  const { pinned } = places(await cardTree(page));
  return pinned ? { text: wordsOf(pinned), box: await boxOf(page, pinned) } : NO_CARD;
}

export interface ShownCard {
  /** All words of the card, single-spaced; '' where no card is shown. */
  text: string;
  box: { left: number; top: number; right: number; bottom: number };
}

/** The card beside its word as a reader sees it, read out of its closed shadow tree as developer tools do. */
export async function readCard(page: Page): Promise<ShownCard> {
  const box = await page.evaluate((name) => {
    const rect = document.querySelector(name)?.getBoundingClientRect();
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  }, HOST);
  if (!box || box.right === box.left) return NO_CARD;
  const { open } = places(await cardTree(page));
  return open ? { text: wordsOf(open), box } : NO_CARD;
}

/** Waits for a card to be shown (or, with `shown` false, to be gone). */
export async function waitForCard(page: Page, shown = true): Promise<ShownCard> {
  for (let tries = 0; tries < 200; tries += 1) {
    const card = await readCard(page);
    if ((card.text !== '') === shown) return card;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(shown ? 'no card was shown within ten seconds' : 'the card did not go');
}
