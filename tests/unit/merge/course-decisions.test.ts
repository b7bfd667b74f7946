import { describe, expect, it } from 'vitest';
import { courseDecisions, pinnedOn } from '../../../ingest/merge/course-decisions.ts';
import { countClusters } from '../../../ingest/merge/count-clusters.ts';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { mergePrograms } from '../../../ingest/merge/merge-programs.ts';
import { resolveClusters } from '../../../ingest/merge/resolve-clusters.ts';
import type { Conflict } from '../../../ingest/model/conflict.ts';
import type { Decision } from '../../../ingest/model/decision.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildDecision } from '../../support/build-decision.ts';
import { buildCost, buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

const today = '2026-11-21';

function mergeAll(records: readonly ProgramRecord[], decisions: readonly Decision[] = []) {
  const conflicts: Conflict[] = [];
  const byKey = new Map(records.map((record) => [record.key, record]));
  const { clusters } = resolveClusters(records.map(evidenceOf), decisions);
  const { programs, counters } = mergePrograms(clusters, (keys) => keys.map((key) => byKey.get(key)!), {
    today,
    decisions: courseDecisions(decisions, today),
    counted: { ...countClusters(clusters), ...{ offered: 0, ended: 0, excluded: 0 } },
    report: (found) => conflicts.push(...found.flatMap(([, ofCourse]) => ofCourse)),
  });
  return { programs: [...programs], counters, codes: conflicts.map(({ code }) => code) };
}

const own = { evidence: { ownKeys: ['1'] } };
const course = buildRecord('edudex', '1', own);
const offer = buildRecord('rio', 'a', { ...own, title: 'BOEKHOUDEN VOOR STARTERS', summary: 'Kort.' });

describe('an exclusion', () => {
  it('keeps the whole course of a record out, and the others in', () => {
    const other = buildRecord('edudex', '2', { title: 'Lassen' });
    const { programs, counters } = mergeAll([course, offer, other], [buildDecision('exclude', [offer])]);
    expect(programs.map(({ title }) => title)).toEqual(['Lassen']);
    expect(counters.excluded).toBe(1);
  });

  it.each([
    ['2026-11-21', 0],
    ['2026-11-20', 1],
  ])('that ends on %s leaves %i courses today', (until, left) => {
    expect(mergeAll([course], [buildDecision('exclude', [course], { until })]).programs).toHaveLength(left);
  });
});

describe('a decision that does nothing', () => {
  const unused = (decision: Decision): string[] =>
    courseDecisions([decision], today).conflicts.map(({ code }) => code);

  it('is reported from the day after its end', () => {
    expect(unused(buildDecision('exclude', [course], { until: '2026-11-20' }))).toEqual(['DECISION_UNUSED']);
    expect(unused(buildDecision('exclude', [course], { until: today }))).toEqual([]);
    expect(unused(buildDecision('exclude', [course]))).toEqual([]);
  });

  it('is no pin that fits its field', () => {
    expect(unused(buildDecision('pin', [course], { field: 'title', value: 'Boekhouden' }))).toEqual([]);
    expect(unused(buildDecision('pin', [course], { field: 'title', value: 3 }))).toEqual(['DECISION_UNUSED']);
  });
});

describe('counts of courses', () => {
  it('are by size, by sources and by what ties them', () => {
    const { clusters } = resolveClusters(
      [course, offer, buildRecord('rio', 'b', { title: 'Lassen' })].map(evidenceOf),
    );
    expect(countClusters(clusters)).toEqual({
      ...{ records: 3, clusters: 2, edges: { E1: 1 } },
      ...{ sizes: { '1': 1, '2': 1 }, mixes: { 'edudex+rio': 1, rio: 1 } },
    });
  });
});

describe('a pin', () => {
  const pin = (value: Decision['value'], changes: Partial<Decision> = {}): Decision =>
    buildDecision('pin', [course], {
      field: 'title',
      value,
      seen: { [course.key]: pinnedOn(course, 'title') },
      ...changes,
    });

  it('beats all sources, says so, and keeps what they say', () => {
    expect(mergeAll([course], [pin('Boekhouden')]).programs[0]).toMatchObject({
      title: 'Boekhouden',
      pinned: ['title'],
      alternatives: { title: [{ source: 'edudex', record: course.key, value: course.title }] },
    });
    expect(mergeAll([course], [pin('Boekhouden')]).programs[0]!.origins.title).toBeUndefined();
  });

  it('lapses and is asked again when the source changes the value', () => {
    const renamed = { ...course, title: 'Boekhouden in een week' };
    const { programs, codes } = mergeAll([renamed], [pin('Boekhouden')]);
    expect(programs[0]).toMatchObject({ title: 'Boekhouden in een week', pinned: [] });
    expect(codes).toEqual(['DECISION_REOPENED']);
  });

  it('with a value that does not fit its field does nothing, and is reported', () => {
    expect(courseDecisions([pin(7)], today).conflicts.map(({ code }) => code)).toEqual(['DECISION_UNUSED']);
    expect(mergeAll([course], [pin(7)]).programs[0]).toMatchObject({ title: course.title, pinned: [] });
  });

  it('on a field that no source wins does nothing', () => {
    expect(mergeAll([course], [pin([], { field: 'offers' })]).programs[0]!.pinned).toEqual([]);
  });

  it('leaves no trace when withdrawn', () => {
    const withdrawn = { author: 'desk', at: '2026-11-22T10:00:00Z', reason: 'terug' };
    expect(mergeAll([course, offer], [pin('Boekhouden', { withdrawn })])).toEqual(mergeAll([course, offer]));
  });
});

describe('values that lose', () => {
  it('are kept with their record', () => {
    expect(mergeAll([course, offer]).programs[0]!.alternatives.title).toEqual([
      { source: 'rio', record: offer.key, value: 'BOEKHOUDEN VOOR STARTERS' },
    ]);
  });

  it('are none where the sources agree or only one speaks', () => {
    const { alternatives } = mergeAll([course, offer]).programs[0]!;
    expect(Object.keys(alternatives)).toEqual(['title', 'provider'].filter((field) => field in alternatives));
    expect(alternatives.summary).toBeUndefined();
    expect(alternatives.languages).toBeUndefined();
  });
});

describe('what records disagree on', () => {
  const level = (value: '3' | '4') => ({ nlqf: { level: value, basis: 'delivered' as const } });
  const starting = (...days: string[]) => [
    buildOffer(
      'Utrecht',
      days.map((day) => buildRun(day)),
    ),
  ];

  it.each([
    ['LEVEL_DISAGREES', level('3'), level('4')],
    [
      'PRICE_DISAGREES',
      { offers: [buildOffer('Utrecht', [], { costs: [buildCost(10_000)] })] },
      { offers: [buildOffer('Utrecht', [], { costs: [buildCost(12_000)] })] },
    ],
    ['TITLE_DIFFERS', {}, { title: 'Loonadministratie' }],
    ['RUN_ONLY_IN_RIO', { offers: starting('2027-01-05') }, { offers: starting('2027-01-05', '2027-02-02') }],
  ])('is %s', (code, first, second) => {
    const records = [
      buildRecord('edudex', '1', { ...own, ...first }),
      buildRecord('rio', 'a', { ...own, ...second }),
    ];
    expect(mergeAll(records).codes).toEqual([code]);
  });

  it('is no price of something that one may leave, or that is paid per year', () => {
    const priced = (...costs: Parameters<typeof buildCost>[]) => ({
      ...own,
      offers: [buildOffer('Utrecht', [], { costs: costs.map((cost) => buildCost(...cost)) })],
    });
    const records = [
      buildRecord('edudex', '1', priced([10_000], [5_000, { required: false }], [7_000, { period: 'year' }])),
      buildRecord('rio', 'a', priced([10_000])),
    ];
    expect(mergeAll(records).codes).toEqual([]);
  });

  it('is nothing when one side says nothing', () => {
    const records = [
      buildRecord('edudex', '1', { ...own, ...level('3') }),
      buildRecord('rio', 'a', { ...own, offers: starting('2027-01-05') }),
    ];
    expect(mergeAll(records).codes).toEqual([]);
  });
});
