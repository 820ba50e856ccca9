import { version } from '../../package.json';

/**
 * The popup as it looks before anything is known, kept as markup: it is painted while the script that knows more is
 * still to be loaded.
 */
interface FirstFrame {
  /** Of the extension whose styles the markup is for. */
  version: string;
  /** Attributes of the document's root: language, density, colours. */
  root: Record<string, string>;
  html: string;
}

const NAME = 'kirinuki-popup';
const ROOT_ATTRIBUTES = ['lang', 'data-density', 'style'];

/** Paints what the last popup kept; the view is rendered over it, and mends what has changed since. */
export function paintFirstFrame(): void {
  const frame = kept();
  if (frame?.version !== version) return;
  for (const [name, value] of Object.entries(frame.root))
    document.documentElement.setAttribute(name, value);
  const { body } = new DOMParser().parseFromString(frame.html, 'text/html');
  document.getElementById('root')?.replaceChildren(...body.childNodes);
  saveButton()?.focus({ preventScroll: true });
  // Nobody listens yet, and what is pressed without a look must not be lost.
  const { dataset } = document.documentElement;
  dataset.pressed = '';
  document.getElementById('root')?.addEventListener('click', (event) => {
    const control = event.target instanceof Element && event.target.closest('button');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const name = control && isPlain ? nameOf(control) : '';
    if (name && dataset.pressed !== undefined) dataset.pressed = name;
  });
  searchField()?.addEventListener('input', ({ currentTarget }) => {
    if (dataset.pressed !== undefined) dataset.typed = (currentTarget as HTMLInputElement).value;
  });
}

/** What stands there until the view is rendered; undefined where nothing was kept. */
export const saveButton = () =>
  document.querySelector<HTMLElement>('.page-head .save button') ?? undefined;

/** Called when the view is rendered: types again what was typed, and presses what was pressed, if it still is what it was. */
export function doAgain(): void {
  const { dataset } = document.documentElement;
  const { pressed, typed } = dataset;
  delete dataset.pressed;
  delete dataset.typed;
  const field = searchField();
  if (field && typed) {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (!pressed) return;
  const all = document.querySelectorAll<HTMLElement>('#root button');
  [...all].find((control) => nameOf(control) === pressed)?.click();
}

/** Where every control may be pressed by a script: elsewhere some ask the browser for what it grants to readers alone. */
const ANYBODY = '[data-clipping], .list-head, .popup-foot';

/** What stays the same of a control: that it is Save, or of which clipping it is and what it does; '' of any other. */
function nameOf(control: Element): string {
  if (control === saveButton()) return 'save';
  if (!control.closest(ANYBODY)) return '';
  const clipping = control.closest<HTMLElement>('[data-clipping]')?.dataset.clipping ?? '';
  // What a row says of its clipping may be more by now.
  const isRow = control.matches('.row-open');
  return `${clipping} ${isRow ? 'open' : (control.getAttribute('aria-label') ?? control.textContent)}`;
}

/** Takes out rows that are not the first of these: a press that began on one would end on another's. */
export function dropOtherRows(ids: readonly number[]): void {
  const list = document.querySelector('#root .rows');
  const rows = [...document.querySelectorAll<HTMLElement>('#root .rows > li')];
  if (rows.some((row, at) => row.dataset.clipping !== String(ids[at]))) list?.remove();
}

const searchField = () => document.querySelector<HTMLInputElement>('#root input[type="search"]');

/** Keeps how the next popup begins; where the browser refuses that, it begins with nothing. */
export function keepFirstFrame(html: string): void {
  const page = document.documentElement;
  const root = Object.fromEntries(
    ROOT_ATTRIBUTES.map((name) => [name, page.getAttribute(name) ?? '']),
  );
  const frame = JSON.stringify({ version, root, html } satisfies FirstFrame);
  try {
    if (localStorage.getItem(NAME) !== frame) localStorage.setItem(NAME, frame);
  } catch {
    forgetFirstFrame();
  }
}

function forgetFirstFrame(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // Where the browser refuses storage, nothing was kept.
  }
}

function kept(): FirstFrame | undefined {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
