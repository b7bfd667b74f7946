/** Resolving only what changed gives, after any edits, what resolving everything gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveStage } from '../../../ingest/resolve-stage.ts';
import type { Decision, Verdict } from '../../../ingest/model/decision.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import type { Database } from '../../../ingest/store/database.ts';
import { createMergeStore } from '../../../ingest/store/merge-store.ts';
import { createPublishStore } from '../../../ingest/store/publish-store.ts';
import { createResolveStore } from '../../../ingest/store/resolve-store.ts';
import { buildDecision } from '../../support/build-decision.ts';
import { buildRecord } from '../../support/build-record.ts';
import { relatedIds, relatedRecord } from '../../support/related-records.ts';
import { storedRecords } from '../../support/stored-records.ts';

const keyOf = ([source, id]: (typeof relatedIds)[number]): string => buildRecord(source, id).key;

/** What one night brings. */
interface Night {
  readonly delivered: readonly ProgramRecord[];
  readonly gone: readonly string[];
  readonly decisions: readonly Decision[];
}

const decision: fc.Arbitrary<Decision> = fc
  .tuple(
    fc.constantFrom<Verdict>('same', 'different', 'later', 'exclude'),
    fc.subarray([...relatedIds], { minLength: 2, maxLength: 2 }),
  )
  .map(([verdict, ids]) => {
    const records = ids.map(([source, id]) => buildRecord(source, id));
    return buildDecision(verdict, verdict === 'exclude' ? records.slice(0, 1) : records);
  });

const night: fc.Arbitrary<Night> = fc.record({
  delivered: fc.array(relatedRecord, { maxLength: 6 }),
  gone: fc.subarray(relatedIds.map(keyOf), { maxLength: 4 }),
  decisions: fc.array(decision, { maxLength: 3 }),
});

const found = (database: Database) => ({
  clusters: [...createPublishStore(database).clusters()],
  conflicts: [...createMergeStore(database).conflicts()],
});

describe('resolving what changed', () => {
  it('gives what resolving everything gives, with the same ids, after any records and decisions came and went', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(relatedRecord, { minLength: 6, maxLength: 18, selector: ({ key }) => key }),
        fc.array(night, { minLength: 1, maxLength: 4 }),
        (start, nights) => {
          const records = new Map(start.map((record) => [record.key, record]));
          const database = storedRecords([...records.values()]);
          resolveStage(database, []);
          for (const { delivered, gone, decisions } of nights) {
            for (const record of delivered) records.set(record.key, record);
            for (const key of gone) records.delete(key);
            storedRecords([...records.values()], { database });
            resolveStage(database, decisions);
            const alone = storedRecords([...records.values()]);
            resolveStage(alone, decisions);
            expect(found(database)).toEqual(found(alone));
            alone.close();
          }
          database.close();
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('looks again at what is connected with a change and at nothing else', () => {
    const offer = buildRecord('rio', 'r1', { evidence: { ownKeys: ['k1'] } });
    const course = buildRecord('edudex', 'e1', { title: 'Lassen', evidence: { ownKeys: ['k1'] } });
    const others = ['e2', 'e3', 'e4'].map((id) => buildRecord('edudex', id, { title: `Anders ${id}` }));
    const database = storedRecords([offer, course, ...others]);
    resolveStage(database, []);
    const due = createPublishStore(database);
    expect(due.due().length).toBe(4);
    due.clearDue();
    storedRecords([{ ...offer, title: 'Nieuw' }, course, ...others], { database });
    resolveStage(database, []);
    expect(due.due()).toEqual(
      [...due.clusters()].filter(({ records }) => records.length === 2).map(({ programId }) => programId),
    );
    expect(createResolveStore(database).resolved('other rules')).toBeNull();
  });
});
