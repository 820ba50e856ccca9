import { isBeside } from './tracking-parameters';

/** Host, path, query and route of an address on the web; user names and other fragments go. */
const ADDRESS = /^https?:\/\/(?:[^/?#]*@)?([^/?#]+)([^?#]*)(?:\?([^#]*))?(#.*)?/i;

/** Hosts of the same paper for small screens. */
const SMALL = /^(?:m|mobile|touch|amp)\./;
/** In Japan `sp.` is a smartphone's; elsewhere it is Spanish (`sp.yna.co.kr`) or São Paulo. */
const SMALL_IN_JAPAN = /^sp\.(?=.+\.jp$)/;
/** A language's part of a paper, for small screens: `m-en.yna.co.kr`. */
const SMALL_IN_LANGUAGE = /^m-(?=[a-z]{2}\.)/;
/** Sections about telephones, and other sites that only look like a paper's small one. */
const APART: ReadonlySet<string> = new Set([
  'mobile.163.com',
  'mobile.slashdot.org',
  'mobile.zol.com.cn',
  'mobile.pconline.com.cn',
]);
/** A suffix under which anybody's site may stand, as `co.jp` and `gov.cn`: it is nobody's site itself. */
const SUFFIX =
  /^(?:[^.]+|(?:a[cd]|co|com|ed|edu|go|gob|gov|gr|lg|mil|msk|ne|net|nom|or|org|re|spb)\.[a-z]{2})$/;

/** `/news/1/amp`: what stands before must look like an article's name, not like the list of a tag. */
const AMP_BEHIND = /(\/[^/]*[\d\-_.%][^/]*)\/amp$/i;
/** `/amp/world/news-1` */
const AMP_BEFORE = /^\/amp(?=\/[^/]+\/[^/]+)/i;
const AMP_SUFFIX = /(?:\.amp(?=\.html?$)|\.amp$)/i;
const INDEX = /\/index\.s?html?$/i;
const SESSION = /;jsessionid=[^/]*/gi;
/** A page of an article that a cache of AMP pages shows, behind the kind and security of its connection. */
const CACHED: readonly [host: RegExp, path: RegExp][] = [
  [/^(?:[^.]+\.)?cdn\.ampproject\.org$/, /^\/[cv]\/(?:s\/)?([^/]+\.[^/]+\/.*)$/i],
  [/^google\.(?:com?\.)?[a-z]{2,3}$/, /^\/amp\/(?:s\/)?([^/]+\.[^/]+\/.*)$/i],
];

/**
 * The same text for every address of one article: without scheme, `www.`, user, fragment, tracking parameters
 * and trailing slash, parameters sorted, percent-encoding as RFC 3986 normalises it; the AMP page, the page for
 * small screens and that for print are the article's own. Where it is not certain that two addresses are one
 * article they stay two: the text's hash is the second look. Works on text alone; what is no address comes back
 * trimmed. Keys of before version 5 of the archive: `olderAddressKey`.
 */
export function addressKey(url: string): string {
  const match = ADDRESS.exec(url.trim());
  if (!match) return url.trim();
  const [, host = '', path = '', query = '', fragment = ''] = match;
  const site = bareHost(host);
  const place = normalised(path).replace(SESSION, '');
  for (const [cache, shown] of CACHED) {
    const inside = cache.test(site) ? shown.exec(place)?.[1] : undefined;
    if (inside) return addressKey(`https://${inside}?${query}${fragment}`);
  }
  const name = nameOf(place);
  const parameters = query
    .split('&')
    // A link that was escaped once too often: `?id=1&amp;page=2`.
    .map((pair) => normalised(pair).replace(/^(?:amp;)+/i, ''))
    .filter((pair) => pair !== '' && !isBeside(pair))
    .sort();
  const search = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  const isFront = name === '' && search === '';
  return (isFront ? site : largeHost(site)) + name + search + routeOf(fragment);
}

/**
 * Both keys under which something may be kept of the article at an address: as `addressKey` makes them, and,
 * where that was another, as versions before 5 of the archive did.
 */
export function addressKeys(url: string): string[] {
  return [...new Set([addressKey(url), olderAddressKey(url)])];
}

/** The host of an address without `www.` and port, lower-case; the trimmed text where it is none. */
export function hostOf(url: string): string {
  return olderAddressKey(url).split(/[/?#]/, 1)[0] ?? '';
}

const OLDER_TRACKING =
  /^(utm_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|ref_src|cmpid|ocid|smid|iref|_openstat|from_source)$/i;

/** `addressKey` as archives of before version 5 were written with; never to be changed. */
export function olderAddressKey(url: string): string {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?(#!.*)?/i.exec(url.trim());
  if (!match) return url.trim();
  const [, host = '', path = '', query = '', route = ''] = match;
  const parameters = query
    .split('&')
    .filter((pair) => pair !== '' && !OLDER_TRACKING.test(pair.split('=', 1)[0] ?? ''))
    .sort();
  const search = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return host.toLowerCase().replace(/:(80|443)$/, '') + path.replace(/\/+$/, '') + search + route;
}

function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.$/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '');
}

/** The host of the paper that a host for small screens belongs to. */
function largeHost(host: string): string {
  const large = host.replace(SMALL, '').replace(SMALL_IN_JAPAN, '').replace(SMALL_IN_LANGUAGE, '');
  if (large === host || APART.has(host) || SUFFIX.test(large.replace(/:\d+$/, ''))) return host;
  return largeHost(bareHost(large));
}

/** The path without what tells a form of the article, and not the article. */
function nameOf(path: string): string {
  const bare = path.replace(/\/+$/, '');
  const name = bare
    .replace(AMP_BEHIND, '$1')
    .replace(AMP_BEFORE, '')
    .replace(AMP_SUFFIX, '')
    .replace(INDEX, '')
    .replace(/\/+$/, '');
  return name === path ? name : nameOf(name);
}

/** Single-page sites name their pages behind `#!` or `#/`; any other fragment is a place in the page. */
function routeOf(fragment: string): string {
  return /^#(?:!|\/)[^/]/.test(fragment) || /^#!\/./.test(fragment) ? fragment : '';
}

/** Percent-encoding in upper case, and only where it is needed (RFC 3986, 6.2.2). */
function normalised(text: string): string {
  return text
    .replace(/[^\p{ASCII}\p{Cs}]+/gu, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/.test(character) ? character : code.toUpperCase();
    });
}
