/**
 * Fits the weights of the relevance model on the judged texts of this repository, and checks them.
 *
 *   npm run weights                    fits on nine tenths, checks on the tenth, ten times over
 *   npm run weights -- --write         the same, and writes what all of them together give
 *   npm run weights -- --check FILE    checks the weights as they are on other judged texts
 *
 * A judged text is a line of JSON: `{id, language, title, text, relevant, counterparts}`. Printed are
 * precision, recall and F1 by language, of relevance and of the counterparts of what was rightly found
 * relevant, and how often what was given a chance of so much was relevant. See docs/RELEVANCE.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process, { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { reasonCodes } from '../core/measures';
import {
  asInFeed,
  calibrationOf,
  chancesBy,
  figuresOf,
  type JudgedCase,
  loadJudged,
  type Rightness,
} from './judged';
import { calibrate, fitModel, logit, squeeze } from './logistic';

const FOLDER = new URL('../data/judged/', import.meta.url);
const WEIGHTS = new URL('../data/relevance-weights.json', import.meta.url);
const TENTHS = 10;
/** Penalty on large weights: half the sum of their squares times this. */
const L2 = 1;
/** Evidence that speaks for; all else speaks against. */
const SUPPORTS = /^reason(?:Relation|Pair|KnownMatter|JapanActs|ManyActs)/;
const SIGNS = reasonCodes.map((code) => (SUPPORTS.test(code) ? 1 : -1) as 1 | -1);

/** The sum that each case gets from a model which has not seen it. */
function crossCheck(cases: readonly JudgedCase[]): number[] {
  const sums = new Array<number>(cases.length).fill(0);
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const seen = cases.filter((_, i) => i % TENTHS !== tenth);
    const model = fitModel(seen, SIGNS, L2);
    for (const [i, one] of cases.entries())
      if (i % TENTHS === tenth) sums[i] = logit(model, one.measures);
  }
  return sums;
}

function report(cases: readonly JudgedCase[], chances: readonly number[]): void {
  const wide = (text: string, width = 10) => text.padStart(width);
  const columns = ['precision', 'recall', 'F1'].map((name) => wide(name)).join('');
  print(`${' '.repeat(15)}${'relevant'.padStart(30)}${'its counterparts'.padStart(32)}`);
  print(`${' '.repeat(10)}texts${columns}  ${columns}`);
  const shares = ({ precision, recall, f1 }: Rightness) =>
    [precision, recall, f1].map((share) => wide(percent(share))).join('');
  for (const [language, { texts, relevance, counterparts }] of figuresOf(cases, chances))
    print(
      `${language.padEnd(9)}${wide(String(texts), 6)}${shares(relevance)}  ${shares(counterparts)}`,
    );
  print('\nchance said    texts  on average  relevant');
  for (const { from, texts, said, relevant } of calibrationOf(cases, chances))
    print(
      `${from.toFixed(1)} – ${(from + 0.2).toFixed(1)}   ${wide(String(texts), 8)}${wide(percent(said), 12)}${wide(percent(relevant))}`,
    );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const round = (value: number) => Math.round(value * 100) / 100;

function print(line: string): void {
  stdout.write(`${line}\n`);
}

function main(): number {
  const { values } = parseArgs({
    args: argv.slice(2),
    options: { write: { type: 'boolean' }, check: { type: 'string' } },
  });
  const standing = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
  const weights: Record<string, number> = standing.weights;
  if (values.check !== undefined) {
    const cases = loadJudged([values.check]);
    report(cases, chancesBy(weights, cases));
    return 0;
  }
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  const cases = asInFeed(loadJudged(files.map((name) => new URL(name, FOLDER))));
  const sums = crossCheck(cases);
  const scale = calibrate(sums, cases);
  print(`fitted on nine tenths, checked on the tenth, ${TENTHS} times\n`);
  report(
    cases,
    sums.map((sum) => squeeze(logit(scale, [sum]))),
  );
  const whole = fitModel(cases, SIGNS, L2);
  const by = scale.weights[0] ?? 1;
  const fitted: Record<string, number> = { bias: round(by * whole.bias + scale.bias) };
  for (const [i, code] of reasonCodes.entries()) fitted[code] = round(by * (whole.weights[i] ?? 0));
  print('\nweight                     in the file  fitted');
  for (const [code, weight] of Object.entries(fitted))
    print(
      `${code.padEnd(26)} ${(weights[code] ?? 0).toFixed(2).padStart(11)}  ${weight.toFixed(2).padStart(6)}`,
    );
  if (values.write)
    writeFileSync(WEIGHTS, `${JSON.stringify({ ...standing, weights: fitted }, null, 2)}\n`);
  return 0;
}

process.exitCode = main();
