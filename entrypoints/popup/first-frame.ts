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
  const save = saveButton();
  save?.focus({ preventScroll: true });
  // Nobody listens yet, and what is pressed without a look must not be lost.
  save?.addEventListener('click', () => {
    document.documentElement.dataset.pressed = 'save';
  });
}

/** What stands there until the view is rendered; undefined where nothing was kept. */
export const saveButton = () =>
  document.querySelector<HTMLElement>('.page-head .save button') ?? undefined;

/** True once where Save was pressed before anybody listened. */
export function wasSavePressed(): boolean {
  const { dataset } = document.documentElement;
  const was = dataset.pressed === 'save';
  delete dataset.pressed;
  return was;
}

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
    // Refused or full: what was kept before stays, and is rendered over as ever.
  }
}

function kept(): FirstFrame | undefined {
  try {
    return JSON.parse(localStorage.getItem(NAME) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
