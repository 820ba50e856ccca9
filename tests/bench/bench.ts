/**
 * Measures what Kirinuki costs, in this run, on this machine.
 *
 *   npm run bench                     every part
 *   npm run bench -- glance           one part
 *   npm run bench -- --json FILE      writes every figure under a stable name
 *
 * Times depend on the machine; the ratios beside them (against the least any code could do for the
 * same job) are what may be compared between runs.
 */
import { writeFileSync } from 'node:fs';
import process, { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { benchArchive } from './archive';
import { benchExchange } from './exchange';
import { benchGlance } from './glance';
import { benchGrowth } from './growth';
import { benchHover } from './hover';
import { benchKnowledge } from './knowledge';
import { benchMatching } from './matching';
import { benchMemory } from './memory';
import { benchMutations } from './mutations';
import { benchPainting } from './painting';
import { benchPopup } from './popup';
import { benchReading } from './reading';
import { benchSearch } from './search';
import { benchSizes } from './sizes';
import { benchUnrelated } from './unrelated';

/** Figures under stable names: `part.what.unit`. */
export type Figures = Record<string, number>;

const PARTS: Record<string, () => Promise<Figures> | Figures> = {
  sizes: benchSizes,
  glance: benchGlance,
  unrelated: benchUnrelated,
  reading: benchReading,
  painting: benchPainting,
  mutations: benchMutations,
  hover: benchHover,
  memory: benchMemory,
  matching: benchMatching,
  knowledge: benchKnowledge,
  growth: benchGrowth,
  search: benchSearch,
  archive: benchArchive,
  popup: benchPopup,
  exchange: benchExchange,
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const unknown = positionals.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    stdout.write(
      `No part is called ${unknown.join(', ')}; there are: ${Object.keys(PARTS).join(', ')}\n`,
    );
    return 2;
  }
  const figures: Figures = {};
  for (const [name, part] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    stdout.write(`\n${name}\n`);
    for (const [key, value] of Object.entries(await part())) {
      figures[key] = value;
      stdout.write(`  ${key.padEnd(44)} ${Number(value.toPrecision(4))}\n`);
    }
  }
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}

process.exitCode = await main();
