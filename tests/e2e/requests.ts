import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { env } from 'node:process';

/** What a request's headers tell of who made it. */
export interface Sender {
  origin?: string;
  referer?: string;
  /** `Sec-Fetch-Site`, `-Mode` and `-Dest`, such as `same-origin no-cors image`. */
  fetch?: string;
}

/** A request as the proxy saw it. */
export interface SeenRequest {
  /** `CONNECT` for a secure host that nobody serves: what it was to be asked stays unknown. */
  method: string;
  host: string;
  path: string;
  /** True for a host nobody serves. */
  refused: boolean;
  from: Sender;
}

/** Whose a request is. What nobody can be named for counts as the extension's. */
export type Whose = 'ours' | 'page' | 'browser';

/**
 * What the browsers ask of their own makers while a test runs, each with what for. Nothing of the
 * extension would ever be asked of these hosts.
 */
export const BROWSERS_OWN: readonly { host: RegExp; why: string }[] = [
  {
    host: /^clients2\.google\.com$/,
    why: 'Chromium sets its clock and looks for newer extensions',
  },
  { host: /^accounts\.google\.com$/, why: 'Chromium looks whether somebody is signed in' },
  { host: /^update\.googleapis\.com$/, why: 'Chromium looks for newer parts of itself' },
  {
    host: /^content-autofill\.googleapis\.com$/,
    why: 'Chromium asks what the fields of a form are',
  },
  {
    host: /^(?:redirector\.gvt1|dl\.google)\.com$/,
    why: 'Chromium fetches newer parts of itself from there',
  },
  { host: /^firefox\.settings\.services\.mozilla\.com$/, why: 'Firefox fetches its block lists' },
];

/** Hosts nobody serves that the pages under test name themselves, each with where. */
export const PAGES_OWN: readonly { host: string; where: string }[] = [
  { host: 'n.example', where: 'a picture of tests/pages/zh-portal' },
];

const OF_AN_EXTENSION = /^[a-z-]+-extension:\/\//;

export function senderOf(headers: IncomingHttpHeaders): Sender {
  const { origin, referer } = headers;
  const fetch = ['site', 'mode', 'dest'].map((part) => headers[`sec-fetch-${part}`]).join(' ');
  return {
    ...(origin !== undefined && { origin }),
    ...(referer !== undefined && { referer }),
    ...(fetch.trim() !== '' && { fetch }),
  };
}

export function whoseIs({ host, refused, from }: SeenRequest): Whose {
  const { origin = '', referer = '' } = from;
  if (OF_AN_EXTENSION.test(origin) || OF_AN_EXTENSION.test(referer)) return 'ours';
  if (!refused || PAGES_OWN.some((own) => own.host === host)) return 'page';
  return BROWSERS_OWN.some((own) => own.host.test(host)) ? 'browser' : 'ours';
}

/** Writes a request down for the end of the run, where the run wants to know (`KIRINUKI_REQUESTS` names the file). */
export function keepRequest(request: SeenRequest): void {
  const file = env.KIRINUKI_REQUESTS;
  if (file) appendFileSync(file, `${JSON.stringify(request)}\n`);
}

/** All requests that were written down. */
export function keptRequests(file: string): SeenRequest[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SeenRequest);
}

/** What a run tells of its requests, and how many of them nobody but the extension can have made. */
export function tellOfRequests(requests: readonly SeenRequest[]): { text: string; ours: number } {
  const of = (whose: Whose) => requests.filter((request) => whoseIs(request) === whose);
  const ours = of('ours');
  const text = [
    `Requests of this run: ${requests.length}`,
    `${of('page').length} by pages that were read`,
    `${of('browser').length} by the browsers for themselves`,
    `${ours.length} by the extension`,
  ].join(', ');
  const lines = ours.map((request) => `  ours: ${JSON.stringify(request)}`);
  return { text: [text, ...lines].join('\n'), ours: ours.length };
}
