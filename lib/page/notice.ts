const SHOWN_MS = 5000;

const STYLE = `
:host { all: initial; }
p {
  position: fixed; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2147483647;
  margin: 0; padding: 12px 16px; max-inline-size: 22rem;
  font: 15px/1.45 system-ui, "Hiragino Sans", "Noto Sans CJK JP", sans-serif;
  color: #fbf9f4; background: #22201c; border-radius: 6px; border-inline-start: 4px solid #d1495b;
  box-shadow: 0 4px 18px rgb(0 0 0 / 35%);
}
@media print { p { display: none; } }
@media (forced-colors: active) { p { border: 1px solid CanvasText; } }
`;

let standing: HTMLElement | undefined;

/**
 * Tells the reader something on the page for five seconds, in a shadow root of its own so that the
 * page's style neither reaches it nor is reached, and aloud to screen readers.
 */
export function showNotice(document: Document, text: string, lang: string): void {
  const host = document.createElement('kirinuki-notice');
  // One at a time: what was said before would stand under what is said now.
  standing?.remove();
  standing = host;
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.lang = lang;
  shadow.append(style, status);
  document.documentElement.append(host);
  // A live region speaks of what changes in it after it was there.
  requestAnimationFrame(() => {
    status.textContent = text;
  });
  setTimeout(() => host.remove(), SHOWN_MS);
}
