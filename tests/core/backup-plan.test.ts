import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BackupSchedule,
  backupName,
  daysWith,
  isDue,
  isReminderDue,
  laterThan,
  steadyDay,
} from '../../lib/core/backup-plan';
import { needsAsking } from '../../lib/core/mass-removal';

const now = new Date('2026-11-22T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

describe('a backup is due', () => {
  test.each<[string, BackupSchedule, string | undefined, boolean]>([
    ['never, where the reader wants none', 'off', undefined, false],
    ['where there is none', 'weekly', undefined, true],
    ['a day after the last', 'daily', hoursAgo(24), true],
    ['not an hour before', 'daily', hoursAgo(23), false],
    ['a week after the last', 'weekly', hoursAgo(168), true],
    ['not after six days', 'weekly', hoursAgo(144), false],
    ['a month after the last', 'monthly', hoursAgo(720), true],
    ['not after four weeks', 'monthly', hoursAgo(672), false],
    ['where the last was made by a clock that ran ahead', 'monthly', hoursAgo(-25), true],
    ['not where a clock was set back by an hour', 'daily', hoursAgo(-1), false],
    ['where what was kept is no instant', 'daily', 'yesterday', true],
  ])('%s', (_, schedule, last, due) => {
    expect(isDue(schedule, last, now)).toBe(due);
  });

  test('at the latest one span after any moment at which it was not, whatever the clock did', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), (hours) => {
        const last = hoursAgo(hours);
        const next = new Date(now.getTime() + 8 * 86_400_000);
        expect(isDue('weekly', last, now) || isDue('weekly', last, next)).toBe(true);
      }),
    );
  });
});

describe('the reader is reminded', () => {
  const week = { since: hoursAgo(170), count: 57, failed: false, later: undefined };
  test.each<[string, BackupSchedule, Partial<typeof week | { later: string }>, boolean]>([
    ['a week after the last backup', 'remind', {}, true],
    ['not before', 'remind', { since: hoursAgo(100) }, false],
    ['not of an empty archive', 'remind', { since: undefined as never }, false],
    ['not where nothing is new', 'remind', { count: 0 }, false],
    ['not where no reminder is wanted', 'off', {}, false],
    ['not of what is done automatically', 'daily', {}, false],
    ['of an automatic backup that failed', 'daily', { failed: true }, true],
    ['not for three days, where it was put off', 'remind', { later: laterThan(now) }, false],
    ['again after that', 'remind', { later: hoursAgo(1) }, true],
    ['where it was put off by a clock that ran ahead', 'remind', { later: hoursAgo(-999) }, true],
  ])('%s', (_, schedule, change, due) => {
    expect(isReminderDue(schedule, { ...week, ...change }, now)).toBe(due);
  });
});

test('a file is named by the reader’s day', () => {
  expect(backupName(new Date(2026, 0, 2, 23, 59), 'json')).toBe('kirinuki-backup-2026-01-02.json');
});

describe('the day by which the trash is emptied', () => {
  test.each<[string, string[], string | undefined]>([
    ['is none on the first day', ['2026-11-20'], undefined],
    ['is none on the second', ['2026-11-20', '2026-11-21'], undefined],
    ['is the first of three', ['2026-11-20', '2026-11-21', '2026-11-22'], '2026-11-20'],
    [
      'follows the last three',
      ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'],
      '2026-11-21',
    ],
    ['does not leap with a clock', ['2026-11-20', '2026-11-21', '2031-01-01'], '2026-11-20'],
    ['nor on the next day', ['2026-11-21', '2031-01-01', '2031-01-02'], '2026-11-21'],
    ['falls back with it', ['2031-01-01', '2031-01-02', '2026-11-22'], '2026-11-22'],
  ])('%s', (_, days, day) => {
    const seen = days.reduce<string[]>((before, each) => daysWith(before, each), []);
    expect(steadyDay(seen)).toBe(day);
  });

  test('a day seen many times counts once', () => {
    const days = ['2026-11-20', '2031-01-01', '2031-01-01', '2031-01-01'];
    expect(steadyDay(days.reduce<string[]>(daysWith, []))).toBeUndefined();
  });
});

describe('a removal is asked about first', () => {
  test.each<[number, number, boolean]>([
    [1, 1, false],
    [20, 20, false],
    [21, 21, true],
    [21, 209, true],
    [21, 210, false],
    [100, 1000, false],
    [101, 1000, true],
    [10_000, 100_000, false],
  ])('%i of %i: %s', (count, total, asks) => {
    expect(needsAsking(count, total)).toBe(asks);
  });
});
