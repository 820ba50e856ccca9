import 'fake-indexeddb/auto';
import './locks';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { Judgement } from '../../lib/core/judgement';
import { addCorrections } from '../../lib/extension/corrections';
import { type ArchiveDatabase, openArchive } from '../../lib/extension/database';
import {
  forgetJudgement,
  judgementsFor,
  keepJudgement,
  listJudgements,
} from '../../lib/extension/judgements';
import { wordInTime, wordOn } from '../../lib/extension/readers-word';
import { getSettings, mute } from '../../lib/extension/settings';
import { storageFailure } from '../../lib/extension/storage-failure';
import { correction } from '../components/samples';

let archives = 0;
const freshArchive = () => openArchive(`word-${archives++}`);
const PAGE = 'https://www.harbour.example/1';
const NOTHING = { corrections: [], judgements: [], mutes: { site: false, topics: [] } };

function judgement(values: Partial<Judgement> = {}): Judgement {
  return {
    relevant: false,
    where: 'harbour.example/1',
    title: 'Harbour wins',
    score: 0.61,
    made: '2026-11-20T12:00:00.000Z',
    ...values,
  };
}

beforeEach(async () => {
  await browser.storage.local.clear();
});

describe('what a reader said of an article', () => {
  test('is kept, one word an article, the last one', async () => {
    const db = freshArchive();
    const later = judgement({ relevant: true, made: '2026-11-21T12:00:00.000Z' });
    const other = judgement({ where: 'harbour.example/2' });
    for (const one of [judgement(), other, later]) await keepJudgement(db, one);
    expect(await listJudgements(db)).toEqual([later, other]);
    expect(await judgementsFor(db, [PAGE, 'https://strait.example/1'])).toEqual([later]);
  });

  test('is forgotten when it is taken back, and taking back twice is no failure', async () => {
    const db = freshArchive();
    await keepJudgement(db, judgement());
    await forgetJudgement(db, 'harbour.example/1');
    await forgetJudgement(db, 'harbour.example/1');
    expect(await listJudgements(db)).toEqual([]);
  });

  test('a damaged row stops neither a reading nor the list', async () => {
    const db = freshArchive();
    await keepJudgement(db, judgement());
    const damaged = [
      { where: 'a', made: '2026-11-20T12:00:00.000Z' },
      { ...judgement({ where: 'b' }), relevant: 'yes' },
      { ...judgement({ where: 'c' }), score: 7 },
      { ...judgement({ where: 'd' }), made: 'yesterday' },
    ];
    for (const row of damaged) await db.table('judgements').put(row);
    expect(await listJudgements(db)).toEqual([judgement()]);
    expect(await judgementsFor(db, [PAGE])).toEqual([judgement()]);
  });
});

describe('muting', () => {
  test('a site and a topic, once each, until they are heard again', async () => {
    await mute('mutedSites', 'harbour.example', true);
    await mute('mutedSites', 'harbour.example', true);
    await mute('mutedTopics', 'fisheries', true);
    const { mutedSites, mutedTopics } = await getSettings();
    expect([mutedSites, mutedTopics]).toEqual([['harbour.example'], ['fisheries']]);
    await mute('mutedSites', 'harbour.example', false);
    expect((await getSettings()).mutedSites).toEqual([]);
  });
});

describe('what a reading obeys', () => {
  test('is everything said of its articles and of its page', async () => {
    const db = freshArchive();
    await addCorrections(db, [correction(), correction({ where: 'strait.example/1' })]);
    await keepJudgement(db, judgement());
    await mute('mutedSites', 'harbour.example', true);
    await mute('mutedTopics', 'fisheries', true);
    expect(await wordOn(db, [PAGE], PAGE)).toEqual({
      corrections: [correction()],
      judgements: [judgement()],
      mutes: { site: true, topics: ['fisheries'] },
    });
    expect(await wordOn(db, ['https://strait.example/9'], 'https://strait.example/')).toEqual({
      ...NOTHING,
      mutes: { site: false, topics: ['fisheries'] },
    });
  });

  test('it waits no longer than it may, and knows why it has none but what is muted', async () => {
    await mute('mutedTopics', 'fisheries', true);
    const silent = new Promise(() => {});
    const query = { anyOf: () => ({ toArray: () => silent }) };
    const stuck = {
      corrections: { where: () => query },
      judgements: { bulkGet: () => silent },
    } as unknown as ArchiveDatabase;
    const began = performance.now();
    const late = await wordInTime(stuck, [PAGE], PAGE, 50);
    expect(performance.now() - began).toBeLessThan(1000);
    const muted = { ...NOTHING, mutes: { site: false, topics: ['fisheries'] } };
    expect(late).toEqual({ word: muted, trouble: expect.any(Error) });

    const closed = freshArchive();
    closed.close();
    const failed = await wordInTime(closed, [PAGE], PAGE);
    expect(storageFailure(failed.trouble)).toBe('archive-outdated');

    const sound = freshArchive();
    await addCorrections(sound, [correction()]);
    expect(await wordInTime(sound, [PAGE], PAGE)).toEqual({
      word: { ...muted, corrections: [correction()] },
    });
  });
});
