import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../build';
import type { BrowserName } from '../find-browser';
import { E2E_OUT_DIR } from '../hosts';
import { openReader } from '../reader';
import { startSiteProxy } from '../site-proxy';
import { dumpArchive } from './archive-dump';
import { relaxedBuild } from './changed-build';
import { DATABASES, type Disk, failingDisk } from './disk';
import type { Outcome } from './outcome';
import { paperArticle, paperUrl } from './paper';
import { killBrowser, openDesk } from './saving';
import { addressesIn, faultsOf } from './whole';

/** IndexedDB as Chromium is about to keep it; its files show which one it was. */
export const SQLITE = '--enable-features=IdbSqliteBackingStore';

export interface KillPlan {
  browser: BrowserName;
  /** Chromium with its other back end. */
  sqlite?: boolean;
  /** Saves in all, and how many of them before each kill. */
  saves: number;
  perKill: number;
  /** What was never synced is taken away after each kill, as at a power cut. */
  powerCut?: boolean;
  /** The same product but for one word: transactions that need not be synced. Proves that the power is cut. */
  relaxed?: boolean;
}

export interface KillFigure {
  kills: number;
  /** Saves that were acknowledged. */
  saved: number;
  lost: number;
  /** What was half-written, in sentences. */
  faults: string[];
  /** Files of databases that lost something by the power cuts. */
  filesCut: number;
  /** Names of what the browser keeps databases in, with the last part of a name alone. */
  kinds: string[];
  /** Milliseconds from the last acknowledgement to the kill, at most. */
  slowestKill: number;
}

/**
 * Saves articles and kills the browser the moment the last save of a round is acknowledged, over and over on
 * one profile; then looks whether all that was acknowledged is there, and whole.
 */
export async function killAfterSaves(plan: KillPlan): Promise<KillFigure> {
  const { browser, saves, perKill } = plan;
  const numbers = Array.from({ length: saves }, (_, at) => at + 1);
  const proxy = await startSiteProxy(numbers.map((number) => paperArticle(number)));
  const disk = plan.powerCut ? failingDisk({ part: DATABASES[browser] }) : plainProfile();
  const relaxed = plan.relaxed ? relaxedBuild(browser) : undefined;
  const build = relaxed ?? builtExtension(browser, E2E_OUT_DIR);
  const figure: KillFigure = {
    kills: 0,
    saved: 0,
    lost: 0,
    faults: [],
    filesCut: 0,
    kinds: [],
    slowestKill: 0,
  };
  const open = () =>
    openReader(browser, {
      build,
      proxyPort: proxy.port,
      profile: disk.profile,
      environment: disk.environment,
      switches: plan.sqlite ? [SQLITE] : [],
    });

  /** Counts what is missing of an article list, and what is not whole. */
  async function look(reader: Awaited<ReturnType<typeof open>>, wanted: readonly string[]) {
    const page = await reader.openExtensionPage('archive.html');
    await page.waitForSelector('.archive-clippings');
    const dump = await dumpArchive(page);
    const there = new Set(addressesIn(dump));
    figure.lost += wanted.filter((url) => !there.has(url)).length;
    figure.faults.push(...faultsOf(dump));
    await page.close();
  }

  try {
    let last: string[] = [];
    for (let at = 0; at < saves; at += perKill) {
      const reader = await open();
      try {
        await look(reader, last);
        last = [];
        const round = numbers.slice(at, at + perKill).map(paperUrl);
        const desk = await openDesk(reader, round[0] ?? '');
        let acknowledged = 0;
        for (const [index, url] of round.entries()) {
          if (index > 0) await desk.open(url);
          const [answer] = await desk.save([url]);
          acknowledged = performance.now();
          if (answer?.ok && answer.value.outcome === 'saved') last.push(url);
          else throw new Error(`${url} was not saved: ${JSON.stringify(answer)}`);
        }
        const killed = killBrowser(reader);
        figure.slowestKill = Math.max(figure.slowestKill, performance.now() - acknowledged);
        await killed;
      } catch (error) {
        await reader.close();
        throw error;
      }
      figure.kills += 1;
      figure.saved += last.length;
      figure.kinds = kindsIn(join(disk.profile, DATABASES[browser]));
      if (plan.powerCut) figure.filesCut += disk.cutPower();
    }
    const reader = await open();
    try {
      await look(reader, last);
      // What an earlier look found must not have gone since.
      if (figure.lost === 0) await look(reader, numbers.map(paperUrl));
    } finally {
      await reader.close();
    }
    return figure;
  } finally {
    await proxy.close();
    disk.remove();
    relaxed?.remove();
  }
}

/** What a plan came to, held against what it must: of acknowledged saves none is lost, of relaxed ones all are. */
export function outcomeOf(plan: KillPlan, figure: KillFigure): Outcome {
  const { kills, saved, lost, faults, filesCut, kinds, slowestKill } = figure;
  const wrong = [...faults];
  const wanted = plan.relaxed ? saved : 0;
  if (saved !== plan.saves) wrong.push(`${saved} of ${plan.saves} saves were acknowledged`);
  if (lost !== wanted) wrong.push(`${lost} of ${saved} acknowledged saves were lost`);
  const kind = plan.browser === 'firefox' || plan.sqlite ? 'sqlite' : 'leveldb';
  if (kinds.join() !== kind) wrong.push(`the databases were kept by ${kinds.join() || 'nothing'}`);
  const cut = plan.powerCut ? `, ${filesCut} files cut` : '';
  return {
    says: `${lost} of ${saved} acknowledged saves lost in ${kills} kills, each within ${slowestKill.toFixed(1)} ms${cut}; ${faults.length} half-written`,
    figures: { kills, saved, lost, faults: faults.length, filesCut, slowestKill },
    wrong,
  };
}

export const runKills = async (plan: KillPlan) => outcomeOf(plan, await killAfterSaves(plan));

function plainProfile(): Pick<Disk, 'profile' | 'environment' | 'cutPower' | 'remove'> {
  const profile = mkdtempSync(join(tmpdir(), 'kirinuki-profile-'));
  return {
    profile,
    environment: {},
    cutPower: () => 0,
    remove: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** `leveldb`, `sqlite`: by the files that stand there. */
function kindsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const kinds = names.flatMap((name) => {
    if (/\.leveldb\/(?:MANIFEST|\d+\.log)/.test(name)) return ['leveldb'];
    return /\.(?:sqlite|db|sqlite3)(?:-wal)?$|-wal$/.test(name) ? ['sqlite'] : [];
  });
  return [...new Set(kinds)];
}
