import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../ingest/merge/evidence.ts';
import { isSpeltOtherwise } from '../../../ingest/merge/near-titles.ts';
import { resolveClusters } from '../../../ingest/merge/resolve-clusters.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { buildOffer, buildRecord, buildRun } from '../../support/build-record.ts';

const program = (title: string, changes: Parameters<typeof buildRecord>[2] = {}): ProgramRecord =>
  buildRecord('edudex', '1', { title, ...changes });
const offer = (title: string, changes: Parameters<typeof buildRecord>[2] = {}): ProgramRecord =>
  buildRecord('rio', 'a', { title, ...changes });
const start = (city: string, day: string): Partial<ProgramRecord> => ({
  offers: [buildOffer(city, [buildRun(day)])],
});
const asked = (...records: ProgramRecord[]): string[] => {
  const { clusters, conflicts } = resolveClusters(records.map(evidenceOf));
  expect(clusters).toHaveLength(records.length);
  return conflicts.map(({ code }) => code);
};

describe('a nearly equal title of one provider', () => {
  it.each([
    ['one slip', 'Financiele adminstratie', 'Financiele administratie'],
    ['two letters swapped', 'Veilig werken op hoogte', 'Veilig werkne op hoogte'],
    ['a plural', 'Omgaan met conflict', 'Omgaan met conflicten'],
    ['another order', 'Coaching en leiderschap', 'Leiderschap en coaching'],
  ])('is asked with %s, and ties nothing', (_, first, second) => {
    expect(asked(program(first), offer(second))).toEqual(['POSSIBLY_SAME']);
  });

  it.each([
    ['another word', 'Basis Frans', 'Basis Duits'],
    ['another number', 'Rijbewijs code 95 deel 2', 'Rijbewijs code 95 deel 3'],
    ['a short word', 'Excel in de les', 'Excel in de bus'],
    ['two slips', 'Financiele adminstratie', 'Finaciele administratie'],
    ['one word alone', 'Lassen', 'Lossen'],
  ])('is not asked with %s', (_, first, second) => {
    expect(asked(program(first), offer(second))).toEqual([]);
  });

  it('with a word more is asked only where a start is the same', () => {
    const [first, second] = ['Projecten leiden', 'Projecten leiden praktijk'];
    const day = '2027-01-12';
    expect(asked(program(first, start('Ede', day)), offer(second, start('Ede', day)))).toEqual([
      'POSSIBLY_SAME',
    ]);
    expect(asked(program(first, start('Ede', day)), offer(second, start('Epe', day)))).toEqual([]);
  });

  it('of another provider, or against a block, is not asked', () => {
    const [first, second] = ['Omgaan met conflict', 'Omgaan met conflicten'];
    expect(asked(program(first), offer(second, { provider: { kvk: '87654321' } }))).toEqual([]);
    expect(asked(program(first), offer(second, { languages: ['en'] }))).toEqual([]);
  });
});

describe('a shared code of one provider', () => {
  const crebo = (code: string) => ({ registrations: [{ system: 'crebo' as const, code }] });

  it('is asked where half of the words are the same', () => {
    expect(
      asked(program('Kok in de zorg', crebo('25180')), offer('Zelfstandig kok', crebo('25180'))),
    ).toEqual([]);
    expect(
      asked(program('Kok in opleiding', crebo('25180')), offer('Kok in praktijk', crebo('25180'))),
    ).toEqual(['POSSIBLY_SAME']);
    expect(
      asked(program('Kok in opleiding', crebo('25180')), offer('Kok in praktijk', crebo('25181'))),
    ).toEqual([]);
  });
});

describe('a word spelt otherwise', () => {
  it.each([
    ['administratie', 'adminstratie', true],
    ['training', 'trainingen', true],
    ['werken', 'werkne', true],
    ['beginner', 'beginners', true],
    ['gevorderd', 'verzorgd', false],
    ['kassa', 'massa', true],
    ['kok', 'kop', false],
    ['niveau3', 'niveau4', false],
  ])('%s and %s: %s', (a, b, is) => {
    expect(isSpeltOtherwise(a, b)).toBe(is);
    expect(isSpeltOtherwise(b, a)).toBe(is);
  });
});
