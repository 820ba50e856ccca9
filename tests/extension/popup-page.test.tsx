// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import './locks';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { usePage } from '../../entrypoints/shared/use-page';
import { addCorrections, listCorrections } from '../../lib/extension/corrections';
import { openArchive } from '../../lib/extension/database';
import { listJudgements } from '../../lib/extension/judgements';
import { correction, islands, item, reading } from '../components/samples';
import { speakEnglish } from './speak-english';

const archive = openArchive();
const tab = { id: 7, url: 'https://harbour.example/1' } as Parameters<typeof usePage>[0];
const page = reading('article', [item('https://harbour.example/1')]);
const answers: Record<string, unknown> = {};
let popup: ReturnType<typeof usePage>;

function Popup() {
  popup = usePage(tab, archive);
  return null;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  expect(isSo()).toBe(true);
}

async function open(notes: string[] = [], read = page): Promise<void> {
  answers.getReading = { ok: true, value: { reading: read, notes, painted: true } };
  await act(() => render(<Popup />, document.body));
  await until(() => popup.page.state === 'read');
}

beforeEach(() => {
  Object.assign(browser.tabs, {
    sendMessage: async (_: number, { kirinuki }: { kirinuki: string }) =>
      kirinuki === 'isThere' ? { ok: true, value: null } : answers[kirinuki],
  });
  speakEnglish();
});
afterEach(async () => {
  await act(() => render(null, document.body));
  await archive.corrections.clear();
  for (const key of Object.keys(answers)) delete answers[key];
  vi.restoreAllMocks();
});

test('a page that was read without corrections says so, any other says nothing', async () => {
  await open(['no-corrections']);
  expect(popup.trouble).toMatch(/^What you said of articles and names could not be looked up/);
  answers.readAgain = { ok: true, value: { reading: page, notes: [], painted: true } };
  await act(() => popup.onPutBack(correction()));
  await until(() => popup.trouble === undefined);
});

test('put back while the page does not answer: it is put back, and said so', async () => {
  await addCorrections(archive, [correction()]);
  await open();
  await act(() => popup.onPutBack(correction()));
  await until(() => popup.trouble !== undefined);
  expect(popup.trouble).toMatch(/^Put back, but this page did not answer/);
  expect(await listCorrections(archive)).toEqual([]);
});

test('left out while the page does not answer: kept, and said of that mention', async () => {
  await open();
  await act(() => popup.onCorrect(0, [0, 2], 'not-this'));
  await until(() => popup.correcting.state.status === 'kept');
  expect(popup.correcting.mention).toBe(page.items[0]?.mentions[0]);
  expect((await listCorrections(archive)).map(({ surface }) => surface).sort()).toEqual([
    'Aoba',
    'Rin Aoba',
  ]);

  answers.readAgain = { ok: true, value: { reading: page, notes: [], painted: true } };
  await act(() => popup.onPutBack(correction()));
  await until(() => popup.correcting.state.status === 'idle');
});

test('a place that is never to be marked here goes under the names of both sides', async () => {
  await open();
  await act(() => popup.onCorrect(0, [1], 'never-here'));
  await until(() => popup.correcting.state.status === 'kept');
  expect(await listCorrections(archive)).toMatchObject([
    {
      entity: islands.id,
      name: 'Northern Territories / Southern Kurils',
      where: 'harbour.example',
    },
  ]);
});

test('what the reader says of the article is kept, shown as read again, and taken back', async () => {
  await open();
  const said = { ...page, items: page.items.map((each) => ({ ...each, muted: 'topic' as const })) };
  answers.readAgain = { ok: true, value: { reading: said, notes: [], painted: false } };
  await act(() => popup.onJudge(0, false));
  await until(() => popup.page.state === 'read' && popup.page.reading === said);
  expect(await listJudgements(archive)).toMatchObject([
    { relevant: false, where: 'harbour.example/1', title: page.items[0]?.article.title },
  ]);
  await act(() => popup.onJudge(0, null));
  await act(() => popup.mute.onMute('mutedSites', 'harbour.example', true));
  await until(() => popup.mute.siteMuted);
  expect(await listJudgements(archive)).toEqual([]);
});

test('several are saved in one call, and each says how it went', async () => {
  const two = reading(
    'listing',
    ['1', '2'].map((n) => item(`https://harbour.example/${n}`)),
  );
  await open([], two);
  answers.saveItems = {
    ok: true,
    value: [
      { ok: false, reason: 'page-changed' },
      { ok: false, reason: 'storage-full' },
    ],
  };
  await act(() => popup.onSave([0, 1]));
  await until(() => popup.saves['https://harbour.example/2']?.status === 'failed');
  expect(popup.saves).toEqual({
    'https://harbour.example/1': { status: 'failed', reason: 'failure_page_changed' },
    'https://harbour.example/2': { status: 'failed', reason: 'failure_storage_full' },
  });
});
