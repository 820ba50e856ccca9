import { createChecksum } from './checksum';
import { documentHead, linesOf } from './json';
import type { ExportFormat } from './record';

/**
 * The same as the JSON document, a value a line: its head, one clipping a line, and at the end how many they
 * were and their checksum (`checksum.ts`). For programs that read line by line.
 */
export const jsonLines: ExportFormat = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  labelKey: 'format_jsonl',
  async *write(clippings, head) {
    const checksum = createChecksum();
    yield `${JSON.stringify({ ...documentHead(head), format: 'jsonl' })}\n`;
    let count = 0;
    for await (const line of linesOf(clippings, head.count)) {
      checksum.add(line);
      count += 1;
      yield `${line}\n`;
    }
    yield `${JSON.stringify({ end: true, count, checksum: checksum.end() })}\n`;
  },
};
