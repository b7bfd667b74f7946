import { describe, expect, it } from 'vitest';
import { mergeRecords } from '../../../ingest/merge/merge-records.ts';
import { programIdOf } from '../../../ingest/model/program-id.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { toCatalogAlternatives } from '../../../ingest/publish/to-catalog-alternatives.ts';
import { buildRecord } from '../../support/build-record.ts';

const alternativesOf = (...records: ProgramRecord[]): ReturnType<typeof toCatalogAlternatives> => {
  const keys = records.map(({ key }) => key);
  const cluster = { programId: programIdOf(keys), title: '', provider: '', records: keys, edges: [] };
  return toCatalogAlternatives(mergeRecords(cluster, records).program);
};

describe('values that lost, on the page', () => {
  it('stand with the source that says them, each once per source', () => {
    const other = { title: 'Boekhouden', duration: { amount: 3, unit: 'day' as const } };
    expect(
      alternativesOf(
        buildRecord('edudex', '1'),
        buildRecord('rio', 'a', other),
        buildRecord('rio', 'b', other),
      ),
    ).toEqual({ alternatives: { title: [{ source: 'rio', value: 'Boekhouden' }] } });
  });

  it('are what a visitor reads: the name of a provider, the level of a qualification', () => {
    const program = buildRecord('edudex', '1', { nlqf: { level: '4', basis: 'delivered' } });
    const same = buildRecord('rio', 'a', {
      provider: { sourceId: '100A001' },
      nlqf: { level: '4', basis: 'register' },
    });
    const other = buildRecord('rio', 'b', {
      provider: { name: 'De Linde B.V.' },
      nlqf: { level: '5', basis: 'register' },
    });
    expect(alternativesOf(program, same)).toEqual({});
    expect(alternativesOf(program, other)).toEqual({
      alternatives: {
        provider: [{ source: 'rio', value: 'De Linde B.V.' }],
        nlqf: [{ source: 'edudex', value: '4' }],
      },
    });
  });

  it('leave texts out', () => {
    const text = (summary: string): Partial<ProgramRecord> => ({ summary });
    expect(
      alternativesOf(
        buildRecord('edudex', '1', text('Leer boeken')),
        buildRecord('rio', 'a', text('Anders')),
      ),
    ).toEqual({});
  });
});
