/** A page that says less than this itself, in characters, may keep its text in a frame. */
const LITTLE_TEXT = 400;
/** Least text of a frame that is taken for the page's own. */
const LEAST_TEXT = 200;
const MAX_FRAMES = 50;
const MAX_DEPTH = 3;

/**
 * The window whose document holds the page's text: the page's own, or, of a frameset and of a page that
 * is little more than a frame, that frame of its own site which says most. Frames of other sites keep
 * their documents to themselves, and so do hidden ones.
 */
export function windowOfText(window: Window, depth = 0): Window {
  const { body } = window.document;
  if (!body || depth >= MAX_DEPTH || !mayBeFramed(body)) return window;
  const [largest] = framesIn(window)
    .map((frame) => windowOfText(frame, depth + 1))
    .map((frame) => ({ frame, length: textLength(frame.document) }))
    .sort((a, b) => b.length - a.length);
  return largest && largest.length >= LEAST_TEXT ? largest.frame : window;
}

/** Whether a page of frames shows one that may not be looked into: an article may stand there. */
export function hasForeignFrames(document: Document): boolean {
  if (!document.body || !mayBeFramed(document.body)) return false;
  return frameElements(document).some((each) => isSeen(each) && documentOf(each) === null);
}

function mayBeFramed(body: HTMLElement): boolean {
  return body.localName === 'frameset' || (body.textContent ?? '').trim().length < LITTLE_TEXT;
}

function framesIn(window: Window): Window[] {
  return frameElements(window.document).flatMap((each) => {
    const frame = isSeen(each) && documentOf(each) ? each.contentWindow : null;
    return frame ? [frame] : [];
  });
}

function frameElements(document: Document): HTMLIFrameElement[] {
  return Array.from(document.querySelectorAll<HTMLIFrameElement>('frame, iframe')).slice(
    0,
    MAX_FRAMES,
  );
}

/** Null where the frame is of another site. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** Consent boxes and counters stand in frames of no size. */
function isSeen({ clientWidth, clientHeight }: Element): boolean {
  return clientWidth >= 200 && clientHeight >= 150;
}

function textLength({ body }: Document): number {
  return (body?.textContent ?? '').trim().length;
}
