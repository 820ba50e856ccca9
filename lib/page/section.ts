import { decoded, type LinkedData, resolved, samePath, stringsOf } from './json-ld';
import { keyOf } from './page-title';

/** What every site calls its whole: no section. */
const WHOLE =
  /^(home( ?page)?|top( ?page)?|news|all( news)?|latest( news)?|articles?|main|index|archives?|posts?|blog|stories|story|uncategori[sz]ed|default|general|トップ(ページ)?|ホーム|ニュース(一覧)?|記事(一覧)?|速報|新着(記事|ニュース)?|一覧|главная( страница)?|новости|все новости|лента( новостей)?|статьи|материалы|홈|메인|뉴스|전체(기사)?|기사|최신(기사|뉴스)?|首页|首頁|主页|新闻|新聞|要闻|正文|文章|最新(消息|新聞|新闻)?|滚动(新闻)?|即時(新聞)?)$/i;
const CRUMBS =
  ':is([itemtype$="BreadcrumbList" i], [class*="breadcrumb" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i], [class*="topicpath" i], [class*="topic-path" i], [class*="pankuzu" i], [id*="pankuzu" i], [class*="crumbs" i]):not(form)';

/** The first of the sections given that says something: not the outlet's name, not “News”. */
export function sectionIn(given: readonly string[], own: readonly string[]): string | undefined {
  const keys = own.map(keyOf).filter((key) => key.length > 1);
  for (const each of given.slice(0, 20)) {
    const section = decoded(each).replace(/\s+/g, ' ').trim();
    const key = keyOf(section);
    if (!/\p{L}/u.test(key) || section.length > 60 || /^https?:/.test(section)) continue;
    if (WHOLE.test(section) || keys.includes(key)) continue;
    return section;
  }
  return undefined;
}

/** The names of a `BreadcrumbList`, the nearest part first, without the page itself. */
export function crumbsOf(
  { nodes, byId }: LinkedData,
  url: string,
  titles: readonly string[],
): string[] {
  const list = nodes.find((n) => n.types.includes('BreadcrumbList'));
  const entries = list?.data.itemListElement;
  if (!Array.isArray(entries)) return [];
  const crumbs = entries.slice(0, 20).flatMap((entry: unknown, at) => {
    const node = resolved(entry, byId);
    if (!node) return [];
    const item = resolved(node.item, byId);
    const [name] = [...stringsOf(node.name), ...stringsOf(item?.name)];
    const [address] = [node.item, item?.['@id'], item?.url].flatMap(stringsOf);
    const position = Number(node.position);
    return name === undefined
      ? []
      : [{ name, address, position: Number.isFinite(position) ? position : at }];
  });
  crumbs.sort((a, b) => a.position - b.position);
  return withoutPage(crumbs, url, titles);
}

/** The section that the page's breadcrumb shows, where its data names none. */
export function visibleSection(
  document: Document,
  url: string,
  title: string,
  own: readonly string[],
): string | undefined {
  for (const trail of [...document.querySelectorAll(CRUMBS)].slice(0, 5)) {
    const links = [...trail.querySelectorAll('a[href]')].slice(0, 12);
    if (links.length === 0 || (trail.textContent ?? '').length > 600) continue;
    const crumbs = links.map((link) => ({
      name: (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
      address: link.getAttribute('href') ?? '',
    }));
    const section = sectionIn(withoutPage(crumbs, url, [title]), own);
    if (section) return section;
  }
  return undefined;
}

/** The names of a trail, nearest first; its last part is the page itself if it bears its title or address. */
function withoutPage(
  crumbs: ReadonlyArray<{ name: string; address: string | undefined }>,
  url: string,
  titles: readonly string[],
): string[] {
  const keys = titles.map(keyOf).filter(Boolean);
  return crumbs
    .filter(({ name, address }) => {
      const key = keyOf(name);
      const itself =
        keys.some((title) => title === key || (key.length >= 10 && title.startsWith(key))) ||
        (address !== undefined && address !== '' && samePath(address, url));
      return !itself;
    })
    .map(({ name }) => name)
    .reverse();
}
