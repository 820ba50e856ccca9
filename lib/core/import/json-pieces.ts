import { deepestIn, follow, outside } from './json-nesting';
import { decodeUtf8 } from './utf8';

/** Bytes of one record or one part of the head; a clipping with its picture is a hundredth of it. */
export const LARGEST_PIECE = 50_000_000;
/** Levels within a record; a clipping has six. */
const DEEPEST = 64;

/**
 * A part of a JSON file, as bytes that `JSON.parse` is to look at.
 *
 * - `member`: of the object the file is, all but the list
 * - `list`: where the list begins; it has no bytes
 * - `item`: of that list
 * - `entry`: of the list the file itself is
 * - `line`: of JSON Lines, after the first
 *
 * In place of the bytes of one that is too large or too deep stands what it is; those are not kept.
 */
export interface JsonPiece {
  is: 'member' | 'list' | 'item' | 'entry' | 'line';
  /** Of a member. */
  key: string;
  bytes: Uint8Array | 'large' | 'deep';
  /** On which it begins, from 1. */
  line: number;
}

/** Why a file is no JSON from a line on; nothing after it can be told apart. */
export interface JsonBreak {
  is: 'broken';
  code: 'json' | 'cut' | 'empty' | 'deep';
  line: number;
}

export interface JsonSplitter {
  /** The pieces that end in the next bytes of the file. After a break there are none. */
  push(chunk: Uint8Array): (JsonPiece | JsonBreak)[];
  /** What is left when the file ends. */
  end(): (JsonPiece | JsonBreak)[];
}

const [TAB, LF, CR, SPACE, QUOTE, COMMA, COLON] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3a];
const [BRACKET, CLOSING_BRACKET, BRACE, CLOSING_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

type Place =
  | ('start' | 'key or end' | 'key' | 'colon' | 'value' | 'after value')
  | ('item or end' | 'item' | 'after item' | 'end' | 'broken');
type Taking = 'key' | JsonPiece['is'];

/**
 * Finds where each record of a JSON file begins and ends without reading what is in it: memory holds one
 * record, whatever the file, and each is then parsed by the browser, many times faster than a parser of our
 * own, and as strictly. The file is an object with a list under `listKey`, a list, or JSON Lines.
 */
export function splitJson(listKey: string): JsonSplitter {
  let place: Place = 'start';
  let isList = false;
  let key = '';
  let line = 1;
  let found: (JsonPiece | JsonBreak)[] = [];
  // Of the piece that is being taken.
  let taking: Taking | null = null;
  let how: 'nested' | 'plain' | 'line' = 'plain';
  let parts: Uint8Array[] = [];
  let size = 0;
  let nesting = outside();
  let began = 1;

  const fail = (code: JsonBreak['code'], at = line) => {
    found.push({ is: 'broken', code, line: at });
    place = 'broken';
    taking = null;
    parts = [];
  };

  const begin = (what: Taking, byte: number) => {
    taking = what;
    const isNested = byte === BRACE || byte === BRACKET || byte === QUOTE;
    how = what === 'line' ? 'line' : isNested ? 'nested' : 'plain';
    [parts, size, nesting, began] = [[], 0, outside(), line];
  };

  const keep = (part: Uint8Array) => {
    size += part.length;
    // What is too large is followed to its end, so that the next is found, and not kept.
    if (size > LARGEST_PIECE) parts = [];
    else parts.push(part);
  };

  const finish = (last: Uint8Array) => {
    keep(last);
    const bytes = taken();
    parts = [];
    const what = taking;
    taking = null;
    if (what === 'key') {
      const name = typeof bytes === 'string' ? null : textIn(bytes);
      if (name === null) return fail('json', began);
      key = name;
      place = 'colon';
    } else if (what) {
      found.push({ is: what, key: what === 'member' ? key : '', bytes, line: began });
      place = what === 'member' ? 'after value' : what === 'line' ? 'end' : 'after item';
    }
  };

  const taken = (): JsonPiece['bytes'] => {
    if (size > LARGEST_PIECE) return 'large';
    const bytes = joined(parts, size);
    const deepest = how === 'line' ? deepestIn(bytes) : nesting.deepest;
    return deepest > DEEPEST ? 'deep' : bytes;
  };

  /** Goes on with the piece that is being taken; returns where it stopped. */
  const take = (chunk: Uint8Array, from: number): number => {
    const { lines } = nesting;
    const end = endOf(chunk, from);
    line += nesting.lines - lines;
    if (end < 0) keep(chunk.subarray(from));
    else finish(chunk.subarray(from, end));
    return end < 0 ? chunk.length : end;
  };

  /** Where in these bytes it ends; -1 where it goes on. */
  const endOf = (chunk: Uint8Array, from: number): number => {
    if (how === 'nested') return follow(nesting, chunk, from);
    if (how === 'line') return chunk.indexOf(LF, from);
    let at = from;
    while (at < chunk.length && !endsPlain(chunk[at] ?? 0)) at++;
    return at < chunk.length ? at : -1;
  };

  /** Looks at one byte between pieces; true where a piece begins with it. */
  const step = (byte: number): boolean => {
    switch (place) {
      case 'start':
        if (byte === BRACE) place = 'key or end';
        else if (byte === BRACKET) {
          isList = true;
          place = 'item or end';
        } else fail('json');
        return false;
      case 'key or end':
      case 'key':
        if (byte === QUOTE) begin('key', byte);
        else if (byte === CLOSING_BRACE && place === 'key or end') place = 'end';
        else fail('json');
        return taking !== null;
      case 'colon':
        if (byte === COLON) place = 'value';
        else fail('json');
        return false;
      case 'value':
        if (key === listKey && byte === BRACKET) {
          found.push({ is: 'list', key, bytes: new Uint8Array(0), line });
          place = 'item or end';
          return false;
        }
        return value('member', byte);
      case 'after value':
        if (byte === COMMA) place = 'key';
        else if (byte === CLOSING_BRACE) place = 'end';
        else fail('json');
        return false;
      case 'item or end':
      case 'item':
        if (byte === CLOSING_BRACKET && place === 'item or end') {
          place = isList ? 'end' : 'after value';
          return false;
        }
        return value(isList ? 'entry' : 'item', byte);
      case 'after item':
        if (byte === COMMA) place = 'item';
        else if (byte === CLOSING_BRACKET) place = isList ? 'end' : 'after value';
        else fail('json');
        return false;
      default:
        if (isList) fail('json');
        else begin('line', byte);
        return taking !== null;
    }
  };

  const value = (what: 'member' | 'item' | 'entry', byte: number): boolean => {
    if (byte === COMMA || byte === COLON || byte === CLOSING_BRACE || byte === CLOSING_BRACKET)
      fail('json');
    else begin(what, byte);
    return taking !== null;
  };

  const handOver = () => {
    const pieces = found;
    found = [];
    return pieces;
  };

  return {
    push(chunk) {
      let at = 0;
      while (at < chunk.length && place !== 'broken') {
        if (taking) {
          at = take(chunk, at);
          continue;
        }
        const byte = chunk[at] ?? 0;
        if (byte === LF) line++;
        if (byte === SPACE || byte === LF || byte === CR || byte === TAB) at++;
        else if (!step(byte)) at++;
      }
      return handOver();
    },
    end() {
      if (place === 'broken') return [];
      if (taking === 'line') finish(new Uint8Array(0));
      else if (place === 'start') fail('empty');
      else if (taking && nesting.deepest > DEEPEST) fail('deep', began);
      else if (place !== 'end') fail('cut');
      return handOver();
    },
  };
}

function endsPlain(byte: number): boolean {
  if (byte === COMMA || byte === CLOSING_BRACE || byte === CLOSING_BRACKET) return true;
  return byte === SPACE || byte === LF || byte === CR || byte === TAB;
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return null;
  }
}
