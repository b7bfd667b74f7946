import { describe, expect, it } from 'vitest';
import { toOpenProgram } from '../../../ingest/publish/to-open-program.ts';
import { openProgramSchema } from '../../../search-config/open-program.ts';
import { makeProgram } from '../../support/site-fixture.ts';

const program = makeProgram(1);
const edudex = program.records[0]!;
const rio = { ...edudex, key: 'rio:f00d', source: 'rio' as const, title: 'Naam in RIO' };
const offer = program.offers[0]!;
const run = offer.runs[0]!;
const known = {
  ...program,
  records: [edudex, rio],
  offers: [
    {
      ...offer,
      runs: [
        { ...run, startDate: '2027-01-01', sources: ['edudex' as const] },
        { ...run, startDate: '2027-02-01', sources: ['edudex' as const, 'rio' as const] },
      ],
    },
  ],
};

describe('what may be passed on of a course', () => {
  it('is nothing when RIO does not know it', () => {
    expect(toOpenProgram(program)).toBeNull();
  });

  it('has the name, starts and rows of RIO, and no level, text or price of another source', () => {
    const open = openProgramSchema.parse(toOpenProgram(known));
    expect(open).toMatchObject({ title: 'Naam in RIO', nlqf: null, rioOffers: ['f00d'] });
    expect(open.starts.map(({ startDate }) => startDate)).toEqual(['2027-02-01']);
    const json = JSON.stringify(open);
    for (const text of [program.descriptionHtml!, program.summary!, program.title, 'rice']) {
      expect(json).not.toContain(text);
    }
  });

  it('has the level when RIO gives it, and says so', () => {
    const open = toOpenProgram({
      ...known,
      nlqf: { level: '3', basis: 'unit' },
      origins: { ...known.origins, nlqf: 'rio' },
    });
    expect(open).toMatchObject({ nlqf: '3', provenance: { nlqf: 'rio' } });
  });

  it('names the provider as RIO does where that differs', () => {
    const alternatives = { provider: [{ source: 'rio' as const, value: 'Naam volgens RIO' }] };
    expect(toOpenProgram({ ...known, alternatives })!.provider.name).toBe('Naam volgens RIO');
  });
});
