import { describe, expect, it } from 'vitest';
import { jsonToElement } from '../../../ingest/sources/edudex/json-element.ts';
import { unknownAttributes } from '../../../ingest/sources/edudex/known-attributes.ts';
import { readOne } from './support.ts';

const sectors = (codes: string): string =>
  [...codes].map((code) => `<targetSector>${code}</targetSector>`).join('');

describe('search words', () => {
  it('name the sectors of the economy, by section and by division, once', async () => {
    const { record, codes } = await readOne({
      classification: `${sectors('PQ')}<targetSectorSBI>8411</targetSectorSBI><targetSectorSBI>86</targetSectorSBI>`,
    });
    expect(record.keywords).toEqual([
      'branche onderwijs',
      'branche gezondheids- en welzijnszorg',
      'branche openbaar bestuur',
    ]);
    expect(codes).toEqual([]);
  });

  it('name no sectors of a course for all of them', async () => {
    expect((await readOne({ classification: sectors('ABCDEFG') })).record.keywords).toEqual([]);
  });

  it('tell of sectors that are in no list', async () => {
    const { codes } = await readOne({
      classification: `${sectors('Z')}<targetSectorSBI>04</targetSectorSBI>`,
    });
    expect(codes).toEqual(['UNKNOWN_CODE', 'UNKNOWN_CODE']);
  });

  it('say when a course is outside office hours', async () => {
    const part = (name: string) => `<contactHoursPartOfDay>${name}</contactHoursPartOfDay>`;
    const { record } = await readOne({
      schedule: `<genericProgramRun>${part('morning')}${part('evening')}${part('weekend')}</genericProgramRun>`,
    });
    expect(record.keywords).toEqual(['avond', 'weekend']);
  });
});

describe('what nobody knows', () => {
  it('is told once per kind: an attribute, a code', async () => {
    const { issues } = await readOne({
      classification: '<programDuration unit="day" soort="netto">3</programDuration>',
      schedule:
        '<genericProgramRun><cost><amount>10</amount><costType>tuition fee</costType><payableBy>state</payableBy></cost></genericProgramRun>',
    });
    expect(issues).toMatchObject([
      { code: 'UNKNOWN_ATTRIBUTE', value: 'programDuration@soort' },
      { code: 'UNKNOWN_CODE', value: 'state' },
    ]);
  });

  it('is no matter in elements that are left out', async () => {
    const { codes } = await readOne({
      descriptions: '<media soort="x"><url taal="nl">https://x.example/</url></media>',
    });
    expect(codes).toEqual([]);
  });

  it('is seen in objects of the JSON API that are written as attributes', () => {
    const element = jsonToElement({
      programSchedule: { programRun: [{ startDate: { date: '2027-01-01', isFinal: true, zone: 'CET' } }] },
    });
    expect(unknownAttributes(element)).toEqual(['startDate@zone']);
  });
});
