/** How messages go between the parts of the extension; which there are, and what they mean, says `messages.ts`. */
import { type Browser, browser } from 'wxt/browser';
import type { BackgroundCalls, OffscreenCalls, Result, TabCalls } from './messages';

type Calls<T> = { [K in keyof T]: (body: never) => unknown };
type Body<T extends Calls<T>, K extends keyof T> = Parameters<T[K]>[0];
type Answer<T extends Calls<T>, K extends keyof T> = ReturnType<T[K]>;

interface Envelope {
  kirinuki: string;
  body: unknown;
}

/** Who asks: the tab, where it is one, the address of the page that asks, and whether it is of this extension. */
export interface Asker {
  tabId?: number;
  url?: string;
  isOurs: boolean;
  /** Of a private window, whose reader wants nothing kept unasked. */
  isPrivate?: boolean;
}

/** Answers to every call of `T`. */
export type Answers<T extends Calls<T>> = {
  [K in keyof T]: (
    body: Body<T, K>,
    asker: Asker,
  ) => Promise<Result<Answer<T, K>>> | Result<Answer<T, K>>;
};

/**
 * Listens for the calls of `T` and returns the way to stop. Once a context: mixed listeners race for
 * the answer. An answer that throws is the failure `unforeseen`.
 */
export function answerCalls<T extends Calls<T>>(answers: Answers<T>): () => void {
  const listener = (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    if (!Object.hasOwn(answers, message.kirinuki)) return undefined;
    return answerOne(answers[message.kirinuki as keyof T], message.body, askerOf(sender));
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

async function answerOne<T extends Calls<T>>(
  answer: Answers<T>[keyof T],
  body: unknown,
  asker: Asker,
): Promise<Result<unknown>> {
  try {
    return await answer(body as never, asker);
  } catch (error) {
    console.error('Kirinuki could not answer', error);
    return { ok: false, reason: 'unforeseen' };
  }
}

function askerOf({ tab, url }: Browser.runtime.MessageSender): Asker {
  const isOurs = url?.startsWith(browser.runtime.getURL('/')) ?? false;
  const asker: Asker = { isOurs };
  if (tab?.incognito) asker.isPrivate = true;
  if (tab?.id !== undefined) asker.tabId = tab.id;
  if (url !== undefined) asker.url = url;
  return asker;
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as Partial<Envelope>).kirinuki === 'string'
  );
}

/** Whether a message is this call to the background, for who only listens in. */
export function isCall(message: unknown, call: keyof BackgroundCalls): boolean {
  return isEnvelope(message) && message.kirinuki === call;
}

/** Longer than what is asked here takes on a slow machine: then a reader who waits is told so. */
const PATIENCE_MS = 30_000;
/** What takes longer the more there is to do. */
const AT_LENGTH: readonly (keyof BackgroundCalls)[] = ['retryPending'];

/**
 * Asks the background. A worker that is being stopped or started refuses the connection for a
 * moment, so the call is tried four times within a second and a half; every call may be repeated
 * safely. One that does not answer within half a minute is unreachable.
 */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  body: Body<BackgroundCalls, K>,
): Promise<Result<Answer<BackgroundCalls, K>>> {
  const patience = new AbortController();
  const answered = callExtension<BackgroundCalls, K>(call, body, patience.signal);
  if (AT_LENGTH.includes(call)) return answered;
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  const late = new Promise<Result<never>>((resolve) => {
    const unreachable = () => resolve({ ok: false, reason: 'unreachable' });
    patience.signal.addEventListener('abort', unreachable, { once: true });
  });
  const answer = await Promise.race([answered, late]);
  clearTimeout(timer);
  return answer;
}

/** Asks the page beside the worker, which must have been opened before; its answer may take minutes. */
export function callOffscreen<K extends keyof OffscreenCalls>(
  call: K,
  body: Body<OffscreenCalls, K>,
): Promise<Result<Answer<OffscreenCalls, K>>> {
  return callExtension<OffscreenCalls, K>(call, body);
}

async function callExtension<T extends Calls<T>, K extends keyof T>(
  call: K & string,
  body: Body<T, K>,
  signal?: AbortSignal,
): Promise<Result<Answer<T, K>>> {
  const envelope: Envelope = { kirinuki: call, body };
  for (const pause of [100, 300, 1000, 0]) {
    // Whoever asked was told that nobody answered: nothing more may happen.
    if (signal?.aborted) break;
    try {
      const answer = await browser.runtime.sendMessage(envelope);
      if (isResult<Answer<T, K>>(answer)) return answer;
    } catch {
      // Refused or cut off: the worker was asleep, was killed, or the extension was updated.
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return { ok: false, reason: 'unreachable' };
}

/** Asks the reader in a tab, once: where none is, the answer is `unreachable`. */
export async function callTab<K extends keyof TabCalls>(
  tabId: number,
  call: K,
  body: Body<TabCalls, K>,
): Promise<Result<Answer<TabCalls, K>>> {
  const envelope: Envelope = { kirinuki: call, body };
  try {
    const answer = await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
    if (isResult<Answer<TabCalls, K>>(answer)) return answer;
  } catch {
    // No reader in this tab yet, or a page no extension may read.
  }
  return { ok: false, reason: 'unreachable' };
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
