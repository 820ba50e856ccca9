import { sha256 } from '@noble/hashes/sha2.js';
import { isRecord } from '../facts-shape';
import { runningChecksum } from './checksum';
import { checkClipping } from './clipping-schema';
import { readHead } from './head-schema';
import { faultOf, type ImportFault, type ImportFaultCode } from './import-fault';
import { type JsonBreak, type JsonPiece, splitJson } from './json-pieces';
import type { FormatReader, ImportStep, Tally } from './read-import';
import { type Clean, cleanClipping } from './unclean-clipping';
import { decodeUtf8, encodeUtf8 } from './utf8';
import { isWallabag, readWallabag } from './wallabag';

/** Newest layout of ours that is known. */
export const NEWEST_VERSION = 2;
/** Ten times the largest archive there should be; their keys are kept, to find what comes twice. */
const MOST_RECORDS = 1_000_000;
const HEAD = [
  ...['schema', 'version', 'format', 'app', 'exported', 'count', 'checksum'],
  ...['corrections', 'judgements', 'searches'],
];

type Parsed = { value: unknown; text: string; bytes: Uint8Array } | { fault: ImportFault };

interface JsonOptions {
  clean: Clean;
  again?: boolean | undefined;
}

/** Reads a JSON file: our own, our own JSON Lines, or wallabag's list. Which it is, its content says. */
export function readJson(tally: Tally, { clean, again = false }: JsonOptions): FormatReader {
  const json = splitJson('clippings');
  const members = new Map<string, { value: unknown; line: number }>();
  const checksum = runningChecksum();
  const seen = new Set<number>();
  let records = 0;
  let tail: { value: Record<string, unknown>; line: number } | null = null;
  let hasList = false;
  let isOthers = false;

  const refuse = (fault: ImportFault): ImportStep[] => {
    tally.refused = fault;
    return [{ fault }];
  };
  const stop = (code: ImportFaultCode, line: number): ImportStep[] => {
    tally.ended = 'early';
    return [{ fault: faultOf(code, line) }];
  };
  const said = (name: string) => members.get(name)?.value;

  /** Whether the file is ours and of a version that is known; null while its head has not said so. */
  const refusal = (): ImportFault | null => {
    if (members.has('schema') && said('schema') !== 'kirinuki-clippings') return faultOf('unknown');
    const version = members.get('version');
    if (!version) return null;
    const isNumber = Number.isSafeInteger(version.value) && Number(version.value) >= 1;
    if (!isNumber) return faultOf('unknown');
    if (Number(version.value) <= NEWEST_VERSION) return null;
    return faultOf('newer', version.line, version.value);
  };

  const stepsOf = (piece: JsonPiece | JsonBreak): ImportStep[] => {
    if (tally.refused || tally.ended) return [];
    if (piece.is === 'broken') {
      if (piece.code === 'empty') return refuse(faultOf('empty'));
      return stop(piece.code, piece.line);
    }
    if (piece.is === 'list') {
      // Of two lists one was put there by somebody.
      if (hasList) return stop('json', piece.line);
      hasList = true;
      return [];
    }
    if (piece.is === 'member') return memberOf(piece);
    if (++records > MOST_RECORDS) return stop('many', piece.line);
    const parsed = parse(piece);
    if (piece.is === 'line') return lineOf(piece, parsed);
    if ('fault' in parsed && parsed.fault.code === 'line_json')
      return stop('json', parsed.fault.line ?? piece.line);
    return piece.is === 'entry' ? entryOf(parsed, piece.line) : clippingOf(parsed, piece.line);
  };

  /** Whether a checksum is to be made; the first layout has none. */
  const hasSum = () => !again && said('version') !== 1;

  const memberOf = (piece: JsonPiece): ImportStep[] => {
    if (!HEAD.includes(piece.key)) return [];
    if (members.has(piece.key)) return stop('json', piece.line);
    const parsed = parse(piece);
    if ('fault' in parsed) {
      const { code, line = piece.line } = parsed.fault;
      if (code === 'line_json') return stop('json', line);
      return [{ fault: faultOf('head', line, piece.key) }];
    }
    members.set(piece.key, { value: parsed.value, line: piece.line });
    const fault = refusal();
    return fault ? refuse(fault) : [];
  };

  const lineOf = (piece: JsonPiece, parsed: Parsed): ImportStep[] => {
    if (said('format') !== 'jsonl' || tail) return stop('json', piece.line);
    tally.format = 'kirinuki-jsonl';
    if ('fault' in parsed || !isRecord(parsed.value) || parsed.value.end !== true)
      return clippingOf(parsed, piece.line);
    records--;
    tail = { value: parsed.value, line: piece.line };
    return [];
  };

  /** A list that is the file itself has no head: whose it is, its first entry says. */
  const entryOf = (parsed: Parsed, line: number): ImportStep[] => {
    if ('fault' in parsed) return [{ fault: parsed.fault }];
    if (!isOthers && !isWallabag(parsed.value)) return refuse(faultOf('unknown'));
    isOthers = true;
    tally.format = 'wallabag';
    const read = readWallabag(parsed.value);
    if ('fault' in read) return [{ fault: { ...read.fault, line } }];
    return [{ record: { is: 'article', article: read.article }, line }];
  };

  const clippingOf = (parsed: Parsed, line: number): ImportStep[] => {
    if ('fault' in parsed) return [{ fault: parsed.fault }];
    if (hasSum()) checksum.add(parsed.bytes, parsed.text, parsed.value);
    const checked = checkClipping(parsed.value);
    if ('fault' in checked) return [{ fault: { ...checked.fault, line } }];
    const { clipping, misfits } = checked;
    const mark = markOf(clipping.key);
    if (seen.has(mark)) return [{ fault: faultOf('twice', line, clipping.key) }];
    seen.add(mark);
    const record = { is: 'clipping' as const, clipping: cleanClipping(clipping, clean), misfits };
    return [{ record, line }];
  };

  return {
    push: (chunk) => json.push(chunk).flatMap(stepsOf),
    end() {
      const steps = json.end().flatMap(stepsOf);
      if (tally.refused || isOthers) return steps;
      if (said('schema') !== 'kirinuki-clippings' || !members.has('version'))
        return [...steps, ...refuse(faultOf('unknown'))];
      const isLines = said('format') === 'jsonl';
      tally.format = isLines ? 'kirinuki-jsonl' : 'kirinuki-json';
      const { head, faults } = readHead(members, Number(said('version')));
      steps.push(...faults.map((fault) => ({ fault })));
      if (isLines && !tail && !tally.ended) steps.push(...stop('cut', records + 1));
      else if (!isLines && !hasList && !tally.ended)
        steps.push({ fault: faultOf('missing', undefined, 'clippings') });
      tally.head = head;
      if (tally.ended) return steps;
      return [...steps, ...sums(isLines && tail ? tail : null)];
    },
  };

  /**
   * Whether the file holds what was written into it. Of one whose checksum is right the count does not
   * matter: what was removed from the archive while it was written is counted and not there.
   */
  function sums(last: { value: Record<string, unknown>; line: number } | null): ImportStep[] {
    if (again) return [];
    const stated = last ? last.value.checksum : said('checksum');
    if (stated !== undefined && hasSum())
      tally.checksum = stated === checksum.value() ? 'right' : 'wrong';
    if (tally.checksum === 'right') return [];
    const steps: ImportStep[] = [];
    const count = last ? last.value.count : tally.head?.count;
    if (count !== undefined && count !== records)
      steps.push({ fault: faultOf('count', undefined, count, records) });
    if (tally.checksum === 'wrong') steps.push({ fault: faultOf('checksum') });
    return steps;
  }
}

/** The bytes of a piece as a value; of a line that is no JSON the next one may be. */
function parse({ bytes, line }: JsonPiece): Parsed {
  if (bytes === 'large' || bytes === 'deep') return { fault: faultOf(bytes, line) };
  const text = decodeUtf8(bytes);
  if (text === null) return { fault: faultOf('utf8', line) };
  try {
    return { value: JSON.parse(text), text, bytes };
  } catch (error) {
    return { fault: faultOf('line_json', line + linesBefore(error, text)) };
  }
}

/** How many lines of a piece stand before the place where it is no JSON; browsers say so in one of two ways. */
function linesBefore(error: unknown, text: string): number {
  const told = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(told)?.[1];
  if (line !== undefined) return Number(line) - 1;
  const position = /position (\d+)/.exec(told)?.[1];
  return position === undefined ? 0 : text.slice(0, Number(position)).split('\n').length - 1;
}

/** A number for a key, so that keys of any length are remembered in a few bytes; two of one are as rare as can be. */
function markOf(key: string): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = sha256(encodeUtf8(key));
  return ((a * 256 + b) * 256 + c) * 2 ** 24 + (d * 256 + e) * 256 + f;
}
