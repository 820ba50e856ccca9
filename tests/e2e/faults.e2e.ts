import { describe, expect, test } from 'vitest';
import { FAULTS } from './faults/all';

/** A few rounds of each fault; `npm run e2e:faults` makes it as many as the figures in docs/TESTING.md. */
describe('whatever happens to browser, disk and page, nothing saved is lost', () => {
  test.each(FAULTS.filter(({ few }) => few > 0))('$name', { timeout: 240_000 }, async (fault) => {
    const { says, wrong } = await fault.run(fault.few);
    console.info(`${fault.name}: ${says}`);
    expect(wrong).toEqual([]);
  });
});
