import type { Browser, Page } from 'puppeteer-core';

/** The parts of a serialised node both protocols agree on, under names of our own. */
export interface Tree {
  name: string;
  text: string;
  children: Tree[];
  /** How the protocol refers to the node. */
  node: { backendNodeId?: number | undefined; sharedId?: string | undefined };
}

interface CdpNode {
  nodeName: string;
  nodeValue: string;
  backendNodeId?: number;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

interface BidiNode {
  sharedId?: string;
  value?: {
    localName?: string;
    nodeValue?: string;
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
  backendNodeId,
  children = [],
  shadowRoots = [],
}: CdpNode): Tree {
  const below = [...shadowRoots, ...children].map(fromCdp);
  const node = { backendNodeId };
  return { name: nodeName.toLowerCase(), text: nodeValue, children: below, node };
}

function fromBidi({ sharedId, value = {} }: BidiNode): Tree {
  const { localName = '', nodeValue = '', children = [], shadowRoot } = value;
  const below = [...(shadowRoot ? [shadowRoot] : []), ...children].map(fromBidi);
  return { name: localName, text: nodeValue, children: below, node: { sharedId } };
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

async function firefoxTree(page: Page): Promise<Tree> {
  const tree = await askFirefox<BidiNode>(page, 'script.evaluate', {
    expression: `document.querySelector('${HOST}')`,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  return fromBidi(tree);
}

export const isFirefox = async (page: Page) =>
  (await page.browser().version()).toLowerCase().includes('firefox');

/** The card with all that is in it; an empty tree where the page has none. */
export async function cardTree(page: Page): Promise<Tree | undefined> {
  return (await isFirefox(page)) ? firefoxTree(page) : find(await chromiumTree(page), HOST);
}

async function middleOf(page: Page, { node }: Tree): Promise<{ x: number; y: number }> {
  if (await isFirefox(page)) {
    const { value } = await askFirefox<{ value: { value: number }[] }>(
      page,
      'script.callFunction',
      {
        functionDeclaration:
          '(e) => { const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }',
        arguments: [{ sharedId: node.sharedId }],
      },
    );
    return { x: value[0]?.value ?? 0, y: value[1]?.value ?? 0 };
  }
  const session = await page.createCDPSession();
  const { backendNodeId = 0 } = node;
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  await session.detach();
  const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

/** Presses a button of the shown card as a reader does: by the pointer, at its place on the screen. */
export async function pressInCard(page: Page, label: string): Promise<void> {
  const tree = await cardTree(page);
  const button = tree && buttons(tree).find((each) => textOf(each).trim() === label);
  if (!button) throw new Error(`the card has no button “${label}”`);
  const { x, y } = await middleOf(page, button);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

function buttons(tree: Tree): Tree[] {
  return [...(tree.name === 'button' ? [tree] : []), ...tree.children.flatMap(buttons)];
}

export interface ShownCard {
  /** All words of the card, single-spaced; '' where no card is shown. */
  text: string;
  box: { left: number; top: number; right: number; bottom: number };
}

/** The card as a reader sees it, read out of its closed shadow tree as developer tools do. */
export async function readCard(page: Page): Promise<ShownCard> {
  const box = await page.evaluate((name) => {
    const rect = document.querySelector(name)?.getBoundingClientRect();
    return rect && { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
  }, HOST);
  if (!box || box.right === box.left)
    return { text: '', box: { left: 0, top: 0, right: 0, bottom: 0 } };
  const host = await cardTree(page);
  return { text: host ? textOf(host).replace(/\s+/g, ' ').trim() : '', box };
}

/** Waits for a card to be shown (or, with `shown` false, to be gone). */
export async function waitForCard(page: Page, shown = true): Promise<ShownCard> {
  for (let tries = 0; tries < 60; tries += 1) {
    const card = await readCard(page);
    if ((card.text !== '') === shown) return card;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(shown ? 'no card was shown within three seconds' : 'the card did not go');
}
