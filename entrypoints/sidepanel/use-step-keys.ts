import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The keys for the next and the previous mention as the reader has set them; absent where there are none. */
export function useStepKeys(): { next?: string | undefined; previous?: string | undefined } {
  const [keys, setKeys] = useState({});
  useEffect(() => {
    void browser.commands.getAll().then((commands) => {
      const keyOf = (wanted: string) => {
        const key = commands.find(({ name }) => name === wanted)?.shortcut;
        // Firefox writes the names of these two keys, which are longer than what is printed on them.
        return key ? key.replace('Comma', ',').replace('Period', '.') : undefined;
      };
      setKeys({ next: keyOf('next-mention'), previous: keyOf('previous-mention') });
    });
  }, []);
  return keys;
}
