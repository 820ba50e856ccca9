import { browser } from 'wxt/browser';
import type { FailureReason } from './messages';

/** A message in the reader's language with its substitutions; empty where the key is unknown. */
export function translate(key: string, ...substitutions: string[]): string {
  // Keys made at run time can't be in the generated union; tests/locales.test.ts lists them.
  return browser.i18n.getMessage(key as 'extName', substitutions);
}

/** Key of the sentence that tells the reader what went wrong and what to do about it. */
export function failureKey(reason: FailureReason): string {
  return `failure_${reason.replaceAll('-', '_')}`;
}
