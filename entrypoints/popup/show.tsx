import { browser } from 'wxt/browser';
import { openArchive } from '../../lib/extension/database';
import { readSnapshot } from '../../lib/extension/list-snapshot';
import { mount } from '../shared/mount';
import { tellChanges } from '../shared/tell-changes';
import { WhileOpen } from '../shared/while-open';
import { App } from './App';
import { dropOtherRows } from './first-frame';

const archive = tellChanges(openArchive());

/** The popup stands over the active tab; opened as a page of its own, it is told which tab is meant. */
async function tabInQuestion() {
  const id = new URLSearchParams(location.search).get('tab');
  if (id !== null) return browser.tabs.get(Number(id)).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function popup() {
  const tab = await tabInQuestion();
  return (
    <WhileOpen archive={archive}>
      <App tab={tab} archive={archive} />
    </WhileOpen>
  );
}

/** Renders the popup in its page, over what stands there. */
export async function show(): Promise<void> {
  dropOtherRows(readSnapshot()?.rows.map(({ id }) => id) ?? []);
  await mount(popup());
}
