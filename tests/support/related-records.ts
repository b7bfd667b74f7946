import fc from 'fast-check';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import { buildOffer, buildRecord, buildRun } from './build-record.ts';

/** Few values for all that records are compared by, so that random records often have something in common. */
const some = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const subset = (...values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values]);

const offer = fc
  .tuple(
    some('Utrecht', 'Zwolle', null),
    some('full-time' as const, 'part-time' as const, null),
    subset('2027-01-04', '2027-02-01'),
  )
  .map(([city, studyMode, days]) =>
    buildOffer(
      city,
      days.map((day) => buildRun(day)),
      { studyMode },
    ),
  );

/** Ids of the records that random edits are about: one world of all sources. */
export const relatedIds = [
  ...[1, 2, 3, 4, 5, 6].map((number) => ['edudex', `e${String(number)}`] as const),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => ['rio', `r${String(number)}`] as const),
  ...[1, 2, 3, 4].map((number) => ['hovi', `h${String(number)}`] as const),
];

/** A random version of one of the records, which may be compared with any other by any rule of the ladder. */
export const relatedRecord: fc.Arbitrary<ProgramRecord> = fc
  .record({
    id: fc.constantFrom(...relatedIds),
    title: some(
      'Lassen',
      'Lassen gevorderd',
      'Koken (basis)',
      'Bakken',
      'Lassen MIG',
      'Lassen staal MIG',
      'Brood bakken',
    ),
    provider: fc.record({
      kvk: some('11111111', '22222222', null),
      brin: some('25BE', '27UM', null),
      sourceId: some('p1', 'p2'),
    }),
    url: some(null, 'https://a.example/lassen', 'https://b.example/koken'),
    registrations: some(
      [],
      [{ system: 'croho' as const, code: '34567' }],
      [{ system: 'croho' as const, code: '34568' }],
    ),
    languages: some([], ['nl'], ['en']),
    offers: fc.array(offer, { maxLength: 2 }),
    evidence: fc.record({
      ownKeys: subset('k1', 'K1', 'k2-100A200'),
      runIds: subset('s1', 's2'),
      unitCode: some(null, '1000O0001', '1000O0002'),
      incompany: some(false, false, true),
    }),
  })
  .map(({ id: [source, id], ...changes }) => buildRecord(source, id, changes));
