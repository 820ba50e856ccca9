import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PopupView, type PopupViewProps } from '../../components/PopupView';
import { useWords, WordsContext } from '../../components/translate';
import { keepFirstFrame } from './first-frame';

/** What a popup shows without being scrolled. */
const ROWS = 6;
const UNKNOWN = '…';

/** Keeps, while nobody waits, how the next popup begins: this list, over a page of which nothing is known. */
export function useFirstFrame(view: PopupViewProps): void {
  const words = useWords();
  const { list, access } = view;
  useEffect(() => {
    if (list.query !== '' || browser.extension.inIncognitoContext) return undefined;
    const idle = requestIdleCallback(() => {
      // Who is typing may close the popup with the next key, which must not wait for this.
      if (document.activeElement?.matches('input, textarea')) return;
      const place = document.createElement('div');
      const beginning = (
        <WordsContext.Provider value={words}>
          <PopupView {...beginningOf(view)} />
        </WordsContext.Provider>
      );
      render(beginning, place);
      keepFirstFrame(place.innerHTML);
      render(null, place);
    });
    return () => cancelIdleCallback(idle);
  }, [list.rows, list.total, list.query, access.host, words]);
}

function beginningOf(view: PopupViewProps): PopupViewProps {
  const { thisPage, access, list } = view;
  return {
    ...view,
    thisPage: { ...thisPage, page: { state: 'reading' }, tab: undefined, ownWords: undefined },
    // As it is first rendered: what is granted is asked for after that.
    access: {
      ...access,
      host: access.host && UNKNOWN,
      siteGranted: false,
      outletsGranted: false,
      anySite: false,
      withdrawn: undefined,
      trouble: undefined,
    },
    list: {
      ...list,
      rows: list.rows?.slice(0, ROWS),
      removed: undefined,
      exporting: false,
      trouble: undefined,
    },
    reminder: undefined,
    waiting: undefined,
    trouble: undefined,
  };
}
