import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { edudexKey, hoviKey, rioKey } from '../ingest/model/program-id.ts';

/** What is known by construction about the records of a delivery, as pairs of record keys. */
export interface Truth {
  /** RIO offers that are an EDU-DEX program, and by which evidence one can see it. */
  readonly same: readonly { readonly offer: string; readonly program: string; readonly kind: string }[];
  /** RIO offers that look like an EDU-DEX program and are another. */
  readonly different: readonly { readonly offer: string; readonly program: string }[];
  /** RIO offers that are a form of a HOVI product. */
  readonly products: readonly { readonly offer: string; readonly program: string }[];
}

/** Reads the truth that lies beside trial or demo deliveries: `duplicates`, `not_duplicates` and `hovi_rio`. */
export function readTruth(folder: string): Truth {
  const rows = (name: string): string[][] =>
    (parse(readFileSync(join(folder, name), 'utf8')) as string[][]).slice(1);
  const pair = ([offer, orgUnitId, programId]: readonly string[]) => ({
    offer: rioKey(offer!),
    program: edudexKey(orgUnitId!, programId!),
  });
  return {
    same: rows('duplicates.csv').map((row) => ({ ...pair(row), kind: row[3]! })),
    different: rows('not_duplicates.csv').map(pair),
    products: rows('hovi_rio.csv').map(([product, , offer]) => ({
      offer: rioKey(offer!),
      program: hoviKey(product!),
    })),
  };
}
