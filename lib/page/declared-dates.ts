import type { Origin } from '../core/article';
import { type DateHabits, parseDay } from './dates';
import { type LinkedData, type LinkedNode, stringsOf } from './json-ld';
import type { Microdata } from './microdata';
import { sameAddress } from './own-address';

/** A day, the words it was read from, and where. */
export interface DatedBy {
  day: string;
  raw: string;
  from: Origin;
}

/** Where a page may declare its dates. */
interface Declared {
  meta: Map<string, string>;
  linked: LinkedData;
  /** The nodes of the page's article. */
  nodes: readonly LinkedNode[];
  micro: Microdata;
  url: string;
  habits: DateHabits;
}

const PUBLISHED =
  /^(article[:.]published(_time)?|og:(article:)?published_time|.*[:_.-]?(date-?published|pub-?date|published?-?(date|time)|publish_?(date|time)|published_?(at|date|time)|firstcreate|date\.(issued|created)|dcterms\.(issued|created|date)|dc\.date|date_?created|article:create_at|p_ts)|date|parsely-pub-date|sailthru\.date)$/i;
/** Names that other software gives to the day a page was made or served, which may be today. */
const LOOSE =
  /^(?!.*publi)(.*[:_.-])?(date|dc\.date|dcterms\.date|sailthru\.date|.*created?(_at)?)$/i;
const MODIFIED = /modif|update|revis|lastmod/i;

/** The days the page's article was published and changed, each from the best place that holds one. */
export function declaredDates({ meta, linked, nodes, micro, url, habits }: Declared): {
  published?: DatedBy;
  modified?: DatedBy;
} {
  const pages = linked.nodes.filter(
    (n) => n.depth === 0 && n.types.some((t) => /^(Item|About)?(Web)?Page$/.test(t)),
  );
  const page =
    pages.find(({ data }) => stringsOf(data.url ?? data['@id']).some((a) => sameAddress(a, url))) ??
    (pages.length === 1 ? pages[0] : undefined);
  const data = (keys: readonly string[], pageKey: string) =>
    [
      ...keys.flatMap((key) => nodes.flatMap((node) => datesOf(node.data[key]))),
      ...datesOf(page?.data[pageKey]),
    ].map((raw) => [raw, 'json-ld'] as const);
  const heads = [...meta].map(([key, value]) => ({ key, value }));
  const first = heads.filter(({ key }) => PUBLISHED.test(key) && !MODIFIED.test(key));
  const named = (loose: boolean) =>
    first
      .filter(({ key }) => LOOSE.test(key) === loose)
      .map(({ value }) => [value, 'meta'] as const);
  const published = firstDay(
    [
      ...data(['datePublished', 'coverageStartTime', 'dateCreated', 'uploadDate'], 'datePublished'),
      ...named(false),
      ...micro.published.map((raw) => [raw, 'meta'] as const),
      ...named(true),
    ],
    habits,
  );
  const modified = firstDay(
    [
      ...data(['dateModified'], 'dateModified'),
      ...heads.filter(({ key }) => MODIFIED.test(key)).map(({ value }) => [value, 'meta'] as const),
      ...micro.modified.map((raw) => [raw, 'meta'] as const),
    ],
    habits,
  );
  return { ...(published ? { published } : {}), ...(modified ? { modified } : {}) };
}

/** The dates of a value in JSON-LD: strings, typed values, seconds. */
function datesOf(value: unknown): string[] {
  return [value]
    .flat()
    .slice(0, 5)
    .flatMap((each) => (typeof each === 'number' ? String(each) : stringsOf(each)));
}

function firstDay(
  candidates: ReadonlyArray<readonly [string, Origin]>,
  habits: DateHabits,
): DatedBy | undefined {
  for (const [raw, from] of candidates) {
    const day = parseDay(raw, habits);
    if (day) return { day, raw: raw.trim().slice(0, 100), from };
  }
  return undefined;
}
