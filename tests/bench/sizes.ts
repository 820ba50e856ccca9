import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildExtension } from '../e2e/build';
import type { Figures } from './bench';

const SCRIPTS = {
  glance: 'content-scripts/glance.js',
  reader: 'content-scripts/news.js',
  background: 'background.js',
};

/** How much code each place gets: every page, a page about Japan, the one background. */
export function benchSizes(): Figures {
  const { folder } = buildExtension('chromium');
  return Object.fromEntries(
    Object.entries(SCRIPTS).flatMap(([name, file]) => {
      const code = readFileSync(join(folder, file));
      return [
        [`sizes.${name}.kB`, code.length / 1000],
        [`sizes.${name}.gzip.kB`, gzipSync(code).length / 1000],
      ];
    }),
  );
}
