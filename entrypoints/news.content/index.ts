import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerCalls } from '../../lib/extension/calls';
import { acceptFollowers } from '../../lib/extension/follow';
import type { TabCalls } from '../../lib/extension/messages';
import { getSettings, type Settings, watchSettings } from '../../lib/extension/settings';
import { windowOfText } from '../../lib/page/frames';
import { adoptSettings } from '../shared/reader-settings';
import { watchAddress } from './address';
import { askForMessages } from './ask-messages';
import { answerNothing } from './no-page';
import { revealItem } from './reveal-item';
import { createCompleter, saveFromPage, saveItems, saveSelection } from './save';
import { watchForUpdate } from './say-when-updated';
import { createSession, type Session } from './session';
import { stepOrSay } from './step';

/**
 * The reader: put into a tab by the background when a page seems to concern Japan, or when the
 * reader of the page clicks the toolbar. Reads, paints, answers the popup. WXT stops an older one
 * in the same page before a newer one starts.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  // WXT's own announcement goes through the page's `message` event, where it is not ours to speak.
  noScriptStartedPostMessage: true,
  main: start,
});

function start(ctx: ContentScriptContext): void {
  if (!/html/.test(document.contentType)) {
    answerNothing(ctx);
    return;
  }
  let session: Session;
  let begun: Promise<void>;
  let muted = '';
  const complete = createCompleter();
  const followers = acceptFollowers();
  const updates = watchForUpdate(ctx);
  function begin(): void {
    session = createSession(windowOfText(window), {
      isCurrent: updates.isCurrent,
      onRead(read) {
        void complete(read);
        followers.tell({ what: 'reading' });
      },
      onCurrent: (current) => followers.tell({ what: 'current', current }),
    });
    begun = getSettings().then(async (settings) => {
      await adoptSettings(settings, askForMessages);
      updates.learnWords();
      muted = mutesOf(settings);
      session.setAppearance(settings);
      return session.read();
    });
  }
  begin();

  /** In a page of frames, the frame that holds the text may come later, or go, or go to another page. */
  function followText(): boolean {
    if (windowOfText(window).document === session.document) return false;
    session.stop();
    begin();
    return true;
  }

  const stopAnswering = answerCalls<TabCalls>({
    isThere: () => ({ ok: true, value: null }),
    async getReading() {
      followText();
      await begun;
      return session.state();
    },
    async readAgain() {
      const renewed = followText();
      await begun;
      if (!renewed) await session.read();
      return session.state();
    },
    async saveItems({ urls }) {
      await begun;
      return saveItems(session, urls);
    },
    async saveFromPage({ link }) {
      await begun;
      return saveFromPage(session, link);
    },
    async revealMention(wanted) {
      await session.reveal(wanted);
      return { ok: true, value: null };
    },
    async revealItem({ item }) {
      await begun;
      return revealItem(session, item);
    },
    async stepMention({ by }) {
      await begun;
      return { ok: true, value: await stepOrSay(session, by) };
    },
    saveSelection: ({ text }) => saveSelection(session, begun, text),
    async paintAnyway({ on }) {
      await session.paintAnyway(on);
      return { ok: true, value: null };
    },
    stopReading() {
      ctx.notifyInvalidated();
      return { ok: true, value: null };
    },
  });
  ctx.onInvalidated(stopAnswering);
  ctx.onInvalidated(() => session.stop());
  ctx.onInvalidated(followers.stop);
  ctx.onInvalidated(
    watchSettings((settings) => {
      void adoptSettings(settings, askForMessages);
      session.setAppearance(settings);
      if (mutesOf(settings) === muted) return;
      muted = mutesOf(settings);
      void session.readNewPage();
    }),
  );
  watchAddress(ctx, (jumped) => {
    if (!followText() && !jumped) void session.readNewPage();
  });
  const onLoad = ({ target }: Event) => {
    if (target instanceof Element && /^i?frame$/.test(target.localName)) followText();
  };
  ctx.addEventListener(document, 'load', onLoad, { capture: true });
  // Back from the browser's cache the page is as it was, but the toolbar's count is gone.
  ctx.addEventListener(window, 'pageshow', (event) => {
    if (event.persisted && !followText()) void session.read();
  });
}

/** What of the settings a reading rests on. */
function mutesOf({ mutedSites, mutedTopics, ownChanged }: Settings): string {
  return JSON.stringify([mutedSites, mutedTopics, ownChanged]);
}
