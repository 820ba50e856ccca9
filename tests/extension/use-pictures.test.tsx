// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { usePictures } from '../../entrypoints/archive/use-pictures';
import type { PictureRow } from '../../lib/core/pictures/row';
import { row } from '../core/pictures/rows';

interface Filter {
  search: string;
}

let pictures: ReturnType<typeof usePictures<Filter>>;
let asked: string[][] = [];
/** Searches that were counted, in order. */
let counted: string[] = [];
let release: () => void = () => undefined;

/** Ten rows; of `slow` the first, and the others only when released; of `broken` three. */
async function* rows({ search }: Filter): AsyncGenerator<PictureRow> {
  counted.push(search);
  for (let id = 0; id < 10; id += 1) {
    if (search === 'slow' && id === 1)
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    if (search === 'broken' && id === 3) throw new Error('the archive is gone');
    yield row({ id, facets: ['entity:jp.aoba-rin', 'name:southern-kurils/JP'] });
  }
}

function Page({ search, wanted = true }: { search: string; wanted?: boolean }) {
  pictures = usePictures(rows, { search }, { wanted, entity: 'jp.aoba-sora' });
  return null;
}

const show = (view: preact.ComponentChild) => act(() => render(view, document.body));

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1)
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  expect(isSo()).toBe(true);
}

beforeEach(() => {
  asked = [];
  counted = [];
  Object.assign(browser.runtime, {
    sendMessage: async ({ body }: { body: { entities: string[] } }) => {
      asked.push(body.entities);
      return { ok: true, value: { officials: {}, territories: {}, agreements: {} } };
    },
  });
  Object.assign(browser.i18n, { getMessage: (key: string) => key });
});
afterEach(async () => {
  await show(null);
});

test('nothing is counted or loaded before pictures are wanted', async () => {
  await show(<Page search="" wanted={false} />);
  expect(counted).toEqual([]);
  await show(<Page search="" />);
  await until(() => pictures.counting.state === 'done');
  expect(pictures.tally?.n).toBe(10);
  await until(() => pictures.drawings !== undefined);
  expect(asked).toEqual([['jp.aoba-rin', 'southern-kurils', 'jp.aoba-sora']]);
});

test('the same filter made anew is not counted anew; another one is', async () => {
  await show(<Page search="a" />);
  await until(() => pictures.counting.state === 'done');
  await show(<Page search="a" />);
  await show(<Page search="b" />);
  await until(() => pictures.counting.state === 'done');
  expect(counted).toEqual(['a', 'b']);
});

test('stopped, it has what was counted, and counts again when asked', async () => {
  await show(<Page search="slow" />);
  await until(() => counted.length === 1);
  if (pictures.counting.state === 'counting') pictures.counting.onStop();
  release();
  await until(() => pictures.counting.state === 'stopped');
  expect(pictures.tally?.n).toBe(1);
  if (pictures.counting.state === 'stopped') {
    expect(pictures.counting.trouble).toBeUndefined();
    pictures.counting.onAgain();
  }
  await until(() => counted.length === 2);
  release();
  await until(() => pictures.counting.state === 'done');
  expect(pictures.tally?.n).toBe(10);
});

test('what a slow pass finds is dropped once another filter is chosen', async () => {
  await show(<Page search="slow" />);
  await until(() => counted.length === 1);
  await show(<Page search="quick" />);
  await until(() => pictures.counting.state === 'done');
  release();
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(pictures.tally?.n).toBe(10);
  expect(pictures.counting.state).toBe('done');
});

test('an archive that fails half-way says so, and what was counted is shown', async () => {
  await show(<Page search="broken" />);
  await until(() => pictures.counting.state === 'stopped');
  expect(pictures.tally?.n).toBe(3);
  expect(pictures.counting).toMatchObject({ trouble: 'failure_storage_failed' });
});
