/** A node of a page's JSON-LD, with how deep it was nested in its script. */
export interface LinkedNode {
  types: string[];
  depth: number;
  data: Record<string, unknown>;
}

const MAX_SCRIPTS = 100;
const MAX_CHARACTERS = 1_000_000;
const MAX_NODES = 2_000;
const MAX_DEPTH = 8;

const ARTICLE =
  /^(.*Article|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting|DiscussionForumPosting)$/;

/** Every typed node of the page's JSON-LD in any shape (`@graph`, arrays, nested); broken scripts are passed over. */
export function linkedNodesOf(document: Document): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  let characters = 0;
  let scripts = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    characters += source.length;
    if (++scripts > MAX_SCRIPTS || characters > MAX_CHARACTERS) break;
    const queue: Array<{ value: unknown; depth: number }> = [{ value: parse(source), depth: 0 }];
    for (let item = queue.shift(); item && nodes.length < MAX_NODES; item = queue.shift()) {
      if (typeof item.value !== 'object' || item.value === null || item.depth > MAX_DEPTH) continue;
      if (Array.isArray(item.value)) {
        for (const value of item.value.slice(0, MAX_NODES))
          queue.push({ value, depth: item.depth });
        continue;
      }
      const data = item.value as Record<string, unknown>;
      const types = stringsOf(data['@type']).map((t) => t.replace(/^.*[/:#]/, ''));
      if (types.length > 0) nodes.push({ types, depth: item.depth, data });
      for (const [key, value] of Object.entries(data)) {
        if (typeof value === 'object' && value !== null)
          queue.push({ value, depth: item.depth + (key === '@graph' ? 0 : 1) });
      }
    }
  }
  return nodes;
}

/** The node that describes the article at `url`: by its own address, else the first that is not inside another. */
export function articleNode(nodes: readonly LinkedNode[], url: string): LinkedNode | undefined {
  const articles = nodes.filter((n) => n.types.some((t) => ARTICLE.test(t)));
  const own = articles.find((n) => addressesOf(n.data).some((a) => samePath(a, url)));
  const shallow = articles.filter((n) => n.depth === Math.min(...articles.map((a) => a.depth)));
  return own ?? (shallow.length === 1 ? shallow[0] : undefined);
}

/** The strings of a value that may be one, a list, or a node with a `name`. */
export function namesOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.flatMap((v) => {
    const name = typeof v === 'object' && v !== null ? (v as Record<string, unknown>).name : v;
    return stringsOf(name)
      .map((s) => s.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  });
}

export function stringsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 50) : [value]).filter(
    (v): v is string => typeof v === 'string',
  );
}

/** True where two addresses name the same path, whatever their query, fragment and last slash. */
export function samePath(a: string, b: string): boolean {
  try {
    const [x, y] = [new URL(a, b), new URL(b)];
    const path = (u: URL) => decodeURI(u.pathname).replace(/\/+$/, '');
    return x.host === y.host && path(x) === path(y);
  } catch {
    return false;
  }
}

function addressesOf(data: Record<string, unknown>): string[] {
  const main = data.mainEntityOfPage;
  const nested =
    typeof main === 'object' && main !== null ? (main as Record<string, unknown>)['@id'] : main;
  return [data.url, nested, data['@id']].flatMap(stringsOf);
}

function parse(source: string): unknown {
  const text = source
    .replace(/^\s*(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(-->|\/\/\]\]>|\]\]>)\s*$/, '')
    .trim();
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Raw line breaks in strings and a last comma or semicolon are the usual faults.
      return JSON.parse(
        text
          .replace(/[\r\n\t]+/g, ' ')
          .replace(/,\s*([}\]])/g, '$1')
          .replace(/;\s*$/, ''),
      );
    } catch {
      return undefined;
    }
  }
}
