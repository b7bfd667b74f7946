import { join } from 'node:path';
import { createTextFile } from '../lib/text-file.ts';
import type { Likeness } from '../world/types.ts';

/** Why an offer of RIO is not a course of EDU-DEX that it looks like. */
export type Difference =
  | Likeness
  | 'sibling_in_delivery'
  | 'same_nlqf_other_provider'
  | 'same_unit_other_provider'
  | 'programid_other_provider';

/** What is known by construction about which records are one course; offers of both nights. */
export interface Truth {
  same(offer: string, orgUnitId: string, programId: string, kind: string): void;
  different(offer: string, orgUnitId: string, programId: string, reason: Difference): void;
  study(productId: string, form: string, offer: string): void;
  drain(): Promise<void>;
  close(): Promise<void>;
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Opens the three tables of the truth in the folder, with their headers. */
export async function createTruth(folder: string): Promise<Truth> {
  const duplicates = await createTextFile(join(folder, 'duplicates.csv'));
  const others = await createTextFile(join(folder, 'not_duplicates.csv'));
  const studies = await createTextFile(join(folder, 'hovi_rio.csv'));
  duplicates.add('rio_offer,edudex_orgUnitId,edudex_programId,kind\n');
  others.add('rio_offer,edudex_orgUnitId,edudex_programId,reason\n');
  studies.add('hovi_productId,productForm,rio_offer\n');
  const files = [duplicates, others, studies];
  return {
    same(offer, orgUnitId, programId, kind) {
      duplicates.add(`${offer},${orgUnitId},${cell(programId)},${kind}\n`);
    },
    different(offer, orgUnitId, programId, reason) {
      others.add(`${offer},${orgUnitId},${cell(programId)},${reason}\n`);
    },
    study(productId, form, offer) {
      studies.add(`${productId},${form},${offer}\n`);
    },
    async drain() {
      for (const file of files) await file.drain();
    },
    async close() {
      for (const file of files) await file.close();
    },
  };
}
