import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { liveDecisions, pairDecisions } from '../../../ingest/merge/live-decisions.ts';
import { resolveClusters } from '../../../ingest/merge/resolve-clusters.ts';
import type { Decision } from '../../../ingest/model/decision.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildDecision } from '../../support/build-decision.ts';
import { buildRecord } from '../../support/build-record.ts';

const program = (id: string): ProgramRecord =>
  buildRecord('edudex', id, { title: `Cursus ${id}`, evidence: { ownKeys: [id] } });
const offer = (id: string, key: string | null = null): ProgramRecord =>
  buildRecord('rio', id, { title: `Aanbod ${id}`, evidence: { ownKeys: key === null ? [] : [key] } });

const resolve = (records: readonly ProgramRecord[], decisions: readonly Decision[] = []) =>
  resolveClusters(records.map(evidenceOf), decisions);
const clustersOf = (records: readonly ProgramRecord[], decisions: readonly Decision[] = []): string[] =>
  resolve(records, decisions)
    .clusters.map((cluster) => cluster.records.join(' '))
    .toSorted();
const codesOf = (records: readonly ProgramRecord[], decisions: readonly Decision[]): string[] =>
  resolve(records, decisions).conflicts.map(({ code }) => code);

const [one, two, a, b] = [program('1'), program('2'), offer('a', '1'), offer('b')];

describe('a decision', () => {
  it('ties what no rule ties, across every block', () => {
    const abroad = buildRecord('rio', 'c', {
      title: 'Iets',
      languages: ['en'],
      provider: { kvk: '87654321' },
    });
    expect(resolve([one, abroad], [buildDecision('same', [one, abroad])])).toMatchObject({
      clusters: [{ edges: [{ kind: 'D' }] }],
      conflicts: [],
    });
  });

  it('parts what an own key ties', () => {
    expect(clustersOf([one, a])).toHaveLength(1);
    expect(clustersOf([one, a], [buildDecision('different', [one, a])])).toHaveLength(2);
  });

  it('parts also what others would bring together again', () => {
    const unit = { evidence: { unitCode: '1000O0001' } };
    const [c, d] = ['c', 'd'].map((id) => buildRecord('rio', id, unit));
    const decisions = [buildDecision('same', [one, c!]), buildDecision('different', [one, d!])];
    expect(clustersOf([one, c!, d!], decisions)).toEqual(['edudex:vakschool/1 rio:c', 'rio:d']);
  });

  it('puts a question off until a value changes', () => {
    const same = [buildRecord('edudex', '1'), buildRecord('edudex', '2'), buildRecord('rio', 'a')];
    const later = same.slice(0, 2).map((record) => buildDecision('later', [record, same[2]!]));
    expect(codesOf(same, [])).toEqual(['POSSIBLY_SAME', 'POSSIBLY_SAME']);
    expect(codesOf(same, later)).toEqual([]);
    const renamed = [
      ...same.slice(0, 2),
      buildRecord('rio', 'a', { languages: [], url: 'https://linde.example/x' }),
    ];
    expect(codesOf(renamed, later)).toEqual([
      'DECISION_REOPENED',
      'DECISION_REOPENED',
      'POSSIBLY_SAME',
      'POSSIBLY_SAME',
    ]);
  });

  it('keeps holding and is asked again when a value it was taken on changes', () => {
    const decision = buildDecision('same', [one, b]);
    const renamed = { ...b, title: 'Een andere naam' };
    expect(clustersOf([one, renamed], [decision])).toHaveLength(1);
    expect(codesOf([one, renamed], [decision])).toEqual(['DECISION_REOPENED']);
  });

  it('is reported when a record is gone', () => {
    expect(codesOf([one], [buildDecision('same', [one, b])])).toEqual(['DECISION_UNUSED']);
  });

  it('is reported when others keep the two apart', () => {
    const decisions = [
      buildDecision('same', [one, b]),
      buildDecision('same', [two, b]),
      buildDecision('different', [one, two]),
    ];
    expect(codesOf([one, two, b], decisions)).toEqual(['DECISION_UNUSED']);
  });

  it('gives way to a later one about the same pair, and no longer when that is withdrawn', () => {
    const first = buildDecision('different', [one, a]);
    const later = buildDecision('same', [one, a], { at: '2026-11-22T10:00:00Z' });
    const withdrawn = {
      ...later,
      withdrawn: { author: 'desk', at: '2026-11-23T10:00:00Z', reason: 'vergissing' },
    };
    expect(liveDecisions([later, first])).toEqual([later]);
    expect(liveDecisions([withdrawn, first])).toEqual([first]);
  });
});

describe('a decision about a whole course', () => {
  const unit = { evidence: { unitCode: '1000O0001' } };
  const [c, d, e] = ['c', 'd', 'e'].map((id) => buildRecord('rio', id, unit)) as [
    ProgramRecord,
    ProgramRecord,
    ProgramRecord,
  ];

  it('makes one of all its records', () => {
    expect(clustersOf([one, two, b], [buildDecision('same', [one, two, b])])).toHaveLength(1);
  });

  it('parts every two of them', () => {
    expect(clustersOf([c, d, e], [buildDecision('different', [c, d, e])])).toHaveLength(3);
  });

  it('splits it in two sides and leaves either whole', () => {
    const split = buildDecision('different', [c], { from: [d.key, e.key] });
    expect(clustersOf([c, d, e], [split])).toEqual(['rio:c', 'rio:d rio:e']);
  });

  it('holds for the records that are left, and is reported when one side is gone', () => {
    const split = buildDecision('different', [c], { from: [d.key, e.key] });
    expect(clustersOf([c, e], [split])).toHaveLength(2);
    expect(codesOf([d, e], [split])).toEqual(['DECISION_UNUSED']);
  });

  it('gives way to a later one about a pair of it', () => {
    const split = buildDecision('different', [c], { from: [d.key, e.key] });
    const same = buildDecision('same', [c, d], { at: '2026-11-22T10:00:00Z' });
    expect(clustersOf([c, d], [split, same])).toHaveLength(1);
    expect(clustersOf([c, d], [{ ...split, at: '2026-11-23T10:00:00Z' }, same])).toHaveLength(2);
  });
});

describe('two EDU-DEX programs in one course', () => {
  const both = buildRecord('hovi', '9', { provider: { kvk: null } });

  it('are reported when rules brought them together', () => {
    const ho = { registrations: [{ system: 'croho' as const, code: '34401' }] };
    const forms = {
      offers: [
        {
          place: null,
          deliveryMode: null,
          studyMode: 'full-time' as const,
          learningPath: null,
          runs: [],
          costs: [],
        },
      ],
    };
    const product = buildRecord('hovi', '9', { ...ho, ...forms, provider: { kvk: null, brin: '25BE' } });
    const tied = (id: string, key: string): ProgramRecord =>
      buildRecord('rio', id, {
        ...ho,
        ...forms,
        title: 'Aanbod',
        provider: { brin: '25BE' },
        evidence: { ownKeys: [key], unitCode: '1000O0001' },
      });
    expect(codesOf([one, two, tied('a', '1'), tied('b', '2'), product], [])).toContain('CLUSTER_TWO_EDUDEX');
  });

  it('are not when a person decided it', () => {
    expect(clustersOf([one, two, a, both], [buildDecision('same', [one, two])])).toContain(
      'edudex:vakschool/1 edudex:vakschool/2 rio:a',
    );
    expect(codesOf([one, two, a], [buildDecision('same', [one, two])])).toEqual([]);
  });
});

describe('records and decisions', () => {
  const records = [one, two, a, b, offer('c', '2'), offer('d')];
  const decision = fc
    .record({
      verdict: fc.constantFrom('same' as const, 'different' as const, 'later' as const),
      about: fc.shuffledSubarray(records, { minLength: 2, maxLength: 4 }),
      isSplit: fc.boolean(),
      hour: fc.integer({ min: 10, max: 20 }),
      isWithdrawn: fc.boolean(),
    })
    .map(({ verdict, about, isSplit, hour, isWithdrawn }) =>
      buildDecision(verdict, verdict === 'different' && isSplit ? about.slice(0, 1) : about, {
        ...(verdict === 'different' && isSplit ? { from: about.slice(1).map(({ key }) => key) } : {}),
        at: `2026-11-21T${hour}:00:00Z`,
        withdrawn: isWithdrawn ? { author: 'desk', at: '2026-11-22T10:00:00Z', reason: 'terug' } : null,
      }),
    );
  const decisions = fc.uniqueArray(decision, { selector: ({ id }) => id, maxLength: 8 });

  it('give the same in any order', () => {
    fc.assert(
      fc.property(
        decisions.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        fc.shuffledSubarray(records, { minLength: records.length }),
        ([list, shuffled], others) => {
          expect(resolve(others, shuffled)).toEqual(resolve(records, list));
        },
      ),
    );
  });

  it('give the same twice, and when a decision is there twice', () => {
    fc.assert(
      fc.property(decisions, (list) => {
        expect(resolve(records, [...list, ...list])).toEqual(resolve(records, list));
      }),
    );
  });

  it('give what was before when the last decision is withdrawn', () => {
    const withdrawn = { author: 'desk', at: '2026-11-30T10:00:00Z', reason: 'terug' };
    fc.assert(
      fc.property(decisions, decision, (list, last) => {
        fc.pre(list.every(({ id }) => id !== last.id));
        expect(resolve(records, [...list, { ...last, withdrawn }])).toEqual(resolve(records, list));
      }),
    );
  });

  it('never bring together what the last live decision calls different', () => {
    const byKey = new Map(records.map((record) => [record.key, evidenceOf(record)]));
    fc.assert(
      fc.property(decisions, (list) => {
        const { clusters } = resolve(records, list);
        for (const { pair } of pairDecisions(list, byKey).different) {
          expect(clusters.some((cluster) => pair.every((key) => cluster.records.includes(key)))).toBe(false);
        }
      }),
    );
  });
});
