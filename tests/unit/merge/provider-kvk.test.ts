import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { fillProviderKvk, kvkOfBrins } from '../../../ingest/merge/provider-kvk.ts';
import { buildRecord } from '../../support/build-record.ts';

const named = (brin: string | null, kvk: string | null) => ({ brin, kvk });

describe('the KvK number of a BRIN', () => {
  const known = kvkOfBrins([
    ...[named('25PX', '11111111'), named('25PX', '11111111')],
    ...[named('30AA', '11111111'), named('30AA', '22222222'), named('30AA', '11111111')],
    ...[named('31BB', null), named(null, '33333333')],
  ]);

  it('is what all records with both say, and nothing when they do not agree', () => {
    expect([...known]).toEqual([
      ['25PX', '11111111'],
      ['30AA', null],
    ]);
  });

  it.each([
    ['is given to a record that has none', named('25PX', null), '11111111'],
    ['is not guessed from two', named('30AA', null), null],
    ['is not known of every BRIN', named('31BB', null), null],
    ['never replaces one that a record has', named('25PX', '44444444'), '44444444'],
    ['needs a BRIN', named(null, null), null],
  ])('%s', (_, provider, kvk) => {
    const [filled] = fillProviderKvk([evidenceOf(buildRecord('hovi', '810', { provider }))], known);
    expect(filled!.kvk).toBe(kvk);
  });
});
