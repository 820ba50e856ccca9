/**
 * Query parameters that say how a reader came to a page, not which page it is.
 * Names as documented by the analytics services that set them.
 */
const TRACKING =
  /^(utm_[a-z]+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|ref_src|cmpid|ocid|smid|iref|_openstat|from_source)$/i;

/**
 * The same text for every address of one article: without scheme, `www.`, fragment, tracking
 * parameters and a trailing slash, parameters sorted. Works on text alone; what is no address
 * comes back trimmed.
 */
export function addressKey(url: string): string {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?(#!.*)?/i.exec(url.trim());
  if (!match) return url.trim();
  const [, host = '', path = '', query = '', route = ''] = match;
  const parameters = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''))
    .sort();
  const search = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return host.toLowerCase().replace(/:(80|443)$/, '') + path.replace(/\/+$/, '') + search + route;
}

/** The host of an address without `www.` and port, lower-case; the trimmed text where it is none. */
export function hostOf(url: string): string {
  return addressKey(url).split(/[/?#]/, 1)[0] ?? '';
}
