import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { acceptFollowers, type TabNews } from '../../lib/extension/follow';

test('a follower that was cut off without a word keeps no other from hearing the news', () => {
  let accept: (port: object) => void = () => {};
  Object.assign(browser.runtime, {
    onConnect: {
      addListener: (listener: typeof accept) => {
        accept = listener;
      },
      removeListener() {},
    },
  });
  const followers = acceptFollowers();
  const heard: TabNews[] = [];
  let tried = 0;
  const port = (postMessage: (news: TabNews) => void) => ({
    ...{ name: 'kirinuki-follow', sender: { id: browser.runtime.id } },
    ...{ postMessage, disconnect() {}, onDisconnect: { addListener() {} } },
  });
  accept(
    port(() => {
      tried += 1;
      throw new Error('Attempting to use a disconnected port object');
    }),
  );
  accept(port((news) => void heard.push(news)));
  followers.tell({ what: 'reading' });
  followers.tell({ what: 'reading' });
  expect(heard).toHaveLength(2);
  expect(tried).toBe(1);
  followers.stop();
});
