import type { Page } from 'puppeteer-core';
import { askFirefox, cardTree, isFirefox, type Tree } from './card';

/** What a card's closed shadow tree holds. */
export interface CardCopy {
  html: string;
  css: string;
}

const READ = `function (element) {
  const root = element.getRootNode();
  const css = [...root.querySelectorAll('style')].map((style) => style.textContent).join('');
  return [root.innerHTML, css];
}`;

/** The element that holds the card; from it the way leads to all of its shadow tree. */
function holderOf(tree: Tree | undefined): Tree['node'] {
  const root = tree?.children.find(({ children }) => children.length > 0);
  const holder = root?.children.find(({ name }) => name !== 'style');
  if (!holder) throw new Error('the page shows no card');
  return holder.node;
}

/** Markup and style of the shown card, out of the shadow tree that the page cannot look into. */
export async function copyCard(page: Page): Promise<CardCopy> {
  const { backendNodeId = 0, sharedId } = holderOf(await cardTree(page));
  if (await isFirefox(page)) {
    const answer = await askFirefox<{ value: { value: string }[] } | undefined>(
      page,
      'script.callFunction',
      { functionDeclaration: READ, arguments: [{ sharedId }] },
    );
    if (!answer) throw new Error('Firefox did not hand out the card');
    return { html: answer.value[0]?.value ?? '', css: answer.value[1]?.value ?? '' };
  }
  const session = await page.createCDPSession();
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return (${READ})(this); }`,
    returnByValue: true,
  });
  await session.detach();
  const [html = '', css = ''] = result.value as string[];
  return { html, css };
}

/** Puts a card's copy on a plain page, in a shadow tree that can be looked into. */
export async function showCopy(page: Page, copy: CardCopy): Promise<void> {
  await page.evaluate(({ html, css }) => {
    document.querySelector('kirinuki-card')?.remove();
    const host = document.createElement('kirinuki-card');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.innerHTML = html;
    for (const style of root.querySelectorAll('style')) style.remove();
    root.adoptedStyleSheets = [sheet];
    document.querySelector('main')?.append(host);
  }, copy);
}
