// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import './locks';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { useOwn } from '../../entrypoints/options/use-own';
import type { OwnTerm } from '../../lib/core/own-entry';
import { type OwnPack, writePack } from '../../lib/core/own-pack';
import { openArchive } from '../../lib/extension/database';
import { importPack, keepOwn } from '../../lib/extension/own-entries';

const archive = openArchive();
let own: ReturnType<typeof useOwn>;

function Options() {
  own = useOwn(archive, undefined);
  return null;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  expect(isSo()).toBe(true);
}

const term = (name: string): OwnTerm => ({
  id: `own.Desk/${name}`,
  kind: 'term',
  names: { en: [`${name} format`] },
  parties: [],
  pack: 'Desk',
});
const desk: OwnPack = { name: 'Desk', entries: [term('tide'), term('moon')] };
const mine: OwnTerm = { id: 'own.mine', kind: 'term', names: { en: ['Harbour'] }, parties: [] };

beforeEach(async () => {
  Object.assign(browser.runtime, { sendMessage: async () => ({ ok: true, value: {} }) });
  Object.assign(browser.i18n, { getMessage: (key: string) => key });
  await archive.own.clear();
  await importPack(archive, desk);
  await keepOwn(archive, mine);
  await act(() => render(<Options />, document.body));
  await until(() => own.entries?.length === 3);
});
afterEach(async () => {
  await act(() => render(null, document.body));
});

test('an entry and a whole pack can be put back, the one that was removed last', async () => {
  own.onRemove(mine);
  await until(() => own.removed?.id === mine.id && own.entries?.length === 2);
  expect(own.removed?.title).toBe('Harbour');
  own.packs.onRemovePack('Desk');
  await until(() => own.removed?.id === 'Desk' && own.entries?.length === 0);
  own.onUndo();
  await until(() => own.removed === undefined && own.entries?.length === 2);
  expect(own.entries?.map(({ pack }) => pack)).toEqual(['Desk', 'Desk']);
});

test('what was removed is removed when the page is closed', async () => {
  own.packs.onRemovePack('Desk');
  await until(() => own.entries?.length === 1);
  await act(() => render(null, document.body));
  await act(() => render(<Options />, document.body));
  await until(() => own.entries?.length === 1);
  expect(own.removed).toBeUndefined();
});

test('a pack that was taken in since is not mixed with the older one', async () => {
  own.packs.onRemovePack('Desk');
  await until(() => own.removed !== undefined);
  const text = writePack('Desk', [{ ...mine, id: 'own.newer', names: { en: ['Newer format'] } }]);
  own.packs.onImport(new File([text], 'desk.json'));
  await until(() => own.entries?.length === 2 && own.removed === undefined);
});
