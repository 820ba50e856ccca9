import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'site');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface DemoFile {
  /** `talks.html`. */
  name: string;
  file: string;
  type: string;
  body: string;
}

/** The demonstration site: an invented newspaper, its words all our own. */
export function demoFiles(): DemoFile[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => {
      const file = join(FOLDER, name);
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      return { name, file, type, body: readFileSync(file, 'utf8') };
    });
}
