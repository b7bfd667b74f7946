/** Publishing only what is due gives, after any nights, what publishing everything on the last of them gives. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClock } from '../../ingest/lib/clock.ts';
import { addDays } from '../../ingest/lib/dates.ts';
import type { Decision } from '../../ingest/model/decision.ts';
import type { PathStep } from '../../ingest/model/path-step.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import { runPipeline } from '../../ingest/pipeline.ts';
import { openDatabase } from '../../ingest/store/database.ts';
import { createDecisionStore } from '../../ingest/store/decision-store.ts';
import { createMergeStore } from '../../ingest/store/merge-store.ts';
import { createPublishStore } from '../../ingest/store/publish-store.ts';
import { beginStaging } from '../../ingest/store/staging.ts';
import { buildDecision, logged } from '../support/build-decision.ts';
import { buildOffer, buildRecord, buildRun } from '../support/build-record.ts';
import { memorySearch } from '../support/memory-search.ts';
import { relatedRecord } from '../support/related-records.ts';
import { storedRecords } from '../support/stored-records.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leeratlas-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const firstDay = '2026-11-20';

/** A course that is always there: a catalogue that loses everything is another matter. */
const lastingCourse = buildRecord('edudex', 'lasting', { title: 'Altijd' });

/** Days around which the nights are, so that something begins or ends between them. */
const day = fc.integer({ min: -5, max: 90 }).map((days) => addDays(firstDay, days));
const dated = fc
  .tuple(relatedRecord, fc.array(day, { maxLength: 3 }), fc.option(day), fc.option(day))
  .map(([record, starts, validUntil, deadline]): ProgramRecord => ({
    ...record,
    validUntil,
    startDetermination: starts.length === 1 ? 'agreed' : null,
    offers: [
      ...record.offers,
      buildOffer(
        'Utrecht',
        starts.map((start) => buildRun(start, { applicationDeadline: deadline })),
      ),
    ],
  }));

const step = fc
  .tuple(
    fc.constantFrom('1000O0001', '1000O0002'),
    fc.constantFrom('Kok', 'Lasser', 'Lasser!'),
    fc.option(day),
  )
  .map(([unitCode, occupation, validUntil]): PathStep => ({
    ...{
      key: `path:${unitCode} ${occupation}`,
      sector: 'Metaal',
      occupation,
      unitCode,
      validFrom: null,
      validUntil,
    },
    ...{ specialisation: null, trainingType: null, code: null, codeSystem: null, slim: '90%' },
    ...{ learningPath: null, studyMode: null, providerKvk: null },
  }));

/** A night: so many days after the last one, what is delivered anew, how many are gone, and what people decide. */
const night = fc.record({
  days: fc.constantFrom(0, 1, 1, 7, 40),
  delivered: fc.array(dated, { maxLength: 4 }),
  gone: fc.nat(3),
  steps: fc.option(fc.uniqueArray(step, { maxLength: 3, selector: ({ key }) => key })),
  verdict: fc.constantFrom(null, null, 'exclude' as const, 'withdraw' as const, 'pin' as const),
});

/** One place where the pipeline publishes, with no source to ask. */
function installation(name: string) {
  const database = openDatabase(':memory:');
  const { search, held } = memorySearch();
  const dataDir = join(folder, name);
  return {
    async publish(
      today: string,
      records: readonly ProgramRecord[],
      steps: readonly PathStep[],
      decisions: readonly Decision[],
    ) {
      storedRecords([...records, lastingCourse], { database, seenOn: today });
      const staging = beginStaging(database, 'paths');
      for (const one of steps) {
        const json = JSON.stringify(one);
        staging.add({
          kind: 'step',
          key: one.key,
          part: 'p',
          provider: 'paths',
          edited: '',
          hash: json,
          facts: 0,
          json,
        });
      }
      staging.commit({
        parts: new Map([['p', { fingerprint: today }]]),
        issues: new Map(),
        takenAt: `${today}T06:00:00.000Z`,
        seenOn: today,
      });
      createDecisionStore(database).save(decisions, logged);
      const { stopped } = await runPipeline({
        ...{ database, sources: [], definitions: [], search, dataDir, demo: false, acceptChurn: true },
        clock: createClock(new Date(`${today}T12:00:00Z`)),
        acceptShrink: new Set(),
        progress: { update: () => undefined, finish: () => undefined },
        signal: new AbortController().signal,
      });
      if (stopped.length > 0) return { stopped };
      const file = (path: string) => readFileSync(join(dataDir, 'catalog', path), 'utf8');
      return {
        programs: file('programs.ndjson'),
        paths: file('paths.ndjson'),
        documents: ['programs', 'offers', 'suggestions'].map((index) => [...held(index)].toSorted()),
        clusters: [...createPublishStore(database).clusters()],
        conflicts: [...createMergeStore(database).conflicts()],
      };
    },
    close: () => database.close(),
  };
}

it('gives the catalogue, documents and conflicts of publishing everything, whatever the nights brought', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(dated, { minLength: 5, maxLength: 14, selector: ({ key }) => key }),
      fc.array(night, { minLength: 1, maxLength: 4 }),
      async (start, nights) => {
        number += 1;
        const records = new Map(start.map((record) => [record.key, record]));
        const decisions = new Map<string, Decision>();
        let steps: readonly PathStep[] = [];
        let today = firstDay;
        const lasting = installation(`lasting-${number}`);
        await lasting.publish(today, [...records.values()], steps, []);
        for (const [place, { days, delivered, gone, steps: other, verdict }] of nights.entries()) {
          today = addDays(today, days);
          for (const record of delivered) records.set(record.key, record);
          for (const key of [...records.keys()].slice(0, gone)) records.delete(key);
          steps = other ?? steps;
          const [record] = records.values();
          if (record === undefined) return;
          const at = `2026-11-21T10:0${String(place)}:00Z`;
          if (verdict === 'withdraw') {
            for (const [id, one] of decisions)
              decisions.set(id, { ...one, withdrawn: { author: 'desk', at, reason: 'vergissing' } });
          } else if (verdict !== null) {
            const pin =
              verdict === 'pin' ? { field: 'title', value: 'Vastgezet' } : { until: addDays(today, 3) };
            const decision = buildDecision(verdict, [record], { at, seen: {}, ...pin });
            decisions.set(decision.id, decision);
          }
          const alone = installation(`alone-${number}-${place}`);
          const now = [[...records.values()], steps, [...decisions.values()]] as const;
          const expected = await alone.publish(today, ...now);
          expect(await lasting.publish(today, ...now)).toEqual(expected);
          alone.close();
        }
        lasting.close();
      },
    ),
    { numRuns: 12 },
  );
}, 180_000);
