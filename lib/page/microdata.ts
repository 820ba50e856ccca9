import { keyOf } from './page-title';

/** What a page marks up in its own text: schema.org as microdata or RDFa, and the older class names for news entries. */
export interface Microdata {
  published: string[];
  modified: string[];
  authors: string[];
  section: string[];
}

// Forms are left out: their controls may hide the members asked for here.
const MAX_ELEMENTS = 300;
const MAX_SCOPES = 40;
const PUBLISHED =
  /^(?:(?:schema|dc|dct|dcterms|sioc):|https?:\/\/(?:schema\.org|purl\.org\/dc\/(?:terms|elements\/1\.1))\/)?(?:datePublished|dateCreated|issued|created|date)$/i;
const MODIFIED =
  /^(?:(?:schema|dc|dct|dcterms):|https?:\/\/(?:schema\.org|purl\.org\/dc\/terms)\/)?(?:dateModified|modified)$/i;
const AUTHOR = /^(?:schema:|https?:\/\/schema\.org\/)?author$/i;
const SECTION = /^(?:schema:|https?:\/\/schema\.org\/)?articleSection$/i;
const HEADLINE = '[itemprop~="headline"], [property$="headline"], [itemprop~="name"], h1, h2';
/** Things with dates and authors of their own. */
const NO_ARTICLE =
  /(Comment|Review|Rating|VideoObject|ImageObject|AudioObject|Event|Person|Organization|Product|Question|Answer|ListItem|WebSite)s?$/i;

/** Reads the markup of the page's own article, which is told from its neighbours' by its headline. */
export function microdataOf(document: Document, titles: readonly string[]): Microdata {
  const found: Microdata = { published: [], modified: [], authors: [], section: [] };
  const all = [
    ...document.querySelectorAll(
      '[itemprop]:not(form), [property]:not(meta, form), abbr.published[title], abbr.updated[title], time[pubdate]',
    ),
  ].slice(0, MAX_ELEMENTS);
  if (all.length === 0) return found;
  const placed = all.flatMap((element) => {
    const kind = kindOf(element);
    const scope = kind && scopeOf(element, kind);
    return kind && scope !== undefined && !isBeside(element) ? [{ element, kind, scope }] : [];
  });
  const own = ownScope(
    placed.map(({ scope }) => scope),
    titles.map(keyOf).filter((key) => key.length >= 4),
  );
  if (own === undefined) return found;
  for (const { element, kind, scope } of placed)
    if (scope === own) found[kind].push(wordsOf(element, kind));
  return found;
}

function kindOf(element: Element): keyof Microdata | undefined {
  const names =
    `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`
      .split(/\s+/)
      .filter(Boolean);
  if (names.some((name) => PUBLISHED.test(name)) || element.hasAttribute('pubdate'))
    return 'published';
  if (names.some((name) => MODIFIED.test(name))) return 'modified';
  if (names.some((name) => AUTHOR.test(name))) return 'authors';
  if (names.some((name) => SECTION.test(name))) return 'section';
  if (element.localName !== 'abbr') return undefined;
  return element.classList.contains('published') ? 'published' : 'modified';
}

/** The thing a property belongs to: null for the page itself, undefined for what is no article. */
function scopeOf(element: Element, kind: keyof Microdata): Element | null | undefined {
  // The scope of an author is the author's own; whose author it is stands outside.
  const from = kind === 'authors' ? element.parentElement : element;
  const scope = from?.closest(':is([itemscope], [typeof], .hentry, .h-entry):not(form)') ?? null;
  const type = `${scope?.getAttribute('itemtype') ?? ''} ${scope?.getAttribute('typeof') ?? ''}`;
  return type.split(/\s+/).some((each) => NO_ARTICLE.test(each)) ? undefined : scope;
}

/** True in a part of the page that speaks of other articles. */
function isBeside(element: Element): boolean {
  return (
    element.closest(
      'aside, nav, [class*="related" i], [class*="comment" i], [class*="ranking" i]',
    ) !== null
  );
}

/** The scope that bears the page's title; else the one there is, if its title is no other. */
function ownScope(
  scopes: ReadonlyArray<Element | null>,
  titles: readonly string[],
): Element | null | undefined {
  const all = [...new Set(scopes)].slice(0, MAX_SCOPES);
  if (all.length === 0) return undefined;
  const headed = all.map((scope) => ({ scope, titles: scope ? headlinesOf(scope) : [] }));
  const agreeing = headed.find(({ titles: own }) =>
    own.some((key) => titles.some((title) => title.startsWith(key) || key.startsWith(title))),
  );
  if (agreeing) return agreeing.scope;
  if (all.includes(null)) return null;
  const whole = all.filter((scope) => scope?.querySelector('h1'));
  if (whole.length === 1) return whole[0];
  const [only] = headed;
  return all.length === 1 && only && (only.titles.length === 0 || titles.length === 0)
    ? only.scope
    : undefined;
}

function headlinesOf(scope: Element): string[] {
  return [...scope.querySelectorAll(HEADLINE)]
    .slice(0, 5)
    .map((each) => keyOf((each.getAttribute('content') ?? each.textContent ?? '').slice(0, 500)))
    .filter((key) => key.length >= 4);
}

function wordsOf(element: Element, kind: keyof Microdata): string {
  const dated = kind === 'published' || kind === 'modified';
  const name = kind === 'authors' ? element.querySelector('[itemprop~="name"]') : null;
  const from = name ?? element;
  return (
    from.getAttribute('content') ||
    (dated &&
      (from.getAttribute('datetime') ||
        (from.localName === 'abbr' && from.getAttribute('title')))) ||
    (from.textContent ?? '')
  )
    .slice(0, 300)
    .replace(/\s+/g, ' ')
    .trim();
}
