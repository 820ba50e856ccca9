import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { WordsContext, wordsFor } from '../../components/translate';
import english from '../../public/_locales/en/messages.json';
import japanese from '../../public/_locales/ja/messages.json';

type Messages = Record<string, { message: string }>;

/** Speaks as the browser would with the real messages. */
export function wordsIn(locale: 'en-GB' | 'ja') {
  const messages: Messages = locale === 'ja' ? japanese : english;
  return wordsFor(
    (key, ...values) =>
      (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? ''),
    locale,
  );
}

/** Renders into an empty page and returns its body. */
export async function show(view: ComponentChildren, locale: 'en-GB' | 'ja' = 'en-GB') {
  const place = document.body.querySelector('div') ?? document.createElement('div');
  document.body.append(place);
  await act(() => {
    render(<WordsContext.Provider value={wordsIn(locale)}>{view}</WordsContext.Provider>, place);
  });
  return place;
}

export async function clear() {
  const place = document.body.querySelector('div');
  if (place) await act(() => render(null, place));
  document.body.replaceChildren();
}

/** What a reader sees, spaces and line ends as one. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A button or link by the name a screen reader gives it. */
export function control(name: string | RegExp, within: ParentNode = document): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>('button, a[href], summary, input')];
  const found = all.find((each) => {
    const label = each.getAttribute('aria-label') ?? textOf(each.closest('label') ?? each);
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found)
    throw new Error(`No control "${name}" among: ${all.map((each) => textOf(each)).join(' | ')}`);
  return found;
}

export async function press(element: HTMLElement, keys: MouseEventInit = {}) {
  await act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }));
  });
}

export async function type(input: HTMLElement, value: string) {
  await act(() => {
    (input as HTMLInputElement).value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
