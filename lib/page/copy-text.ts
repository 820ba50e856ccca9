/**
 * Puts one text into the clipboard; true where it is there. To be called while a press is being
 * answered. Needs no permission: where the page may not use the clipboard (plain http, a policy),
 * the text is handed over in the copy command's own event, which selects nothing and so leaves the
 * reader's selection as it is.
 */
export async function copyText(window: Window, text: string): Promise<boolean> {
  const { clipboard } = window.navigator;
  if (window.isSecureContext && clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // A policy of the page, or a window that lost focus: the command may still be allowed.
    }
  }
  return copyByCommand(window, text);
}

function copyByCommand(window: Window, text: string): boolean {
  let handed = false;
  const hand = (event: Event) => {
    const { clipboardData } = event as ClipboardEvent;
    if (!event.isTrusted || !clipboardData) return;
    clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    handed = true;
  };
  window.addEventListener('copy', hand, true);
  try {
    return window.document.execCommand('copy') && handed;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', hand, true);
  }
}
