import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  demoDir,
  lower,
  programs,
  rows,
  table,
  useDemo,
  type Program,
  type Row,
} from '../support/demo-deliveries.ts';

useDemo();

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
      const folder = join(demoDir(), `night-${String(night)}`, 'hovi');
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
    const seen = new Set<string>();
    for (const row of await rows('truth', 'duplicates.csv')) {
      const offer = offers.get(lower(row['rio_offer']));
      const program = delivered.get(`${row['edudex_orgUnitId']!} ${row['edudex_programId']!}`);
      if (offer === undefined || program === undefined) continue;
      const unit = units.get(offer['OPLEIDINGSEENHEIDCODE'])!;
      const id = row['edudex_programId']!;
      const isIn =
        unit['EIGEN_OPLEIDINGSEENHEIDSLEUTEL'] === id ||
        offer['EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL']!.startsWith(`${id}-`);
      seen.add(row['kind']!);
      if (row['kind'] === 'programId') expect(isIn).toBe(true);
      if (row['kind'] === 'o-code')
        expect(program.text).toContain(`<rioRegistration>${offer['OPLEIDINGSEENHEIDCODE']!}<`);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['programId', 'o-code']));
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
