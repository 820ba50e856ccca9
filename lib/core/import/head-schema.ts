import * as v from 'valibot';
import type { Correction } from '../correction';
import type { SavedSearch } from '../filter';
import type { Judgement } from '../judgement';
import { faultOfIssue } from './clipping-schema';
import type { ImportFault } from './import-fault';
import { instant, maybe, share, text, words } from './schema-parts';

/** What a file of ours says before its clippings. */
export interface ImportHead {
  version: number;
  /** Version of the Kirinuki that wrote it. */
  app?: string;
  /** Instant of writing. */
  exported?: string;
  /** How many clippings it says it holds. */
  count?: number;
  corrections: Correction[];
  judgements: Judgement[];
  searches: SavedSearch[];
}

const correction = v.object({
  kind: v.picklist(['not-this', 'never-here']),
  entity: maybe(words(2_000)),
  name: words(20_000),
  surface: words(20_000),
  where: words(20_000),
  made: instant,
});
const judgement = v.object({
  relevant: v.boolean(),
  where: words(20_000),
  title: text(100_000),
  score: share,
  made: instant,
});
const search = v.object({ name: words(2_000), query: text(20_000) });

/** The head of a file from its members; of what the reader said in it, whatever is wrong is told and left out. */
export function readHead(
  members: ReadonlyMap<string, { value: unknown; line: number }>,
  version: number,
): { head: ImportHead; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const listOf = <T extends v.GenericSchema>(name: string, schema: T): v.InferOutput<T>[] => {
    const member = members.get(name);
    if (!member) return [];
    const { value, line } = member;
    if (!Array.isArray(value)) {
      faults.push({ code: 'head', line, values: [name] });
      return [];
    }
    return value.flatMap((each: unknown, at) => {
      const result = v.safeParse(schema, each, { abortEarly: true, abortPipeEarly: true });
      if (result.success) return [result.output];
      const { values } = faultOfIssue(result.issues[0], `${name}.${at}`);
      faults.push({ code: 'head', line, values });
      return [];
    });
  };
  const head: ImportHead = {
    version,
    corrections: listOf('corrections', correction),
    judgements: listOf('judgements', judgement),
    searches: listOf('searches', search),
  };
  const app = v.safeParse(v.object({ version: words(100) }), members.get('app')?.value);
  if (app.success) head.app = app.output.version;
  const exported = v.safeParse(instant, members.get('exported')?.value);
  if (exported.success) head.exported = exported.output;
  const count = members.get('count');
  if (count) {
    if (Number.isSafeInteger(count.value)) head.count = Number(count.value);
    else faults.push({ code: 'head', line: count.line, values: ['count'] });
  }
  return { head, faults };
}
