import type { Browser, Page } from 'puppeteer-core';

/** The parts of a serialised node both protocols agree on, under names of our own. */
interface Tree {
  name: string;
  text: string;
  children: Tree[];
}

interface CdpNode {
  nodeName: string;
  nodeValue: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

interface BidiNode {
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

function fromCdp({ nodeName, nodeValue, children = [], shadowRoots = [] }: CdpNode): Tree {
  const below = [...shadowRoots, ...children].map(fromCdp);
  return { name: nodeName.toLowerCase(), text: nodeValue, children: below };
}

function fromBidi({ value = {} }: BidiNode): Tree {
  const { localName = '', nodeValue = '', children = [], shadowRoot } = value;
  const below = [...(shadowRoot ? [shadowRoot] : []), ...children].map(fromBidi);
  return { name: localName, text: nodeValue, children: below };
}

async function chromiumTree(page: Page): Promise<Tree> {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return fromCdp(root);
}

/** puppeteer has no public way to ask Firefox for closed shadow trees; the protocol itself does. */
async function firefoxTree(page: Page): Promise<Tree> {
  const { connection } = page.browser() as Browser & {
    connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
  };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const { result } = await connection.send('script.evaluate', {
    expression: `document.querySelector('${HOST}')`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 30, includeShadowTree: 'all' },
  });
  return fromBidi((result as { result: BidiNode }).result);
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
  const isFirefox = (await page.browser().version()).toLowerCase().includes('firefox');
  const tree = await (isFirefox ? firefoxTree(page) : chromiumTree(page));
  const host = isFirefox ? tree : find(tree, HOST);
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
