import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { createReader } from '../../entrypoints/news.content/reader';
import { createCompleter } from '../../entrypoints/news.content/save';
import { createSession, type Session } from '../../entrypoints/news.content/session';
import type { BackgroundReading, Result } from '../../lib/extension/messages';
import { paintedWindow, type TestWindow } from '../page/painted-window';

const PROSE = 'The two ministers spoke again in Tokyo of boats, fish and islands, at length. ';
const PAGE = `<main><article><h1>Ministers talk again</h1>${`<p>${PROSE.repeat(3)}</p>`.repeat(4)}</article></main>`;

const said = (more: Partial<BackgroundReading> = {}): Result<BackgroundReading> => ({
  ok: true,
  value: {
    kind: 'article',
    items: [],
    officials: {},
    territories: {},
    agreements: {},
    asOf: '2026-01-01',
    ...more,
  },
});

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a page is read when it changed or somebody asks, never because it was read', () => {
  let window: TestWindow;
  let session: Session;
  let readings: number;

  function begin(answer: Result<BackgroundReading>): void {
    Object.assign(browser.runtime, {
      sendMessage: async ({ kirinuki }: { kirinuki: string }) => {
        if (kirinuki !== 'readArticles') return { ok: true, value: false };
        readings += 1;
        await wait(5);
        return answer;
      },
    });
    const complete = createCompleter();
    session = createSession(window, {
      isCurrent: () => true,
      onRead: (read) => void complete(read),
      onCurrent: () => {},
    });
  }

  beforeEach(() => {
    window = paintedWindow(PAGE);
    readings = 0;
    Object.assign(browser, { extension: { inIncognitoContext: false } });
  });
  afterEach(() => session.stop());

  test.each<[string, Result<BackgroundReading>]>([
    ['the archive does not say what was corrected', said({ withoutCorrections: true })],
    ['the background fails', { ok: false, reason: 'unforeseen' }],
    ['all is well', said()],
  ])('where %s', async (_, answer) => {
    begin(answer);
    await session.read();
    await wait(50);
    expect(readings).toBe(1);
  });
});

test('text that comes under another address is another article', async () => {
  const window = paintedWindow(PAGE);
  const asked: string[] = [];
  Object.assign(browser.runtime, {
    sendMessage: async ({ body }: { body: { articles: { url: string }[] } }) => {
      asked.push(...body.articles.map(({ url }) => url));
      return said();
    },
  });
  const reader = createReader(
    window,
    () => true,
    () => {},
  );
  await reader.read();
  const observer = new window.MutationObserver((records) => reader.note(records));
  observer.observe(window.document, { childList: true, characterData: true, subtree: true });
  const [line] = window.document.querySelectorAll('p');
  line?.append(' They will meet again.');
  await wait(0);
  expect(reader.isStale(true)).toBe(true);
  window.history.pushState(null, '', '/news/2');
  await reader.readChanges();
  observer.disconnect();
  expect(asked).toEqual(['https://paper.example/news/1', 'https://paper.example/news/2']);
});
