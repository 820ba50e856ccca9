import { type LinkedData, type LinkedNode, namesOf, stringsOf } from './json-ld';
import { sameAddress } from './own-address';
import { keyOf } from './page-title';

const ARTICLE =
  /^(.*Article|Report|LiveBlogPosting|BlogPosting|SocialMediaPosting|DiscussionForumPosting|PressRelease)$/;

/** What tells a page's own node from those of its neighbours. */
export interface OwnPage {
  /** Addresses of the page, its own first. */
  addresses: readonly string[];
  titles: readonly string[];
}

/**
 * The nodes that describe the page's article, best first: by their own address; else the one that is not inside
 * another; else, among several, those that bear the page's title. Empty where they may all be others'.
 */
export function articleNodesOf({ nodes }: LinkedData, page: OwnPage): LinkedNode[] {
  const articles = nodes.filter((n) => n.types.some((t) => ARTICLE.test(t)));
  for (const address of page.addresses) {
    const own = articles.filter((n) => addressesOf(n.data).some((a) => sameAddress(a, address)));
    if (own.length > 0) return withTwins(highest(own), articles);
  }
  const shallow = highest(articles.filter((n) => !n.aside));
  const [only] = shallow;
  if (only && shallow.length === 1) return isAnothers(only, page) ? [] : shallow;
  return shallow.filter((n) => agrees(n, page.titles) && addressesOf(n.data).length === 0);
}

/** Those not inside another; what only neighbours hold comes last. */
function highest(nodes: readonly LinkedNode[]): LinkedNode[] {
  const chosen = nodes.some((n) => !n.aside) ? nodes.filter((n) => !n.aside) : nodes;
  const depth = Math.min(...chosen.map((n) => n.depth));
  return chosen.filter((n) => n.depth === depth);
}

/** With other nodes of the same headline that name no address: a page may describe its article twice. */
function withTwins(own: LinkedNode[], articles: readonly LinkedNode[]): LinkedNode[] {
  const titles = own.flatMap((n) => namesOf(n.data.headline));
  const twins = articles.filter(
    (n) => !own.includes(n) && !n.aside && addressesOf(n.data).length === 0 && agrees(n, titles),
  );
  return [...own, ...twins];
}

/** True where a node names another address and another title than the page has. */
function isAnothers(node: LinkedNode, page: OwnPage): boolean {
  const elsewhere = addressesOf(node.data).some((a) => /^(https?:|\/)/i.test(a));
  return (
    elsewhere &&
    page.titles.length > 0 &&
    namesOf(node.data.headline).length > 0 &&
    !agrees(node, page.titles)
  );
}

function agrees(node: LinkedNode, titles: readonly string[]): boolean {
  const keys = [...namesOf(node.data.headline), ...namesOf(node.data.name)].map(keyOf);
  return titles.some((title) => {
    const wanted = keyOf(title);
    return keys.some(
      (key) =>
        key.length >= 4 &&
        wanted.length >= 4 &&
        (wanted.startsWith(key) || key.startsWith(wanted) || wanted.endsWith(key)),
    );
  });
}

/** The addresses a node gives itself. */
function addressesOf(data: Record<string, unknown>): string[] {
  const main = data.mainEntityOfPage;
  const nested =
    typeof main === 'object' && main !== null
      ? [(main as Record<string, unknown>)['@id'], (main as Record<string, unknown>).url]
      : [main];
  return [data.url, ...nested, data['@id']].flatMap(stringsOf).map((a) => a.slice(0, 2_000));
}
