import { contentHash } from '../../lib/content-hash.ts';
import type { CsvIndex } from '../../lib/csv-index.ts';
import { cohortTables, offerTables } from './raw.ts';
import type { Family } from './sectors.ts';
import type { TableReader } from './tables.ts';

/** Where the rows of one family are, by offer. */
export interface FamilyIndex {
  readonly offers: CsvIndex;
  readonly cohorts: CsvIndex;
  /** Digest of all that the two tables say of an offer. */
  readonly rowsOf: (key: string) => string;
}

/** A code of an offer as it is compared: in RIO the case of one code differs between tables (reference rio §1.5). */
const offerKeyOf = (text: string): string => text.trim().toLowerCase();

const keyColumn = { column: 'AANGEBODEN_OPLEIDINGCODE', valueOf: offerKeyOf };

/** Finds the rows of a family by offer; null when the delivery has no offers of it. */
export async function indexFamily(family: Family, reader: TableReader): Promise<FamilyIndex | null> {
  if (!reader.has(family.offers)) return null;
  const offers = await reader.index(family.offers, offerTables[family.offers]!, keyColumn);
  const cohorts = await reader.index(family.cohorts, cohortTables[family.cohorts]!, keyColumn);
  const columns = contentHash(JSON.stringify([family.offers, offers.names, cohorts.names])).slice(0, 8);
  return {
    ...{ offers, cohorts },
    rowsOf: (key) => {
      const [offer, cohort] = [offers.groups.get(key), cohorts.groups.get(key)];
      const digests = [offer === undefined ? '' : offers.digestOf(offer)];
      if (cohort !== undefined) digests.push(cohorts.digestOf(cohort));
      return `${columns} ${digests.join(' ')}`;
    },
  };
}
