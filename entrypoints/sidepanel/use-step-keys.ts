import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys for the next and the previous name as the reader has set them; absent where there are none. */
export function useStepKeys(): { next?: string | undefined; previous?: string | undefined } {
  const [keys, setKeys] = useState({});
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      const keyOf = (wanted: string) =>
        commands.find(({ name }) => name === wanted)?.shortcut || undefined;
      setKeys({ next: keyOf('next-mention'), previous: keyOf('previous-mention') });
    });
  }, []);
  return keys;
}
