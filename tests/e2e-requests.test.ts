import { describe, expect, test } from 'vitest';
import { type SeenRequest, tellOfRequests, type Whose, whoseIs } from './e2e/requests';

const request = (seen: Partial<SeenRequest>): SeenRequest => ({
  method: 'GET',
  host: 'www.tide-gazette.example',
  path: '/talks.html',
  refused: false,
  from: {},
  ...seen,
});

describe('whose a request of an end-to-end run is', () => {
  const cases: [name: string, seen: Partial<SeenRequest>, whose: Whose][] = [
    ['a page the reader opens', { from: { fetch: 'none navigate document' } }, 'page'],
    ['what a page loads', { from: { referer: 'https://www.tide-gazette.example/' } }, 'page'],
    [
      'what a page of ours loads in Chromium',
      { from: { origin: 'chrome-extension://abc' } },
      'ours',
    ],
    ['what a page of ours loads in Firefox', { from: { referer: 'moz-extension://abc/' } }, 'ours'],
    ['a host nobody serves', { host: 'collector.example', refused: true }, 'ours'],
    [
      'a secure host nobody serves',
      { method: 'CONNECT', host: 'a.example', refused: true },
      'ours',
    ],
    [
      'the browser’s maker',
      { method: 'CONNECT', host: 'accounts.google.com', refused: true },
      'browser',
    ],
    ['a host that ends alike', { host: 'accounts.google.com.example', refused: true }, 'ours'],
    [
      'the browser’s maker, asked by a page of ours',
      { host: 'accounts.google.com', refused: true, from: { origin: 'chrome-extension://abc' } },
      'ours',
    ],
  ];
  test.each(cases)('%s', (_, seen, whose) => {
    expect(whoseIs(request(seen))).toBe(whose);
  });
});

test('a run tells how many requests are whose, and names each that is the extension’s', () => {
  const { text, ours } = tellOfRequests([
    request({}),
    request({ host: 'update.googleapis.com', refused: true }),
    request({ host: 'collector.example', path: '/count', refused: true }),
  ]);
  expect(ours).toBe(1);
  expect(text.split('\n')).toEqual([
    'Requests of this run: 3, 1 by pages that were read, 1 by the browsers for themselves, 1 by the extension',
    expect.stringContaining('"host":"collector.example","path":"/count"'),
  ]);
});
