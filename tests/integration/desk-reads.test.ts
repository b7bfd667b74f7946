import { afterEach, describe, expect, it } from 'vitest';
import { decide, withdraw, type Actor } from '../../ingest/desk/decide.ts';
import { findCourses, type CourseQuery } from '../../ingest/desk/find-courses.ts';
import { readCourse } from '../../ingest/desk/read-course.ts';
import { readOverview } from '../../ingest/desk/read-overview.ts';
import { readProviders } from '../../ingest/desk/read-providers.ts';
import { readQueue } from '../support/read-queue.ts';
import { drawSample, judge, readSample } from '../../ingest/desk/read-sample.ts';
import { readScorecard } from '../../ingest/desk/read-scorecard.ts';
import { scorecardCsv } from '../../ingest/desk/scorecard-csv.ts';
import { programIdOf } from '../../ingest/model/program-id.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import { createAuditStore } from '../../ingest/store/audit-store.ts';
import type { Database } from '../../ingest/store/database.ts';
import { buildCost, buildOffer, buildPlace, buildRecord, buildRun } from '../support/build-record.ts';
import { deskToday, mergeAgain, mergedDatabase } from '../support/merged-database.ts';
import { storedRecords } from '../support/stored-records.ts';

const els: Actor = { author: 'els', reason: 'nagezien', at: '2026-11-21T10:00:00Z', via: 'web' };
const program = buildRecord('edudex', '84530', {
  title: 'Lassen',
  evidence: { ownKeys: ['84530'] },
  registrations: [{ system: 'crebo', code: '25498' }],
});
const tied = (id: string, changes: Partial<ProgramRecord> = {}): ProgramRecord =>
  buildRecord('rio', id, { title: 'Lassen', ...changes, evidence: { ownKeys: ['84530'] } });
const [a, b] = [tied('a'), tied('b')];
const other = buildRecord('hovi', '9', {
  title: 'Verpleegkunde',
  provider: { name: 'Hogeschool Oost', kvk: null, brin: '25BE', sourceId: '25' },
});
const id = programIdOf([program.key]);

let database: Database;
afterEach(() => database.close());
const open = (...records: ProgramRecord[]): void => void (database = mergedDatabase(records));

describe('a course', () => {
  it('tells why its records are together, by whom, and what falls apart without each tie', () => {
    open(program, a, b);
    const course = readCourse(database, id, deskToday)!;
    expect(course.members.map(({ record }) => record)).toEqual([program.key, a.key, b.key]);
    expect(course.edges).toMatchObject([
      { kind: 'E1', score: 0.9, who: 'rule', ruleVersion: expect.any(Number) as number, decisionId: null },
      { kind: 'E1' },
    ]);
    expect(course.edges[0]!.parts).toEqual([[program.key, b.key], [a.key]]);
    expect(course.splits.find(({ record }) => record === program.key)!.parts).toHaveLength(3);
  });

  it('really falls apart that way when somebody splits it there', () => {
    open(program, a, b);
    const { a: one, b: two, parts } = readCourse(database, id, deskToday)!.edges[0]!;
    decide(database, { verdict: 'different', records: [one, two] }, els);
    mergeAgain(database);
    const now = [...new Set([program, a, b].map(({ key }) => programOf(key)))];
    expect(now.map((programId) => readCourse(database, programId, deskToday)!.members.length)).toEqual(
      parts!.map(({ length }) => length),
    );
  });

  it('names who decided on a tie, when and why', () => {
    open(program, other);
    const { decision } = decide(database, { verdict: 'same', records: [program.key, other.key] }, els);
    mergeAgain(database);
    expect(readCourse(database, id, deskToday)!.edges).toMatchObject([
      { kind: 'D', who: 'els', when: els.at, reason: 'nagezien', ruleVersion: null, decisionId: decision.id },
    ]);
  });

  it('has a history: records that came and went, decisions and their withdrawal', () => {
    open(program, a, b);
    const { decision } = decide(database, { verdict: 'different', records: [program.key, a.key] }, els);
    mergeAgain(database, '2026-11-22');
    withdraw(database, decision.id, { ...els, at: '2026-11-23T09:00:00Z', reason: 'vergissing' });
    mergeAgain(database, '2026-11-24');
    const { history, edges } = readCourse(database, id, '2026-11-24')!;
    expect(history.map(({ at, what, subject }) => `${at.slice(0, 10)} ${what} ${subject}`)).toEqual([
      `2026-11-24 joined ${a.key}`,
      `2026-11-23 withdrawn ${decision.id}`,
      `2026-11-22 left ${a.key}`,
      `2026-11-21 decided ${decision.id}`,
    ]);
    expect(edges.find((edge) => edge.b === a.key)!.when).toBe('2026-11-24');
  });

  it('is found by an id that leads to it', () => {
    open(program, a);
    const { decision } = decide(database, { verdict: 'different', records: [program.key, a.key] }, els);
    mergeAgain(database);
    withdraw(database, decision.id, els);
    mergeAgain(database);
    const old = programIdOf([a.key]);
    expect(readCourse(database, old, deskToday)).toMatchObject({
      programId: id,
      redirectedFrom: old,
      oldIds: [old],
    });
    expect(readCourse(database, 'abcdefgh2345', deskToday)).toBeNull();
  });

  it('says where each field is from, what lost, and what a person set', () => {
    open(program, { ...a, title: 'Lassen basis' });
    decide(database, { verdict: 'pin', records: [program.key], field: 'summary', value: 'Leer lassen' }, els);
    const { fields, excluded } = readCourse(database, id, deskToday)!;
    expect(fields.find(({ field }) => field === 'title')).toMatchObject({
      value: 'Lassen',
      source: 'edudex',
      alternatives: [{ source: 'rio', value: 'Lassen basis' }],
    });
    expect(fields.find(({ field }) => field === 'summary')).toMatchObject({
      value: 'Leer lassen',
      source: null,
      pinned: true,
    });
    expect(excluded).toBe(false);
  });
});

const programOf = (key: string): string =>
  findCourses(database, {
    ...{ text: key, everywhere: null, mix: null, evidence: null, conflict: null, limit: 1 },
  })[0]!.programId;

describe('finding', () => {
  const find = (query: Partial<CourseQuery>): string[] =>
    findCourses(database, {
      ...{ text: null, everywhere: null, mix: null, evidence: null, conflict: null, limit: 10 },
      ...query,
    }).map(({ title }) => title);

  it.each([
    ['the id of the course', id],
    ['the key of a record', a.key],
    ["a source's own id", '84530'],
    ['a code', '25498'],
    ['part of the title', 'lASS'],
  ])('knows %s', (_, text) => {
    open(program, a, other);
    expect(find({ text })).toEqual(['Lassen']);
  });

  it('knows a KvK number and the name of a provider', () => {
    open(program, other);
    expect(find({ text: '12345678' })).toEqual(['Lassen']);
    expect(find({ text: 'hogeschool' })).toEqual(['Verpleegkunde']);
  });

  it('takes no sign for a wildcard, and finds nothing by what nobody says', () => {
    open(program, other);
    expect(find({ text: '%' })).toEqual([]);
    expect(find({ text: '8453' })).toEqual([]);
  });

  it('narrows by sources, evidence and conflict', () => {
    open(program, { ...a, languages: ['en'] }, other);
    expect(find({})).toHaveLength(2);
    expect(find({ mix: 'edudex+rio' })).toEqual(['Lassen']);
    expect(find({ evidence: 'E1', text: 'verpleeg' })).toEqual([]);
    expect(find({ conflict: 'BLOCKED_EVIDENCE' })).toEqual(['Lassen']);
    expect(find({ limit: 1 })).toHaveLength(1);
  });
});

describe('the scorecard of a provider', () => {
  const full = buildRecord('edudex', 'vol', {
    title: '=HYPERLINK("x")',
    summary: 'Leer lassen',
    descriptionHtml: `<p>${'Lassen leer je hier. '.repeat(20)}</p>`,
    credential: 'certificaat',
    duration: { amount: 3, unit: 'day' },
    url: 'https://linde.example/lassen',
    admissionHtml: '<p>Iedereen</p>',
    offers: [
      buildOffer('Utrecht', [buildRun('2027-01-12', { endDate: '2027-01-14' })], {
        costs: [buildCost(10_000)],
        place: buildPlace('Utrecht', { postalCode: '1234AB' }),
      }),
    ],
  });

  it('knows a provider over its sources by KvK, also where one has only the BRIN', () => {
    const register = buildRecord('rio', 'r', { provider: { brin: '25BE', kvk: '87654321', sourceId: 'R' } });
    open(program, a, register, other);
    expect(readProviders(database).map(({ id: provider, records }) => [provider, records])).toEqual([
      ['87654321', { hovi: 1, rio: 1 }],
      ['12345678', { edudex: 1, rio: 1 }],
    ]);
  });

  it('scores what is there and says what to repair, the worst course first', () => {
    open(full, program);
    const card = readScorecard(database, '12345678', deskToday)!;
    expect(card.score).toMatchObject({ highest: 100 });
    expect(card.score!.lowest).toBeLessThan(50);
    expect(card.worst.map(({ title }) => title)).toEqual(['Lassen', full.title]);
    expect(card.completeness.find(({ name }) => name === 'price')).toMatchObject({ met: 1, of: 2 });
    expect(card.repairs).toContain(
      '1 van 2 opleidingen zonder prijs. Geef de kosten voor de deelnemer op, met of zonder btw. (In EDU-DEX.)',
    );
    expect(card.freshness).toMatchObject({ lastSeen: { edudex: deskToday }, withoutStart: 1 });
  });

  it('goes to a spreadsheet without formulas', () => {
    open(full);
    const csv = scorecardCsv(readScorecard(database, '12345678', deskToday)!);
    expect(csv.split('\r\n')[1]).toContain(`;"'=HYPERLINK(""x"")";`);
  });

  it('is not there for an unknown provider', () => {
    open(full);
    expect(readScorecard(database, '99999999', deskToday)).toBeNull();
  });
});

describe('the sample', () => {
  it('counts what was judged right and wrong, with bounds, and logs who judged', () => {
    open(program, a, b);
    const e1 = () =>
      readSample(database, drawSample(database, '2026-11', 10)).find(({ kind }) => kind === 'E1')!;
    expect(e1()).toMatchObject({ tied: 2, judged: 0, hits: 0, precision: null });
    const [first, second] = e1().pairs;
    judge(database, { kind: 'E1', a: first!.a, b: first!.b, verdict: 'right' }, els);
    judge(database, { kind: 'E1', a: second!.a, b: second!.b, verdict: 'wrong' }, els);
    expect(e1()).toMatchObject({ judged: 2, hits: 1, precision: { share: 0.5 } });
    judge(database, { kind: 'E1', a: second!.a, b: second!.b, verdict: 'unsure' }, els);
    expect(e1()).toMatchObject({ judged: 1, hits: 1 });
    expect(createAuditStore(database).list(1)).toMatchObject([
      { what: 'judge', before: { verdict: 'wrong' }, after: { verdict: 'unsure' } },
    ]);
  });

  it('draws titles with each pair and leaves out what people decided', () => {
    open(program, a);
    decide(database, { verdict: 'same', records: [program.key, a.key] }, els);
    mergeAgain(database);
    expect(readSample(database, drawSample(database, '2026-11', 10)).flatMap(({ pairs }) => pairs)).toEqual(
      [],
    );
  });
});

describe('the overview', () => {
  it('tells what the last merges found, the queue and the decisions', () => {
    open(program, { ...a, languages: ['en'] }, other);
    decide(database, { verdict: 'exclude', records: [other.key] }, els);
    mergeAgain(storedRecords([program, { ...a, languages: ['en'] }, b, other], { database }), '2026-11-22');
    const overview = readOverview(database, readQueue(database, '2026-11-22'));
    expect(overview).toMatchObject({
      conflicts: { BLOCKED_EVIDENCE: 1 },
      queue: { open: 1, answered: 0, stops: 0 },
      decisions: { live: 1, withdrawn: 0, reopened: 0 },
      merge: {
        records: 4,
        courses: 2,
        excluded: 1,
        sizes: { '1': 1, '3-5': 1 },
        mixes: { 'edudex+rio': 1, hovi: 1 },
        churn: { known: 3, moved: 0 },
        stopped: [],
      },
    });
    expect(overview.trend.map(({ at, records }) => [at.slice(0, 10), records])).toEqual([
      ['2026-11-21', 3],
      ['2026-11-22', 4],
    ]);
  });

  it('follows how many questions were open after each merge, and knows of none before that was counted', () => {
    open(program, { ...a, languages: ['en'] });
    const [question] = readQueue(database, deskToday);
    decide(database, { verdict: 'different', records: question!.sides.map(([first]) => first!) }, els);
    mergeAgain(database, '2026-11-22');
    database.exec("UPDATE merges SET report = json_remove(report, '$.questions') WHERE id = 1");
    const english = [a, b].map((record) => ({ ...record, languages: ['en'] }));
    mergeAgain(storedRecords([program, ...english], { database }), '2026-11-23');
    const { trend, queue } = readOverview(database, readQueue(database, '2026-11-23'));
    expect(trend.map(({ questions }) => questions)).toEqual([null, 0, queue.open]);
    expect(queue.open).toBeGreaterThan(0);
  });

  it('is there before anything ran', () => {
    database = storedRecords([]);
    expect(readOverview(database, [])).toMatchObject({ merge: null, trend: [], queue: { open: 0 } });
  });
});
