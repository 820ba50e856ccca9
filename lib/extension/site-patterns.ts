/** The sites a match pattern lets in: all, or one host and perhaps all below it. */
export type PatternSites = { every: true } | { every: false; host: string; below: boolean };

const PATTERN = /^(?:\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//;

/** What a match pattern stands for; undefined for what is no page of the web. */
export function sitesOf(pattern: string): PatternSites | undefined {
  if (pattern === '<all_urls>') return { every: true };
  const host = PATTERN.exec(pattern)?.[1];
  if (host === undefined) return undefined;
  if (host === '*') return { every: true };
  const below = host.startsWith('*.');
  return { every: false, host: below ? host.slice(2) : host, below };
}

/** An address in numbers, as `URL` writes hosts: four of them, or those of IPv6 in brackets. */
const NUMBERS = /^(?:\d+(?:\.\d+){3}|\[.+\])$/;

/**
 * The match patterns of a host with all its subdomains, as the browser's prompt names them. Below an address
 * in numbers there is nothing, and browsers take no pattern for it.
 */
export function patternsOf(hosts: readonly string[]): string[] {
  return hosts.map((host) => `*://${NUMBERS.test(host) ? '' : '*.'}${host}/*`);
}

export function isForEverySite(pattern: string): boolean {
  return sitesOf(pattern)?.every === true;
}

/** Whether a pattern lets in any page of a host or of what is below it. */
export function concerns(pattern: string, host: string): boolean {
  const sites = sitesOf(pattern);
  if (!sites || sites.every) return sites !== undefined;
  const isBelow = (a: string, b: string) => `.${a}`.endsWith(`.${b}`);
  return isBelow(sites.host, host) || (sites.below && isBelow(host, sites.host));
}

/** The hosts that patterns name, each once, in the alphabet's order; those for every site name none. */
export function hostsOf(patterns: readonly string[]): string[] {
  const hosts = patterns.flatMap((pattern) => {
    const sites = sitesOf(pattern);
    return sites && !sites.every ? [sites.host.replace(/^www\./, '')] : [];
  });
  return [...new Set(hosts)].sort();
}
