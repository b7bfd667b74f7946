import { describe, expect, it } from 'vitest';
import { missingInRio } from '../../../ingest/merge/missing-in-rio.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildRecord } from '../../support/build-record.ts';

const passedOn = { evidence: { expectedInRio: true } };
const program = buildRecord('edudex', '1', passedOn);
const found = (offered: ProgramRecord[], ended: ProgramRecord[] = []): unknown =>
  missingInRio(offered, [...offered, ...ended]);

describe('a program that RIO should have', () => {
  it.each([
    ['is passed on to RIO', program, /^passed on to RIO by EDU-DEX/],
    [
      'names a unit of RIO',
      buildRecord('edudex', '1', { evidence: { unitCode: '1000O0001' } }),
      /^names RIO unit 1000O0001,/,
    ],
  ])('is reported when it %s and no record of RIO is there', (_, record, message) => {
    expect(found([record])).toEqual([
      {
        code: 'RIO_EXPECTED_NOT_FOUND',
        severity: 'warning',
        records: [record.key],
        message: expect.stringMatching(message) as string,
      },
    ]);
  });

  it('is not when a record of RIO is there, also one that has ended', () => {
    const offer = buildRecord('rio', 'a');
    expect(found([program, offer])).toEqual([]);
    expect(found([program], [offer])).toEqual([]);
  });

  it('is not when it has ended itself, or its provider has no KvK number by which RIO could be asked', () => {
    expect(found([buildRecord('edudex', '2')], [program])).toEqual([]);
    expect(found([buildRecord('edudex', '1', { ...passedOn, provider: { kvk: null } })])).toEqual([]);
  });

  it('is not when nobody says that RIO has it', () => {
    expect(found([buildRecord('edudex', '1')])).toEqual([]);
    expect(found([buildRecord('hovi', '1')])).toEqual([]);
  });
});
