import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A line that tells what a press did. Where the control that was pressed goes with what it did, focus goes
 * to this line, once, or a keyboard reader starts over; not where the reader has gone elsewhere before.
 */
export function useAnswer(): { answer: ComponentChildren; say: (text: string) => void } {
  const [text, setText] = useState('');
  const line = useRef<HTMLParagraphElement>(null);
  const waits = useRef(false);
  // After every rendering: the control goes when the archive or the settings have changed, not before.
  useEffect(() => {
    const { activeElement, body } = document;
    if (!waits.current || (activeElement !== null && activeElement !== body)) return;
    waits.current = false;
    line.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const disarm = () => {
      waits.current = false;
    };
    document.addEventListener('focusin', disarm);
    return () => document.removeEventListener('focusin', disarm);
  }, []);
  const say = (what: string) => {
    waits.current = true;
    setText(what);
  };
  const answer = (
    <p class="unseen" role="status" tabIndex={-1} ref={line}>
      {text}
    </p>
  );
  return { answer, say };
}
