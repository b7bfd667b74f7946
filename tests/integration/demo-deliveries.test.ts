import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateDemo } from '../../demo/generate-demo.ts';
import { isComplete } from '../../demo/is-complete.ts';
import { rioTables } from '../../demo/write/rio-headers.ts';
import { rioHeaders } from '../../demo/write/rio-headers.ts';
import { pathHeader } from '../../demo/write/write-paths.ts';
import {
  demoDir,
  demoRoot,
  hashTree,
  lower,
  options,
  programs,
  rows,
  table,
  useDemo,
} from '../support/demo-deliveries.ts';

useDemo();

describe('the generator', () => {
  it('writes the same bytes for the same options, and others for another seed', async () => {
    const again = join(demoRoot(), 'b');
    const other = join(demoRoot(), 'c');
    await generateDemo({ ...options, out: again });
    await generateDemo({ ...options, seed: 6, out: other });
    expect(await hashTree(again)).toBe(await hashTree(demoDir()));
    expect(await hashTree(join(other, 'night-1'))).not.toBe(await hashTree(join(demoDir(), 'night-1')));
  });

  it('says of a folder whether it is complete, for these options only', async () => {
    expect(await isComplete({ ...options, out: demoDir() })).toBe(true);
    expect(await isComplete({ ...options, seed: 6, out: demoDir() })).toBe(false);
    expect(await isComplete({ ...options, out: join(demoRoot(), 'nothing') })).toBe(false);
  });

  it('tells its progress up to the last program', async () => {
    const seen: number[] = [];
    await generateDemo({
      programs: 100,
      seed: 1,
      now: '2026-11-21',
      out: join(demoRoot(), 'd'),
      onProgress: (done, total) => seen.push(done / total),
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
});

describe('EDU-DEX', () => {
  it('gives well-formed catalogues of the supplier they are named after, each program once', async () => {
    const delivered = await programs(2);
    expect(delivered.length).toBeGreaterThan(500);
    const keys = delivered.map((program) => `${program.supplier} ${program.programId} ${program.client}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const program of delivered) expect(program.name.trim()).not.toBe('');
  });

  it('has an institute with KvK for each catalogue', async () => {
    const folder = join(demoDir(), 'night-2', 'edudex');
    const institutes = JSON.parse(await readFile(join(folder, 'institutes.json'), 'utf8')) as Record<
      string,
      { instituteKvK: string }
    >;
    const suppliers = (await readdir(folder))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => name.replace('.xml', ''));
    expect(Object.keys(institutes).toSorted()).toEqual(suppliers.toSorted());
    for (const { instituteKvK } of Object.values(institutes)) expect(instituteKvK).toMatch(/^99\d{6}$/);
  });

  it('has offers for one client beside the public ones', async () => {
    const delivered = await programs(2);
    const forClient = delivered.filter((program) => program.client !== 'public');
    expect(forClient.length).toBeGreaterThan(0);
    expect(forClient.length).toBeLessThan(delivered.length * 0.05);
  });
});

describe('RIO', () => {
  it.each(rioTables)('writes %s with the columns of the register', async (name) => {
    const text = await readFile(join(demoDir(), 'night-1', 'rio', `${name}.csv`), 'utf8');
    expect(text.slice(0, text.indexOf('\n'))).toBe(rioHeaders[name].map((column) => `"${column}"`).join(','));
  });

  it('counts the rows of each table in the controlebestand', async () => {
    const counts = new Map(
      (await rows('night-2', 'rio', 'controlebestand.csv')).map((row) => [row['naam'], row]),
    );
    for (const name of rioTables) {
      expect(counts.get(`${name}.csv`)).toMatchObject({
        aantalCsv: String((await table(name)).length),
        volledig: 'Waar',
      });
    }
  });

  it.each(['nfo', 'mbo', 'ho'] as const)(
    'gives %s offers whose unit, provider and place are in the register',
    async (sector) => {
      const offers = await table(`aangeboden_${sector}_opleidingen`);
      const units = new Set(
        (await table(`${sector}_opleidingen`)).map((row) => row['OPLEIDINGSEENHEIDCODE']),
      );
      const providers = new Set(
        (await table('onderwijsaanbieders')).map((row) => row['ONDERWIJSAANBIEDERID']),
      );
      const places = new Set((await table('onderwijslocaties')).map((row) => row['ONDERWIJSLOCATIECODE']));
      const codes = new Set(offers.map((row) => lower(row['AANGEBODEN_OPLEIDINGCODE'])));
      expect(offers.length).toBeGreaterThan(100);
      for (const offer of offers) {
        expect(units).toContain(offer['OPLEIDINGSEENHEIDCODE']);
        expect(providers).toContain(offer['ONDERWIJSAANBIEDERID']);
        if (offer['ONDERWIJSLOCATIECODE'] !== '') expect(places).toContain(offer['ONDERWIJSLOCATIECODE']);
      }
      for (const cohort of await table(`aangeboden_${sector}_opleiding_cohorten`)) {
        expect(codes).toContain(lower(cohort['AANGEBODEN_OPLEIDINGCODE']));
      }
      for (const relation of await table(`${sector}_relaties_opleidingseenheden_erkenningen`)) {
        const parts =
          sector === 'mbo'
            ? (await table('mbo_opleidingsonderdelen')).map((row) => row['OPLEIDINGSEENHEIDCODE'])
            : [];
        expect(
          units.has(relation['OPLEIDINGSEENHEIDCODE']) || parts.includes(relation['OPLEIDINGSEENHEIDCODE']),
        ).toBe(true);
      }
    },
  );

  it('leads from each provider to a board with a KvK number', async () => {
    const boards = new Set(
      (await table('onderwijsbesturen'))
        .filter((row) => row['KVK_NUMMER'] !== '')
        .map((row) => row['ONDERWIJSBESTUURID']),
    );
    const boardOf = new Map(
      (await table('relaties_onderwijsbesturen_onderwijsaanbieders')).map((row) => [
        row['ONDERWIJSAANBIEDERID'],
        row['ONDERWIJSBESTUURID'],
      ]),
    );
    for (const provider of await table('onderwijsaanbieders'))
      expect(boards).toContain(boardOf.get(provider['ONDERWIJSAANBIEDERID']));
  });

  it('gives each offer periods that follow one another', async () => {
    for (const row of await table('aangeboden_nfo_opleidingen')) {
      if (row['EINDDATUM_PERIODE'] === '') continue;
      expect(row['EINDDATUM_PERIODE']! >= row['BEGINDATUM_PERIODE']!).toBe(true);
    }
    const cohorts = (await table('aangeboden_nfo_opleiding_cohorten')).map(
      (row) => `${lower(row['AANGEBODEN_OPLEIDINGCODE'])} ${row['AANGEBODEN_OPLEIDING_COHORTCODE']!}`,
    );
    expect(new Set(cohorts).size).toBe(cohorts.length);
  });
});

describe('HOVI and the paths', () => {
  it('gives institutions whose products stand at their own locations', async () => {
    const folder = join(demoDir(), 'night-2', 'hovi');
    const files = (await readdir(folder)).filter((name) => name.startsWith('organization_'));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const { organization, locations, products } = JSON.parse(
        await readFile(join(folder, file), 'utf8'),
      ) as {
        organization: { organizationId: string; brin: string };
        locations: { locationId: string; visitorAddress: { city: string; zip: string } }[];
        products: { productId: string; location: string; organization: string; croho?: string }[];
      };
      expect(file).toBe(`organization_${organization.organizationId}.json`);
      expect(organization.brin).toMatch(/^[5-9]\d[A-Z]{2}$/);
      const known = new Set(locations.map((location) => location.locationId));
      for (const location of locations) {
        expect(location.visitorAddress.city).toBe(location.visitorAddress.city.toUpperCase());
        expect(location.visitorAddress.zip).toMatch(/^\d{4} [A-Z]{2}$/);
      }
      for (const product of products) {
        expect(known).toContain(product.location);
        expect(product.organization).toBe(organization.organizationId);
        if (product.croho !== undefined) expect(product.croho).toMatch(/^\d{5}$/);
      }
    }
  });

  it('gives the table of paths with its columns and with units that RIO has', async () => {
    const text = await readFile(
      join(demoDir(), 'night-2', 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
      'utf8',
    );
    expect(text.slice(0, text.indexOf('\n'))).toBe(pathHeader.map((column) => `"${column}"`).join(','));
    const steps = await rows('night-2', 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv');
    expect(new Set(steps.map((row) => row['BRANCHE_NAAM'])).size).toBeGreaterThanOrEqual(8);
    const units = new Set((await table('nfo_opleidingen')).map((row) => row['OPLEIDINGSEENHEIDCODE']));
    const referred = steps.map((row) => row['OPLEIDINGSEENHEIDCODE']!).filter((code) => code !== '');
    expect(referred.length).toBeGreaterThan(10);
    for (const code of referred) expect(units).toContain(code);
    expect(steps.some((row) => row['OPLEIDER_KVK_NUMMER'] !== '')).toBe(true);
    expect(new Set(steps.map((row) => row['SUBSIDIABEL_SLIMREGELING']))).toEqual(
      new Set(['90%', '40%', 'NEE', '']),
    );
  });
});
