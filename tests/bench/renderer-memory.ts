import { readdirSync, readFileSync } from 'node:fs';

/**
 * Watches how much memory of their own (anonymous, resident) the processes of a Chromium have in which pages of
 * extensions run, twenty times a second, until `stop`, which says the most that one of them had, in megabytes, and
 * what it had at the start. Linux only: read from /proc.
 */
export function watchRendererMemory(browserPid: number): {
  stop(): { first: number; most: number };
} {
  const first = largest(browserPid);
  let most = first;
  const timer = setInterval(() => {
    most = Math.max(most, largest(browserPid));
  }, 50);
  return {
    stop() {
      clearInterval(timer);
      return { first, most };
    },
  };
}

function largest(browserPid: number): number {
  return Math.max(0, ...extensionProcesses(browserPid).map(anonymousMegabytes));
}

function extensionProcesses(browserPid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [Number(pid), parentOf(Number(pid))]));
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at))
      if (at === browserPid) return true;
    return false;
  };
  return [...parents.keys()].filter(
    (pid) => isBelow(pid) && read(pid, 'cmdline').includes('--extension-process'),
  );
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0);
}

function anonymousMegabytes(pid: number): number {
  return Number(/^RssAnon:\s*(\d+)/m.exec(read(pid, 'status'))?.[1] ?? 0) / 1024;
}

/** Empty where the process is gone. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
