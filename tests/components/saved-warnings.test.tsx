// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { ReadingList } from '../../components/ReadingList';
import { SaveButton, type SaveState } from '../../components/SaveButton';
import { row } from './samples';
import { clear, show, textOf } from './screen';

afterEach(clear);

const saved = { id: 1, saved: '2026-02-03T04:05:06.000Z' };

test.each<[name: string, state: SaveState, told: boolean]>([
  ['before it is saved', { status: 'idle' }, false],
  ['when it is saved', { status: 'saved', ...saved }, true],
  ['when new words are saved', { status: 'updated', ...saved }, true],
  ['of what was saved before, which may be sound', { status: 'already', ...saved }, false],
])('what is wrong with a text is told %s: %#', async (_, state, told) => {
  const place = await show(
    <SaveButton state={state} warnings={['wall']} onSave={vi.fn()} onOpen={vi.fn()} />,
  );
  const answer = textOf(place.querySelector('.save-answer'));
  expect(answer.includes('only a notice about cookies or a login')).toBe(told);
});

test('a row says it in a few words', async () => {
  const nothing = vi.fn();
  const place = await show(
    <ReadingList
      rows={[row(1, { stub: true, warnings: ['wall'] }), row(2, { stub: true }), row(3)]}
      total={3}
      query=""
      onQuery={nothing}
      onOpen={nothing}
      onToggleRead={nothing}
      onRemove={nothing}
      onUndo={nothing}
      onExport={nothing}
    />,
  );
  const said = [...place.querySelectorAll('.row-about')].map((each) =>
    textOf(each).split(' · ').at(-1),
  );
  expect(said).toEqual(['only a notice, no article', 'beginning only', 'Russia']);
});
