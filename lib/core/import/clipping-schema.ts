import * as v from 'valibot';
import { addressKey } from '../address';
import { origins, particulars, textWarnings } from '../article';
import { isRecord } from '../facts-shape';
import type { Mention } from '../mention';
import { LONGEST_QUOTE } from '../quote';
import type { Reason } from '../relevance';
import { asTags } from '../tags';
import { faultOf, type ImportFault, type ImportFaultCode, importFaults } from './import-fault';
import {
  address,
  day,
  instant,
  LONGEST_TEXT,
  line,
  many,
  maybe,
  party,
  place,
  share,
  text,
  vagueDay,
  words,
} from './schema-parts';
import { asUnclean, type UncleanClipping } from './unclean-clipping';

const language = v.picklist(['en', 'ja', 'ru', 'ko', 'zh-Hans', 'zh-Hant', 'und']);
const officeKind = v.picklist([
  ...(['head_of_state', 'head_of_government', 'foreign_minister', 'defense_minister'] as const),
  ...(['chief_cabinet_secretary', 'minister', 'deputy_minister', 'ambassador'] as const),
  ...(['spokesperson', 'national_security_adviser', 'commission_president'] as const),
  ...(['council_president', 'high_representative', 'secretary_general'] as const),
  ...(['senior_official', 'former'] as const),
]);

const office = v.object({
  kind: officeKind,
  post: line,
  title: line,
  country: party,
  from: vagueDay,
  to: maybe(vagueDay),
  acting: maybe(v.boolean()),
  note: maybe(text(20_000)),
  sources: many(text(20_000), 100),
  verified: v.boolean(),
});

const found = v.variant('by', [
  v.object({ by: v.picklist(['list', 'office']) }),
  v.object({ by: v.literal('title'), words: text(20_000) }),
  v.object({ by: v.literal('surname'), after: text(20_000) }),
]);

const named = {
  field: v.picklist(['title', 'text']),
  start: place,
  end: place,
  surface: words(20_000),
  name: line,
  found: maybe(found),
};

const mention = v.variant('kind', [
  v.object({
    kind: v.literal('official'),
    ...named,
    entity: maybe(line),
    country: maybe(party),
    office: officeKind,
    title: text(20_000),
    held: many(office, 200),
    now: maybe(many(office, 200)),
    undated: maybe(v.boolean()),
  }),
  v.object({
    kind: v.literal('territory'),
    ...named,
    entity: line,
    area: line,
    claimant: v.nullable(party),
  }),
  v.object({
    kind: v.literal('agreement'),
    ...named,
    entity: line,
    date: maybe(vagueDay),
    parties: many(party, 300),
  }),
  v.object({
    kind: v.literal('unresolved'),
    ...named,
    candidates: v.pipe(many(line, 1_000), v.minLength(2)),
  }),
]);

const relevance = v.object({
  relevant: v.boolean(),
  score: share,
  said: maybe(v.literal(true)),
  counterparts: many(party, 500),
  topics: many(line, 500),
  reasons: many(
    v.object({
      code: line,
      weight: v.pipe(v.number(), v.finite()),
      passage: maybe(text(LONGEST_TEXT)),
      field: maybe(v.picklist(['title', 'text'])),
      start: maybe(place),
      end: maybe(place),
    }),
    5_000,
  ),
});

const quote = v.object({
  exact: words(LONGEST_QUOTE),
  prefix: text(32),
  suffix: text(32),
  made: instant,
  note: maybe(text(LONGEST_TEXT)),
});

/** Only these fields come through: what else a file says, `__proto__` too, is left where it is. */
const wording = {
  title: text(100_000),
  byline: maybe(text(100_000)),
  text: text(LONGEST_TEXT),
  html: maybe(v.pipe(text(2 * LONGEST_TEXT), v.transform(asUnclean))),
  published: maybe(day),
  modified: maybe(day),
  relevance,
  mentions: many(mention, 50_000),
  asOf: day,
};

/** Whole groups of four, as every reader of it demands. */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const origin = maybe(v.picklist(origins));
const clipping = v.object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  key: words(20_000),
  kind: v.picklist(['article', 'teaser']),
  url: address,
  canonicalUrl: maybe(address),
  ...wording,
  outlet: maybe(text(100_000)),
  source: maybe(text(100_000)),
  section: maybe(text(100_000)),
  language,
  publishedRaw: maybe(text(100_000)),
  modifiedRaw: maybe(text(100_000)),
  origins: maybe(
    v.object(
      Object.fromEntries(particulars.map((each) => [each, origin])) as Record<
        (typeof particulars)[number],
        typeof origin
      >,
    ),
  ),
  stub: maybe(v.boolean()),
  warnings: maybe(many(v.picklist(textWarnings), 10)),
  saved: instant,
  updated: maybe(instant),
  read: v.boolean(),
  starred: maybe(v.literal(true)),
  textHash: maybe(line),
  image: maybe(
    v.object({ url: address, alt: maybe(text(100_000)), caption: maybe(text(100_000)) }),
  ),
  note: maybe(words(LONGEST_TEXT)),
  tags: maybe(many(v.string(), 1_000)),
  quotes: maybe(many(quote, 10_000)),
  versions: maybe(many(v.object({ ...wording, saved: instant }), 1_000)),
  imageData: maybe(
    v.object({
      // A picture made of dots; one that is a document could hold a script.
      type: v.pipe(v.string(), v.regex(/^image\/(?!svg)[a-z0-9.+-]{1,60}$/)),
      base64: v.pipe(words(30_000_000), v.regex(BASE64)),
    }),
  ),
});

export interface CheckedClipping {
  clipping: UncleanClipping;
  /** How many names and reasons did not stand in the text where the record said, and were left out. */
  misfits: number;
}

/**
 * A record of our own format as a clipping, or the first thing that is wrong with it. Its key is made from
 * its address, as the file could give the key of another article.
 *
 * A name that does not stand where its mention says is left out and counted, and the rest is kept: to refuse
 * the article because somebody corrected a slip in its text would lose the reader more.
 */
export function checkClipping(value: unknown): CheckedClipping | { fault: ImportFault } {
  if (!isRecord(value)) return { fault: faultOf('shape', undefined, 'clippings') };
  const result = v.safeParse(clipping, value, { abortEarly: true, abortPipeEarly: true });
  if (!result.success) return { fault: faultOfIssue(result.issues[0]) };
  const { tags: given, versions: earlier, mentions, relevance, ...rest } = result.output;
  const own = fitted({ ...rest, mentions, relevance });
  let { misfits } = own;
  const checked: UncleanClipping = { ...own.wording, key: addressKey(rest.url) };
  const tags = asTags(given ?? []);
  if (tags.length > 0) checked.tags = tags;
  if (earlier && earlier.length > 0)
    checked.versions = earlier.map((version) => {
      const old = fitted(version);
      misfits += old.misfits;
      return old.wording;
    });
  if (checked.quotes?.length === 0) delete checked.quotes;
  return { clipping: checked, misfits };
}

/** What a schema found first, as a fault: its code, and the field it is about. */
export function faultOfIssue(issue: v.BaseIssue<unknown>, within = ''): ImportFault {
  const path = [within, v.getDotPath(issue) ?? ''].filter(Boolean).join('.');
  const code = importFaults.find((each) => each === issue.message);
  const isMissing = issue.kind === 'schema' && issue.input === undefined;
  return faultOf(
    code ?? ((isMissing ? 'missing' : 'shape') satisfies ImportFaultCode),
    undefined,
    path,
  );
}

type Worded = Pick<UncleanClipping, 'title' | 'text' | 'mentions' | 'relevance'>;

function fitted<T extends Worded>(wording: T): { wording: T; misfits: number } {
  const { mentions, relevance } = wording;
  const fitting = mentions.filter((each) => stands(each, wording));
  let misfits = mentions.length - fitting.length;
  const reasons = relevance.reasons.map((reason) => {
    if (isWithin(reason, wording)) return reason;
    misfits++;
    const { field: _, start: __, end: ___, ...rest } = reason;
    return rest;
  });
  if (misfits === 0) return { wording, misfits };
  return {
    wording: { ...wording, mentions: fitting, relevance: { ...relevance, reasons } },
    misfits,
  };
}

function stands({ field, start, end, surface }: Mention, wording: Worded): boolean {
  return start < end && wording[field].slice(start, end) === surface;
}

/** A reason that names no place is about the whole. */
function isWithin({ field, start, end }: Reason, wording: Worded): boolean {
  if (field === undefined && start === undefined && end === undefined) return true;
  if (field === undefined || start === undefined || end === undefined) return false;
  return start <= end && end <= wording[field].length;
}
