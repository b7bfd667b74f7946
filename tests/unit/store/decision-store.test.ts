import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuditStore } from '../../../ingest/store/audit-store.ts';
import { openDatabase, type Database } from '../../../ingest/store/database.ts';
import { createCourseStore } from '../../../ingest/store/course-store.ts';
import { createDecisionStore } from '../../../ingest/store/decision-store.ts';
import { createMergeLog } from '../../../ingest/store/merge-log.ts';
import { createMergeStore } from '../../../ingest/store/merge-store.ts';
import { redirectedCourses } from '../../../ingest/store/redirected-courses.ts';
import { revisionOf } from '../../../ingest/store/revision.ts';
import { buildDecision, logged } from '../../support/build-decision.ts';
import { buildRecord } from '../../support/build-record.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase(':memory:');
});
afterEach(() => database.close());

const records = [buildRecord('edudex', '1'), buildRecord('rio', 'a')];
const first = buildDecision('same', records);
const second = buildDecision('different', records, { at: '2026-11-22T10:00:00Z' });

describe('the decision store', () => {
  it('gives decisions back in the order they were taken', () => {
    const store = createDecisionStore(database);
    expect(store.save([second, first], logged)).toBe(2);
    expect(store.all()).toEqual([first, second]);
    expect(store.find(first.id)).toEqual(first);
    expect(store.find('geen')).toBeNull();
  });

  it('makes the next run merge again, and only when something changed', () => {
    const store = createDecisionStore(database);
    store.save([first], logged);
    const revision = revisionOf(database);
    expect(store.save([first], logged)).toBe(0);
    expect(revisionOf(database)).toBe(revision);
    const withdrawn = { author: 'desk', at: '2026-11-23T10:00:00Z', reason: 'vergissing' };
    expect(store.save([{ ...first, withdrawn }], logged)).toBe(1);
    expect(revisionOf(database)).toBeGreaterThan(revision);
    expect(store.find(first.id)!.withdrawn).toEqual(withdrawn);
  });

  it('keeps no decision without its entry in the log, nor a part of several', () => {
    const store = createDecisionStore(database);
    const failing = () =>
      store.save([first, second], (after) => {
        if (after === second) throw new Error('killed');
        return logged(after, null);
      });
    expect(failing).toThrow('killed');
    expect(store.all()).toEqual([]);
    expect(createAuditStore(database).list(10)).toEqual([]);
  });
});

/** Publishes records in these courses. */
function publish(courses: Readonly<Record<string, readonly string[]>>, day: string): void {
  database.exec('DELETE FROM resolved');
  const put = database.prepare("INSERT INTO resolved VALUES (?, '', NULL, NULL, '', ?, '')");
  for (const [programId, records] of Object.entries(courses))
    for (const key of records) put.run(key, programId);
  const store = createMergeStore(database);
  store.saveMoved(store.moved(), day);
}

describe('the merge store', () => {
  it('holds the last conflicts of each owner', () => {
    const store = createMergeStore(database);
    const conflict = {
      code: 'TITLE_DIFFERS' as const,
      severity: 'info' as const,
      records: ['a', 'b'],
      message: 'x',
    };
    store.replaceConflicts([
      ['P', [conflict, { ...conflict, code: 'LEVEL_DISAGREES' }]],
      ['Q', []],
    ]);
    expect([...store.conflicts()]).toEqual([{ ...conflict, code: 'LEVEL_DISAGREES' }, conflict]);
    store.replaceConflicts([['P', []]]);
    expect([...store.conflicts()]).toEqual([]);
  });

  it('knows the course of each record when last published', () => {
    const store = createMergeStore(database);
    publish({ P: ['a', 'b'] }, '2026-11-21');
    publish({ Q: ['b'], R: ['c'] }, '2026-11-22');
    expect(['a', 'b', 'c'].map(store.publishedCourseOf)).toEqual([null, 'Q', 'R']);
    expect(store.publishedCount()).toBe(2);
    expect(store.moved()).toEqual([]);
  });

  it('logs which records changed course since the first publication, and none that came back that day', () => {
    const log = createMergeLog(database);
    publish({ P: ['a', 'b', 'c'] }, '2026-11-21');
    expect(log.movesOf(['a', 'b', 'c'])).toEqual([]);
    publish({ P: ['c'], Q: ['b', 'd'] }, '2026-11-22');
    const day = '2026-11-22';
    expect(log.movesOf(['a', 'b', 'c', 'd'])).toEqual([
      { day, record: 'a', from: 'P', to: null },
      { day, record: 'b', from: 'P', to: 'Q' },
      { day, record: 'd', from: null, to: 'Q' },
    ]);
    publish({ P: ['b', 'c'] }, day);
    expect(log.leftFrom('P', 10)).toEqual([{ day, record: 'a', from: 'P', to: null }]);
  });

  it('holds the redirects of the last publication', () => {
    const store = createMergeStore(database);
    store.saveRedirects(new Map([['O', 'P']]));
    store.saveRedirects(new Map([['Q', 'P']]));
    expect(Object.fromEntries(store.redirects())).toEqual({ Q: 'P' });
  });
});

describe('an old id that leads to an offered course', () => {
  it('moves to that course, also when no record gives it', () => {
    const offered = { slug: 'lassen', title: 'Lassen', provider: 'De Linde', paths: [], aliases: [] };
    const before = createCourseStore(database);
    before.begin();
    before.offer([{ ...offered, programId: 'O' }]);
    before.settle('2026-11-20');
    const courses = redirectedCourses(before, new Map([['O', 'P']]));
    courses.begin();
    courses.offer([{ ...offered, programId: 'P' }]);
    courses.settle('2026-11-21');
    expect(courses.gone('2026-11-21')).toEqual([{ programId: 'O', movedTo: 'P' }]);
  });
});
