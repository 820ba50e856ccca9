/** Every format an archive can leave in. A new one is a file in this folder and a line here. */
import { cslJson } from './csl-json';
import { csv } from './csv';
import { json } from './json';
import { jsonLines } from './json-lines';
import { markdown } from './markdown';
import { readingPack } from './reading-pack';
import type { ExportFormat } from './record';
import { ris } from './ris';
import { webAnnotation } from './web-annotation';

export const formats: readonly ExportFormat[] = [
  json,
  jsonLines,
  markdown,
  readingPack,
  csv,
  cslJson,
  ris,
  webAnnotation,
];
