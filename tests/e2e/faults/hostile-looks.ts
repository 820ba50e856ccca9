import type { Page } from 'puppeteer-core';
import { OTHER } from '../hosts';
import type { TestReader } from '../reader';

/** A page of nobody's, which lets everything run and loads whatever it is told to but pictures. */
export const PLAIN = `https://${OTHER}/plain.html`;

export interface Looked {
  read: number;
  /** Numbers of vectors whose scripts ran. */
  ran: number[];
  /** What stands in a body and should not, and what the page's policy had to forbid. */
  wrong: string[];
  /** The saved HTML of each. */
  bodies: string[];
}

/** Opened in one go: no call of a browser may take for ever. */
const AT_ONCE = 20;

/** Opens every clipping in the archive page, one after another, as the links of its list do. */
export async function readAll(ours: Page): Promise<Looked> {
  await ours.bringToFront();
  const all: Looked = { read: 0, ran: [], wrong: [], bodies: [] };
  for (let from = 0; ; from += AT_ONCE) {
    const some = await readSome(ours, from, AT_ONCE);
    all.read += some.read;
    all.ran = some.ran;
    all.wrong.push(...some.wrong);
    all.bodies.push(...some.bodies);
    if (some.bodies.length < AT_ONCE) return all;
  }
}

function readSome(ours: Page, from: number, most: number): Promise<Looked> {
  return ours.evaluate(
    async (first, count) => {
      const looked: Looked = { read: 0, ran: [], wrong: [], bodies: [] };
      document.addEventListener('securitypolicyviolation', (event) => {
        // The policy also speaks of what is parsed apart, where nothing runs or loads: of that nothing may be left.
        if (!(event.target instanceof Element)) return;
        const handlers = event.target.getAttributeNames().filter((each) => each.startsWith('on'));
        if (event.violatedDirective === 'script-src-attr' && handlers.length === 0) return;
        looked.wrong.push(
          `${event.violatedDirective} had to forbid ${event.blockedURI} ${event.sample}`,
        );
      });
      const opening = indexedDB.open('kirinuki');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const rows = opening.result.transaction(['meta', 'body']);
      const metas = rows.objectStore('meta').getAll();
      const bodies = rows.objectStore('body').getAll();
      await new Promise((resolve) => {
        rows.oncomplete = resolve;
      });
      opening.result.close();
      looked.bodies = bodies.result
        .slice(first, first + count)
        .map(({ html }: { html?: string }) => html ?? '');
      const some = metas.result.slice(first, first + count) as { id: number; title: string }[];
      for (const { id, title } of some) {
        history.pushState(null, '', `?id=${id}`);
        dispatchEvent(new PopStateEvent('popstate'));
        let body: Element | null = null;
        for (const end = Date.now() + 15_000; Date.now() < end && !body; ) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          const isOpen = document.querySelector('.reader h1')?.textContent === title;
          const shown = isOpen ? document.querySelector('.reader .body') : null;
          // An empty body is about to be filled.
          if (shown?.textContent?.includes('may land at Kunashiri')) body = shown;
        }
        if (!body) {
          looked.wrong.push(`${title} was not shown`);
          continue;
        }
        looked.read += 1;
        for (const element of body.querySelectorAll('*')) {
          const name = element.localName;
          if (
            /^(?:script|style|iframe|object|embed|form|input|link|meta|base|svg|math|template|img|video|audio|source|dialog)$/.test(
              name,
            ) ||
            element.shadowRoot ||
            name.includes('-')
          )
            looked.wrong.push(`<${name}> stands in ${title}`);
          for (const { name: attribute, value } of element.attributes) {
            const isAddress = /^(?:href|src|cite)$/.test(attribute);
            if (
              /^on|^(?:style|srcset|ping|poster|background|id|name|is|slot|popover)$/.test(
                attribute,
              ) ||
              (isAddress && !/^(?:https?|mailto):/.test(value))
            )
              looked.wrong.push(`${attribute}="${value}" stands in ${title}`);
          }
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      looked.ran = (window as unknown as { __ran?: number[] }).__ran ?? [];
      return looked;
    },
    from,
    most,
  );
}

/** Puts saved HTML into a page that protects itself by nothing: parsed in place, and as documents of its own. */
export async function runExported(reader: TestReader, bodies: string[]): Promise<number[]> {
  const page = await reader.newPage();
  await page.goto(PLAIN);
  let ran: number[] = [];
  for (let from = 0; from < bodies.length; from += AT_ONCE)
    ran = await runSome(page, bodies.slice(from, from + AT_ONCE));
  await page.close();
  return ran;
}

function runSome(page: Page, bodies: string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    for (const html of all) {
      const place = document.createElement('div');
      place.innerHTML = html;
      const frame = document.createElement('iframe');
      frame.srcdoc = html.replaceAll('window.__ran', 'parent.__ran');
      document.body.append(place, frame);
      await new Promise((resolve) => {
        frame.onload = resolve;
      });
      frame.remove();
      place.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (window as unknown as { __ran?: number[] }).__ran ?? [];
  }, bodies);
}
