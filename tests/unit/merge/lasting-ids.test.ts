import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { churnSince } from '../../../ingest/merge/churn.ts';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { redirectsSince } from '../../../ingest/merge/redirects.ts';
import { resolveClusters, type Cluster } from '../../../ingest/merge/resolve-clusters.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildRecord } from '../../support/build-record.ts';

const small = fc.integer({ min: 0, max: 4 }).map(String);
const program = small.map((id) =>
  buildRecord('edudex', id, { title: `Cursus ${id}`, evidence: { ownKeys: [id] } }),
);
const offer = fc
  .record({ id: fc.integer({ min: 0, max: 30 }).map(String), key: fc.option(small), unit: fc.option(small) })
  .map(({ id, key, unit }) =>
    buildRecord('rio', id, {
      title: `Aanbod ${id}`,
      evidence: { ownKeys: key === null ? [] : [key], unitCode: unit === null ? null : `100${unit}O0001` },
    }),
  );
const delivery = fc.uniqueArray(fc.oneof(program, offer), {
  selector: ({ key }) => key,
  minLength: 2,
  maxLength: 16,
});

const clustersOf = (records: readonly ProgramRecord[]): readonly Cluster[] =>
  resolveClusters(records.map(evidenceOf)).clusters;
const membershipOf = (clusters: readonly Cluster[]): Map<string, string> =>
  new Map(clusters.flatMap(({ programId, records }) => records.map((key) => [key, programId])));

/** A delivery and the next one, in which one record is gone, new or changed. */
const nights = fc
  .tuple(delivery, fc.nat(), fc.constantFrom('gone' as const, 'new' as const, 'changed' as const), offer)
  .map(([records, at, what, other]) => {
    const index = at % records.length;
    const rest = records.filter(({ key }) => key !== other.key);
    const next =
      what === 'gone'
        ? records.toSpliced(index, 1)
        : what === 'new'
          ? [...rest, other]
          : records.toSpliced(index, 1, { ...records[index]!, title: `${records[index]!.title} anders` });
    return { records, next, before: clustersOf(records), after: clustersOf(next) };
  });

/** Keys of the records that a change can reach: from record to record by own keys and units, changed ones included. */
function reachedBy(changed: readonly ProgramRecord[], all: readonly ProgramRecord[]): ReadonlySet<string> {
  const tiesOf = ({ key, evidence: { ownKeys, unitCode } }: ProgramRecord): string[] => [
    key,
    ...ownKeys,
    ...(unitCode === null ? [] : [unitCode]),
  ];
  const ties = new Set(changed.flatMap(tiesOf));
  for (let size = -1; size !== ties.size;) {
    size = ties.size;
    for (const record of all)
      if (tiesOf(record).some((tie) => ties.has(tie))) for (const tie of tiesOf(record)) ties.add(tie);
  }
  return ties;
}

describe('ids of courses', () => {
  it('stay with every course that one changed record does not touch', () => {
    fc.assert(
      fc.property(nights, ({ records, next, before, after }) => {
        const changed = [...records, ...next].filter(
          (record) => !records.includes(record) || !next.includes(record),
        );
        const reached = reachedBy(changed, [...records, ...next]);
        const ids = new Map(after.map((cluster) => [cluster.records.join(' '), cluster.programId]));
        for (const { programId, records: keys } of before) {
          const id = ids.get(keys.join(' '));
          if (keys.some((key) => reached.has(key))) expect([undefined, programId]).toContain(id);
          else expect(id).toBe(programId);
        }
      }),
    );
  });

  it('live on, lead to the course with most of their records, or have no record left', () => {
    fc.assert(
      fc.property(nights, ({ before, after }) => {
        const [old, now] = [membershipOf(before), membershipOf(after)];
        const redirects = redirectsSince(old, new Map(), after, (id) =>
          after.some(({ programId }) => programId === id),
        );
        const live = new Set(now.values());
        for (const { programId, records } of before) {
          if (live.has(programId)) {
            expect(redirects.has(programId)).toBe(false);
            continue;
          }
          const counts = new Map<string, number>();
          for (const id of records.flatMap((key) => now.get(key) ?? []))
            counts.set(id, (counts.get(id) ?? 0) + 1);
          const target = redirects.get(programId);
          if (counts.size === 0) expect(target).toBeUndefined();
          else expect(counts.get(target!)).toBe(Math.max(...counts.values()));
        }
        // Nothing leads to an address that is itself gone.
        expect([...redirects.values()].filter((id) => !live.has(id))).toEqual([]);
      }),
    );
  });

  it('are the same when the same is delivered again, and nothing has moved', () => {
    fc.assert(
      fc.property(delivery, (records) => {
        const clusters = clustersOf(records);
        const before = membershipOf(clusters);
        expect(membershipOf(clustersOf(records.toReversed()))).toEqual(before);
        expect(churnSince(before, clusters).moved).toBe(0);
        expect(redirectsSince(before, new Map(), clusters, () => true)).toEqual(new Map());
      }),
    );
  });
});
