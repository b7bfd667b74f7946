import { describe, expect, it } from 'vitest';
import type { TestDelivery } from '../fixtures/rio/delivery.ts';
import { codes, key, load, useRioDirectory } from '../support/rio-directory.ts';

useRioDirectory();

const link = (provider: string, code: string, end = ''): Record<string, string> => ({
  ONDERWIJSAANBIEDERID: provider,
  OIE_CODE: code,
  BEGINDATUM: '2020-01-01',
  EINDDATUM: end,
});

const withMarks = (delivery: TestDelivery): void => {
  delivery['relaties_onderwijsaanbieders_onderwijsinstellingserkenningen'] = [
    link('700A001', 'NRTO0007'),
    link('700A001', '98XY'),
    link('700A001', 'CEDE0001', '2026-01-01'),
    link('700A002', '97AB'),
  ];
  delivery['onderwijsinstellingserkenningen'] = [
    { OIE_CODE: 'NRTO0007', ERKENNER: 'NRTO', SOORT: 'PTCL' },
    { OIE_CODE: 'CEDE0001', ERKENNER: 'CEDEO', SOORT: 'PTCL' },
    { OIE_CODE: '98XY', ERKENNER: 'OCW', SOORT: 'BMBO' },
    { OIE_CODE: '97AB', ERKENNER: 'OCW', SOORT: 'ROC' },
  ];
};

describe('recognitions of institutions', () => {
  it('give offers the quality marks that their provider has today, and the provider its BRIN', async () => {
    const { records, issues } = await load(withMarks);
    const record = records.get(key(1));
    expect(record?.recognitions.map(({ recognizer }) => recognizer)).toEqual(['NLQF', 'NRTO']);
    expect(record?.provider.brin).toBe('98XY');
    expect(codes(issues)).not.toContain('UNKNOWN_CODE');
  });

  it('do not replace the BRIN that the provider itself gives, nor choose between two', async () => {
    const { records } = await load((delivery) => {
      withMarks(delivery);
      delivery['relaties_onderwijsaanbieders_onderwijsinstellingserkenningen']!.push(link('700A001', '96CD'));
    });
    expect(records.get(key(11))?.provider.brin).toBe('99ZZ');
    expect(records.get(key(1))?.provider.brin).toBeNull();
  });

  it('tell of an erkenner that is in no list', async () => {
    const { issues } = await load((delivery) => {
      withMarks(delivery);
      delivery['onderwijsinstellingserkenningen']!.push({ OIE_CODE: 'X', ERKENNER: 'NIEUW' });
    });
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_CODE', field: 'ERKENNER', value: 'NIEUW' }),
    );
  });
});

describe('groups of mbo', () => {
  const relation = (above: string, below: string): Record<string, string> => ({
    VAN_OPLEIDINGSEENHEIDCODE: above,
    RELATIESOORT: 'HIERARCHISCH',
    NAAR_OPLEIDINGSEENHEIDCODE: below,
    BEGINDATUM: '2023-08-01',
  });

  it('give a qualification the names of its dossier and domain to be found by', async () => {
    const { records } = await load((delivery) => {
      delivery['mbo_groepen'] = [
        {
          OPLEIDINGSEENHEIDCODE: '7190O0001',
          BEGINDATUM_PERIODE: '2023-08-01',
          VOLLEDIGE_NAAM: 'Bijenteelt',
        },
        { OPLEIDINGSEENHEIDCODE: '7190O0002', BEGINDATUM_PERIODE: '2015-08-01', VOLLEDIGE_NAAM: 'Groen' },
        {
          OPLEIDINGSEENHEIDCODE: '7190O0003',
          EINDDATUM_PERIODE: '2020-08-01',
          VOLLEDIGE_NAAM: 'Landbouw oud',
        },
      ];
      delivery['mbo_relaties_opleidingseenheden'] = [
        relation('7190O0001', '7100O0001'),
        relation('7190O0003', '7100O0001'),
        relation('7190O0002', '7190O0001'),
      ];
    });
    expect(records.get(key(11))?.keywords).toEqual(['Bijenteelt', 'Groen']);
    expect(records.get(key(1))?.keywords).toEqual(['landbouw, voedsel en natuurlijke omgeving']);
  });
});

describe('a website without scheme', () => {
  it('gets https, with a word about it', async () => {
    const { records, issues } = await load((delivery) => {
      const offers = delivery['aangeboden_nfo_opleidingen']!;
      offers[0] = { ...offers[0], WEBSITE: 'www.bijenschool.example/imkeren' };
    });
    expect(records.get(key(1))?.url).toBe('https://www.bijenschool.example/imkeren');
    expect(issues).toContainEqual(expect.objectContaining({ code: 'INVALID_URL', severity: 'info' }));
  });
});
