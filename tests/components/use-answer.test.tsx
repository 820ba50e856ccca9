// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { useAnswer } from '../../components/use-answer';
import { clear, control, press, show, textOf } from './screen';

afterEach(async () => {
  vi.restoreAllMocks();
  await clear();
});

/** Two controls, of which one goes when it is pressed, and a field that goes when its button is. */
function Controls() {
  const { answer, say } = useAnswer();
  const [gone, setGone] = useState<string[]>([]);
  return (
    <>
      <button type="button" onClick={() => say('Kept')}>
        Keep
      </button>
      {!gone.includes('row') && (
        <button
          type="button"
          onClick={() => {
            say('Removed');
            setGone([...gone, 'row']);
          }}
        >
          Remove
        </button>
      )}
      {!gone.includes('field') && <input aria-label="Field" />}
      <button type="button" onClick={() => setGone([...gone, 'field'])}>
        Fold
      </button>
      {answer}
    </>
  );
}

const line = () => document.querySelector<HTMLElement>('[role="status"]');

async function focusAndPress(name: string): Promise<void> {
  control(name).focus();
  await press(control(name));
}

test('focus goes to the line where the control goes, and the page stays where it is', async () => {
  await show(<Controls />);
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  await focusAndPress('Remove');
  expect(textOf(line())).toBe('Removed');
  expect(document.activeElement).toBe(line());
  expect(focus.mock.calls.at(-1)).toEqual([{ preventScroll: true }]);
});

test('a control that stays keeps focus, and what is lost later is no concern of its line', async () => {
  await show(<Controls />);
  await focusAndPress('Keep');
  expect(textOf(line())).toBe('Kept');
  expect(document.activeElement).toBe(control('Keep'));
  control('Field').focus();
  await press(control('Fold'));
  expect(document.activeElement).toBe(document.body);
});

test('the next press is waited for again', async () => {
  await show(<Controls />);
  await focusAndPress('Keep');
  await focusAndPress('Remove');
  expect(document.activeElement).toBe(line());
});
