/**
 * When the archive is written to a file of its own. `remind` only says when it is time, and is where every
 * reader begins: a file in their folder is theirs to ask for, and needs a permission of the browser.
 */
export const backupSchedules = ['off', 'remind', 'daily', 'weekly', 'monthly'] as const;
export type BackupSchedule = (typeof backupSchedules)[number];

/** How many files of the automatic backup may be kept. */
export const keptChoices = [2, 3, 5, 10] as const;

const DAY = 86_400_000;
const DAYS: Record<BackupSchedule, number> = {
  off: Number.POSITIVE_INFINITY,
  remind: 7,
  daily: 1,
  weekly: 7,
  monthly: 30,
};

/** Whether files are written without the reader. */
export function isAutomatic(schedule: BackupSchedule): boolean {
  return schedule !== 'off' && schedule !== 'remind';
}

/**
 * Instant in milliseconds at which the next backup is due; infinity where none ever is. What was done more
 * than a day after `now` was done by a clock that ran ahead, and counts for nothing: else an archive would
 * wait for that day.
 */
export function dueAt(schedule: BackupSchedule, last: string | undefined, now: Date): number {
  const days = DAYS[schedule];
  if (days === Number.POSITIVE_INFINITY) return days;
  const done = last === undefined ? Number.NaN : Date.parse(last);
  if (!Number.isFinite(done) || done > now.getTime() + DAY) return now.getTime();
  return done + days * DAY;
}

export function isDue(schedule: BackupSchedule, last: string | undefined, now: Date): boolean {
  return dueAt(schedule, last, now) <= now.getTime();
}

/**
 * Whether the reader is told that it is time for a backup. `since` is the instant of the last one, or of the
 * first clipping; `count` is how many clippings no backup has; `failed` whether the automatic one came to
 * nothing; `later` the instant until which the reader wants to hear nothing.
 */
export function isReminderDue(
  schedule: BackupSchedule,
  {
    since,
    count,
    failed,
    later,
  }: { since: string | undefined; count: number; failed: boolean; later: string | undefined },
  now: Date,
): boolean {
  if (schedule === 'off' || count === 0 || since === undefined) return false;
  const wait = later === undefined ? Number.NaN : Date.parse(later) - now.getTime();
  // A wait longer than any we set is that of a clock which ran ahead.
  if (wait > 0 && wait <= WAIT_DAYS * DAY) return false;
  return isAutomatic(schedule) ? failed : isDue(schedule, since, now);
}

/** Days for which "later" lets the reader be. */
const WAIT_DAYS = 3;

export function laterThan(now: Date): string {
  return new Date(now.getTime() + WAIT_DAYS * DAY).toISOString();
}

/** `kirinuki-backup-2026-11-22.json`, by the reader's own calendar day. */
export function backupName(now: Date, extension: string): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `kirinuki-backup-${day}.${extension}`;
}

/**
 * The day by which things are let go for good: the earliest of the last three days on which the archive was
 * seen to. A clock that jumps a year ahead would otherwise empty the trash in a moment. `seen` are calendar
 * days in the order they were seen, `today` included; undefined while there were fewer than three.
 */
export function steadyDay(seen: readonly string[]): string | undefined {
  const last = seen.slice(-DAYS_SEEN);
  return last.length < DAYS_SEEN ? undefined : last.sort()[0];
}
const DAYS_SEEN = 3;

/** The days seen with one more; each once, the last three. */
export function daysWith(seen: readonly string[], today: string): string[] {
  return [...seen.filter((day) => day !== today), today].slice(-DAYS_SEEN);
}
