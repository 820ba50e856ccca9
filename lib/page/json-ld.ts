/** A node of a page's JSON-LD, with how deep it was nested in its script. */
export interface LinkedNode {
  types: string[];
  depth: number;
  data: Record<string, unknown>;
  /** True below a property that speaks of something else: comments, neighbours, entries of a list. */
  aside: boolean;
}

export interface LinkedData {
  nodes: LinkedNode[];
  /** Nodes by their `@id`, for those that only point to them. */
  byId: Map<string, Record<string, unknown>>;
}

const MAX_SCRIPTS = 100;
/** Longest script read, and of all together, in UTF-16 code units: news pages stay far below. */
const MAX_SCRIPT = 1_000_000;
const MAX_CHARACTERS = 2_000_000;
const MAX_NODES = 2_000;
const MAX_VISITED = 50_000;
const MAX_DEPTH = 8;

const ELSEWHERE =
  /^(liveBlogUpdate|comment|comments|review|reviews|hasPart|isPartOf|mentions|about|citation|isBasedOn|relatedLink|itemListElement|subjectOf|video|image|associatedMedia|blogPost|suggestedAnswer|acceptedAnswer|isRelatedTo|workExample|translationOfWork|workTranslation)$/;

/** Every typed node of the page's JSON-LD in any shape (`@graph`, arrays, nested); broken scripts are passed over. */
export function linkedDataOf(document: Document): LinkedData {
  const nodes: LinkedNode[] = [];
  const byId: LinkedData['byId'] = new Map();
  let characters = 0;
  let scripts = 0;
  let visited = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    if (++scripts > MAX_SCRIPTS || nodes.length >= MAX_NODES || visited >= MAX_VISITED) break;
    const source = script.textContent ?? '';
    if (source.length > MAX_SCRIPT || characters + source.length > MAX_CHARACTERS) continue;
    characters += source.length;
    const queue: Array<{ value: unknown; depth: number; aside: boolean }> = [
      { value: parse(source), depth: 0, aside: false },
    ];
    for (let at = 0; at < queue.length && nodes.length < MAX_NODES; at++) {
      const item = queue[at];
      if (!item || ++visited > MAX_VISITED) break;
      const { value, depth, aside } = item;
      if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) continue;
      if (Array.isArray(value)) {
        for (const each of value.slice(0, MAX_NODES)) queue.push({ value: each, depth, aside });
        continue;
      }
      const data = value as Record<string, unknown>;
      const types = stringsOf(data['@type']).map((t) => t.replace(/^.*[/:#]/, ''));
      if (types.length > 0) {
        nodes.push({ types, depth, data, aside });
        const id = data['@id'];
        if (typeof id === 'string' && !byId.has(id)) byId.set(id, data);
      }
      for (const [key, inner] of Object.entries(data)) {
        if (typeof inner === 'object' && inner !== null)
          queue.push({
            value: inner,
            depth: depth + (key === '@graph' ? 0 : 1),
            aside: aside || ELSEWHERE.test(key),
          });
      }
    }
  }
  return { nodes, byId };
}

/** The strings of a value that may be one, a list, a node with a `name`, or a pointer to such a node. */
export function namesOf(value: unknown, byId?: LinkedData['byId']): string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list.flatMap((each) => {
    const node = resolved(each, byId);
    const name = node ? (node.name ?? fullName(node)) : each;
    return stringsOf(name)
      .map((s) => decoded(s).replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  });
}

/** The node a value is, or points to; undefined where it is none. */
export function resolved(
  value: unknown,
  byId?: LinkedData['byId'],
): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const node = value as Record<string, unknown>;
  const id = node['@id'];
  const named = node.name !== undefined || node.familyName !== undefined;
  return (!named && typeof id === 'string' && byId?.get(id)) || node;
}

function fullName(node: Record<string, unknown>): string | undefined {
  const { givenName, familyName } = node;
  return typeof givenName === 'string' && typeof familyName === 'string'
    ? `${givenName} ${familyName}`
    : undefined;
}

/** The strings of a value that may be one, a list, or a typed value. */
export function stringsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 50) : [value]).flatMap((each: unknown) => {
    const plain =
      typeof each === 'object' && each !== null
        ? (each as Record<string, unknown>)['@value']
        : each;
    return typeof plain === 'string' ? plain.slice(0, 400_000) : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Text without the character references that programs leave in their data: `&amp;`, `&#8217;`. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,5}));/gi,
    (whole, ten, hex, name) => {
      const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : 0;
      if (code >= 32 && code <= 0x10ffff) return String.fromCodePoint(code);
      return ENTITIES[String(name ?? '').toLowerCase()] ?? whole;
    },
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
