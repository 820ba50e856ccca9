import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from './build';

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Rules that are not asked for, each with why. All others are: WCAG 2.2 A and AA, and axe's good practices.
 */
const OFF: Record<string, string> = {};

/** The rules that depend on the theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[]; html: string; failureSummary?: string }[];
}

/**
 * What axe finds wrong with a page as it stands, a line each; empty where nothing is. With `colours` alone what
 * depends on the theme is looked at, as for a page that was examined in another theme.
 */
export async function axeViolations(
  page: Page,
  only: 'all' | 'colours' = 'all',
): Promise<string[]> {
  await page.evaluate(AXE);
  const rules = Object.fromEntries(Object.keys(OFF).map((id) => [id, { enabled: false }]));
  const options = only === 'all' ? { rules } : { runOnly: COLOURS };
  const violations = await page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: unknown[]; passes: unknown[] }> };
    };
    const { violations, passes } = await axe.run(options);
    if (passes.length === 0) throw new Error('axe looked at nothing');
    return JSON.stringify(violations);
  }, options);
  return (JSON.parse(violations) as Violation[]).flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary = '' }) =>
        `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`,
    ),
  );
}
