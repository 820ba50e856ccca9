import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerCalls, type TabCalls } from '../../lib/extension/messages';
import { getSettings, watchSettings } from '../../lib/extension/settings';
import { saveFromPage, saveItems } from './save';
import { createSession } from './session';

/** Set in the isolated world of a page that has a reader; a second one would paint everything twice. */
const RUNNING = Symbol.for('kirinuki.reader');

/**
 * The reader: put into a tab by the background when a page seems to concern Japan, or when the
 * reader of the page clicks the toolbar. Reads, paints, answers the popup.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main: start,
});

async function start(ctx: ContentScriptContext): Promise<void> {
  const world = globalThis as { [RUNNING]?: ContentScriptContext };
  if (world[RUNNING]?.isValid) return;
  world[RUNNING] = ctx;

  const session = createSession(window);
  answerCalls<TabCalls>({
    getReading: async () => ({ ok: true, value: await session.state() }),
    saveItems: ({ items }) => saveItems(session, items),
    saveFromPage: ({ link }) => saveFromPage(session, link),
    async revealMention({ item, mention }) {
      await session.reveal(item, mention);
      return { ok: true, value: null };
    },
    async paintAnyway({ on }) {
      await session.paintAnyway(on);
      return { ok: true, value: null };
    },
  });
  ctx.onInvalidated(session.stop);
  ctx.onInvalidated(watchSettings(({ highlights }) => session.setHighlights(highlights)));
  ctx.addEventListener(window, 'wxt:locationchange', () => session.read());
  session.setHighlights((await getSettings()).highlights);
  await session.read();
}
