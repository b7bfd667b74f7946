/** Which courses keep a page, move, or are gone, as publications follow each other. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCourseStore, type CourseStore, type OfferedCourse } from '../../ingest/store/course-store.ts';
import { openDatabase, type Database } from '../../ingest/store/database.ts';

let database: Database;
let courses: CourseStore;
beforeEach(() => {
  database = openDatabase(':memory:');
  courses = createCourseStore(database);
});
afterEach(() => database.close());

const course = (programId: string, changes: Partial<OfferedCourse> = {}): OfferedCourse => ({
  programId,
  slug: `lassen-${programId}`,
  title: 'Lassen',
  provider: 'Vakschool De Brug',
  paths: ['metaal/lasser'],
  aliases: [],
  ...changes,
});

function publish(today: string, offered: readonly OfferedCourse[]): void {
  courses.begin();
  courses.offer(offered);
  courses.settle(today);
}

const vanishedOn = (today: string): string[] =>
  courses.vanished(today).map(({ programId, since }) => `${programId} ${since}`);

describe('a course that is no longer offered', () => {
  it('is told with what was last known of it', () => {
    publish('2026-11-01', [course('a'), course('b')]);
    publish('2026-11-02', [course('a', { title: 'Lassen 2', slug: 'lassen-2-a' }), course('b')]);
    publish('2026-11-03', [course('b')]);
    expect(courses.vanished('2026-11-03')).toEqual([
      {
        programId: 'a',
        slug: 'lassen-2-a',
        title: 'Lassen 2',
        provider: 'Vakschool De Brug',
        paths: ['metaal/lasser'],
        since: '2026-11-03',
      },
    ]);
    expect(courses.gone('2026-11-03')).toEqual([]);
  });

  it('keeps its day while it stays away, for 90 days, and is gone afterwards', () => {
    publish('2026-11-01', [course('a'), course('b')]);
    publish('2026-11-02', [course('b')]);
    publish('2026-12-24', [course('b')]);
    expect(vanishedOn('2027-01-30')).toEqual(['a 2026-11-02']);
    expect(courses.gone('2027-01-30')).toEqual([]);
    expect(vanishedOn('2027-01-31')).toEqual([]);
    expect(courses.gone('2027-01-31')).toEqual([{ programId: 'a', movedTo: null }]);
  });

  it('is as if it never went when it comes back, also after it was gone', () => {
    publish('2026-01-01', [course('a')]);
    publish('2026-01-02', [course('b')]);
    publish('2026-11-01', [course('a'), course('b')]);
    expect([courses.vanished('2026-11-01'), courses.gone('2026-11-01')]).toEqual([[], []]);
    publish('2026-11-05', [course('b')]);
    expect(vanishedOn('2026-11-05')).toEqual(['a 2026-11-05']);
  });
});

describe('a course that has become part of another', () => {
  it('leads there at once, and no longer when that one goes', () => {
    publish('2026-11-01', [course('a'), course('b')]);
    publish('2026-11-02', [course('b', { aliases: ['a'] })]);
    expect(courses.vanished('2026-11-02')).toEqual([]);
    expect(courses.gone('2026-11-02')).toEqual([{ programId: 'a', movedTo: 'b' }]);
    publish('2026-11-03', [course('c')]);
    expect(vanishedOn('2026-11-03')).toEqual(['a 2026-11-02', 'b 2026-11-03']);
  });
});

describe('a publication that is killed', () => {
  it('leaves nothing vanished', () => {
    publish('2026-11-01', [course('a'), course('b')]);
    courses.begin();
    courses.offer([course('a')]);
    courses = createCourseStore(database);
    publish('2026-11-02', [course('a'), course('b')]);
    expect(courses.vanished('2026-11-02')).toEqual([]);
  });
});

describe('an old address', () => {
  it('leads to what the course is called now, however often it was renamed', () => {
    publish('2026-11-01', [course('a')]);
    publish('2026-11-02', [course('a', { slug: 'lassen-basis-a' })]);
    publish('2026-11-03', [course('a', { slug: 'leren-lassen-a' })]);
    expect(courses.moved()).toEqual([
      { slug: 'lassen-a', to: 'leren-lassen-a' },
      { slug: 'lassen-basis-a', to: 'leren-lassen-a' },
    ]);
  });

  it('leads on when the course becomes part of another', () => {
    publish('2026-11-01', [course('a'), course('b')]);
    publish('2026-11-02', [course('a', { slug: 'lassen-basis-a' }), course('b')]);
    publish('2026-11-03', [course('b', { aliases: ['a'] })]);
    expect(courses.moved()).toEqual([
      { slug: 'lassen-a', to: 'lassen-b' },
      { slug: 'lassen-basis-a', to: 'lassen-b' },
    ]);
  });

  it('is no old one when the course has its name again, nor when nothing has it', () => {
    publish('2026-11-01', [course('a'), course('c')]);
    publish('2026-11-02', [course('a', { slug: 'lassen-basis-a' }), course('c', { slug: 'las-c' })]);
    publish('2026-11-03', [course('a')]);
    expect(courses.moved()).toEqual([{ slug: 'lassen-basis-a', to: 'lassen-a' }]);
  });
});
