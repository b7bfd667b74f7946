import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from '../../demo/generate-demo.ts';
import { isComplete } from '../../demo/is-complete.ts';
import { rioHeaders, rioTables } from '../../demo/write/rio-headers.ts';
import type { RioTable } from '../../demo/write/rio-headers.ts';
import { pathHeader } from '../../demo/write/write-paths.ts';

const options = { programs: 1200, seed: 5, now: '2026-11-21' };
let root: string;
let dir: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'demo-'));
  dir = join(root, 'a');
  await generateDemo({ ...options, out: dir });
});
afterAll(() => rm(root, { recursive: true, force: true }));

type Row = Record<string, string>;
const rows = async (...path: string[]): Promise<Row[]> =>
  parse(await readFile(join(dir, ...path), 'utf8'), { columns: true }) as Row[];
const table = (name: RioTable, night = 2): Promise<Row[]> =>
  rows(`night-${String(night)}`, 'rio', `${name}.csv`);
const lower = (code: string | undefined): string => (code ?? '').toLowerCase();

/** One delivered program: what the tests look at. */
interface Program {
  readonly supplier: string;
  readonly programId: string;
  readonly client: string;
  readonly name: string;
  readonly text: string;
}

/** Reads all catalogues of a night with a parser that refuses what is not well-formed. */
async function programs(night: number): Promise<Program[]> {
  const folder = join(dir, `night-${String(night)}`, 'edudex');
  const found: Program[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.xml'))) {
    const xml = await readFile(join(folder, file), 'utf8');
    const parser = new SaxesParser({ xmlns: true });
    let path: string[] = [];
    let current: Record<string, string> = {};
    let start = 0;
    parser.on('opentag', (tag) => {
      path.push(tag.local);
      if (path.length === 1) expect(tag.uri).toBe('http://studieData.nl/schema/edudex/program');
      if (path.length === 2) {
        current = {};
        start = parser.position;
      }
    });
    const add = (text: string): void => {
      const name = path.at(-1)!;
      current[name] ??= text;
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('closetag', () => {
      if (path.length === 2) {
        expect(current['orgUnitId']).toBe(file.replace('.xml', ''));
        found.push({
          supplier: current['orgUnitId']!,
          programId: current['programId']!,
          client: current['clientId']?.trim() ?? 'public',
          name: current['programName']!,
          text: xml.slice(start, parser.position),
        });
      }
      path = path.slice(0, -1);
    });
    parser.write(xml).close();
  }
  return found;
}

async function hashTree(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()) {
    hash.update(name.slice(folder.length)).update(await readFile(name));
  }
  return hash.digest('hex');
}

describe('the generator', () => {
  it('writes the same bytes for the same options, and others for another seed', async () => {
    const again = join(root, 'b');
    const other = join(root, 'c');
    await generateDemo({ ...options, out: again });
    await generateDemo({ ...options, seed: 6, out: other });
    expect(await hashTree(again)).toBe(await hashTree(dir));
    expect(await hashTree(join(other, 'night-1'))).not.toBe(await hashTree(join(dir, 'night-1')));
  });

  it('says of a folder whether it is complete, for these options only', async () => {
    expect(await isComplete({ ...options, out: dir })).toBe(true);
    expect(await isComplete({ ...options, seed: 6, out: dir })).toBe(false);
    expect(await isComplete({ ...options, out: join(root, 'nothing') })).toBe(false);
  });

  it('tells its progress up to the last program', async () => {
    const seen: number[] = [];
    await generateDemo({
      programs: 100,
      seed: 1,
      now: '2026-11-21',
      out: join(root, 'd'),
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
    const folder = join(dir, 'night-2', 'edudex');
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
    const text = await readFile(join(dir, 'night-1', 'rio', `${name}.csv`), 'utf8');
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
    const folder = join(dir, 'night-2', 'hovi');
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
      join(dir, 'night-2', 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv'),
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

describe('the truth', () => {
  it('names only offers and courses that a night delivers', async () => {
    const offers = new Set<string>();
    const courses = new Set<string>();
    const products = new Set<string>();
    for (const night of [1, 2]) {
      for (const name of ['aangeboden_nfo_opleidingen', 'aangeboden_ho_opleidingen'] as const) {
        for (const row of await table(name, night)) offers.add(lower(row['AANGEBODEN_OPLEIDINGCODE']));
      }
      for (const program of await programs(night))
        if (program.client === 'public') courses.add(`${program.supplier} ${program.programId}`);
      const folder = join(dir, `night-${String(night)}`, 'hovi');
      for (const file of (await readdir(folder)).filter((name) => name.startsWith('organization_'))) {
        const { products: delivered } = JSON.parse(await readFile(join(folder, file), 'utf8')) as {
          products: { productId: string }[];
        };
        for (const product of delivered) products.add(product.productId);
      }
    }
    const same = await rows('truth', 'duplicates.csv');
    const different = await rows('truth', 'not_duplicates.csv');
    expect(same.length).toBeGreaterThan(300);
    expect(new Set(same.map((row) => row['kind']))).toEqual(
      new Set(['programId', 'run-id', 'o-code', 'manual']),
    );
    for (const row of [...same, ...different]) {
      expect(offers).toContain(lower(row['rio_offer']));
      expect(courses).toContain(`${row['edudex_orgUnitId']!} ${row['edudex_programId']!}`);
    }
    const studies = await rows('truth', 'hovi_rio.csv');
    expect(studies.length).toBeGreaterThan(100);
    for (const row of studies) {
      expect(offers).toContain(lower(row['rio_offer']));
      expect(products).toContain(row['hovi_productId']);
    }
  });

  it('never calls one pair both the same and different, and has each kind of look-alike', async () => {
    const key = (row: Row): string =>
      `${lower(row['rio_offer'])} ${row['edudex_orgUnitId']!} ${row['edudex_programId']!}`;
    const same = new Set((await rows('truth', 'duplicates.csv')).map(key));
    const different = await rows('truth', 'not_duplicates.csv');
    for (const row of different) expect(same).not.toContain(key(row));
    expect(new Set(different.map((row) => row['reason']))).toEqual(
      new Set([
        'incompany',
        'level_variant',
        'basic_advanced',
        'part',
        'sibling_in_delivery',
        'same_nlqf_other_provider',
        'same_unit_other_provider',
        'programid_other_provider',
      ]),
    );
  });

  it('gives the evidence that it names', async () => {
    const units = new Map((await table('nfo_opleidingen')).map((row) => [row['OPLEIDINGSEENHEIDCODE'], row]));
    const offers = new Map(
      (await table('aangeboden_nfo_opleidingen')).map((row) => [lower(row['AANGEBODEN_OPLEIDINGCODE']), row]),
    );
    const delivered = new Map(
      (await programs(2))
        .filter((program) => program.client === 'public')
        .map((program) => [`${program.supplier} ${program.programId}`, program]),
    );
    for (const row of await rows('truth', 'duplicates.csv')) {
      const offer = offers.get(lower(row['rio_offer']));
      const program = delivered.get(`${row['edudex_orgUnitId']!} ${row['edudex_programId']!}`);
      if (offer === undefined || program === undefined) continue;
      const unit = units.get(offer['OPLEIDINGSEENHEIDCODE'])!;
      const id = row['edudex_programId']!;
      const isIn =
        unit['EIGEN_OPLEIDINGSEENHEIDSLEUTEL'] === id ||
        offer['EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL']!.startsWith(`${id}-`);
      if (row['kind'] === 'programId') expect(isIn).toBe(true);
      if (row['kind'] === 'o-code')
        expect(program.text).toContain(`<rioRegistration>${offer['OPLEIDINGSEENHEIDCODE']!}<`);
    }
  });
});

describe('the second night', () => {
  it('differs in about one program in a hundred, and no provider of twenty or more loses over three in a hundred', async () => {
    const withoutDate = (text: string): string => text.replace(/<lastEdited>[^<]*</, '<');
    const [first, second] = await Promise.all([programs(1), programs(2)]);
    const key = (program: Program): string => `${program.supplier} ${program.programId} ${program.client}`;
    const before = new Map(first.map((program) => [key(program), program]));
    const after = new Map(second.map((program) => [key(program), program]));
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => {
      const [old, now] = [before.get(id), after.get(id)];
      return old === undefined || now === undefined || withoutDate(old.text) !== withoutDate(now.text);
    });
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length / before.size).toBeLessThan(0.03);
    const count = new Map<string, { had: number; lost: number }>();
    for (const program of first) {
      const seen = count.get(program.supplier) ?? { had: 0, lost: 0 };
      count.set(program.supplier, { had: seen.had + 1, lost: seen.lost + (after.has(key(program)) ? 0 : 1) });
    }
    for (const [supplier, { had, lost }] of count) {
      if (had < 20) expect(lost, supplier).toBeLessThanOrEqual(2);
      else expect(lost / had, supplier).toBeLessThanOrEqual(0.03);
    }
  });
});
