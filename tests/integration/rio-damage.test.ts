import { describe, expect, it } from 'vitest';
import { key, load, useRioDirectory } from '../support/rio-directory.ts';

useRioDirectory();

describe('damaged values of the tables between the courses', () => {
  it.each([
    ['aangeboden_nfo_opleidingen', 'EINDDATUM_PERIODE'],
    ['nfo_opleidingen', 'EINDDATUM_PERIODE'],
    ['nfo_opleidingserkenningen', 'EINDDATUM'],
    ['onderwijsaanbieders', 'BEGINDATUM_PERIODE'],
    ['onderwijsbesturen', 'EINDDATUM_PERIODE'],
    ['relaties_onderwijsbesturen_onderwijsaanbieders', 'EINDDATUM'],
    ['ho_relaties_opleidingseenheden', 'EINDDATUM'],
  ])('tells of a day in %s that is none, and takes it as open', async (table, column) => {
    const { records, issues } = await load((delivery) => {
      delivery[table]![0] = { ...delivery[table]![0]!, [column]: '31-12-2026' };
    });
    expect(records.has(key(1))).toBe(true);
    expect(issues.filter(({ code }) => code.startsWith('INVALID'))).toMatchObject([
      { code: 'INVALID_DATE', value: '31-12-2026' },
    ]);
  });

  it('tells of a relation to what is no unit', async () => {
    const { issues } = await load((delivery) => {
      const [first] = delivery['ho_relaties_opleidingseenheden']!;
      delivery['ho_relaties_opleidingseenheden'] = [{ ...first!, VAN_OPLEIDINGSEENHEIDCODE: '70000001' }];
    });
    expect(issues.filter(({ code }) => code.startsWith('INVALID'))).toMatchObject([
      { code: 'INVALID_CODE', value: '70000001' },
    ]);
  });
});
