import { relationKinds } from './lookups.ts';
import { relationTable } from './raw.ts';
import { findRings } from './rings.ts';
import { readPeriod } from './period-notes.ts';
import { standingOf } from './periods.ts';
import type { Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { codeOf, lookUp, unitCodePattern } from './values.ts';

/** How the units of a sector stand to each other today, by the code of the lower one. */
export interface Relations {
  /** The programme of a variant. */
  readonly parents: ReadonlyMap<string, string>;
  /** The units right above in the hierarchy. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/**
 * The programme each variant belongs to (VARIANT_VAN: VAN is the programme, NAAR the variant, reference rio §1.6), for
 * relations that hold today, and what stands above it (HIERARCHISCH, VAN above NAAR). Units that stand above each other in a ring are told as one Issue and have no parent.
 */
export async function readRelations(sector: Sector, reader: TableReader): Promise<Relations> {
  const parents = new Map<string, string>();
  const hierarchy = new Map<string, string[]>();
  const edges: [above: string, below: string][] = [];
  const table = sector.relations;
  if (table === null || !reader.has(table)) return { parents, above: hierarchy };
  for await (const row of reader.rows(table, relationTable)) {
    const above = codeOf(row.get('VAN_OPLEIDINGSEENHEIDCODE'));
    const below = codeOf(row.get('NAAR_OPLEIDINGSEENHEIDCODE'));
    const value = row.get('RELATIESOORT');
    const kind = lookUp(relationKinds, value, 'RELATIESOORT', ({ severity, code, field }) => {
      const message = `{n} rows of ${table} have a relatiesoort that is in no list`;
      reader.notes.oneOf({ severity, code, field, message }, value ?? '');
    });
    if (above === null || below === null || kind === null) continue;
    for (const value of [above, below]) if (!unitCodePattern.test(value)) noteNoUnit(reader, table, value);
    const period = readPeriod(reader, table, row.get('BEGINDATUM'), row.get('EINDDATUM'));
    if (standingOf(period, reader.today) !== 'current') continue;
    edges.push([above, below]);
    if (kind === 'hierarchy') {
      const list = hierarchy.get(below);
      if (list === undefined) hierarchy.set(below, [above]);
      else list.push(above);
    }
    const known = parents.get(below);
    // Of two programmes the smaller code, so that the order of rows does not matter.
    if (kind === 'variant' && (known === undefined || above < known)) parents.set(below, above);
  }
  for (const ring of findRings(edges)) {
    for (const unit of ring) {
      parents.delete(unit);
      hierarchy.delete(unit);
    }
    reader.notes.each({
      severity: 'warning',
      code: 'RELATION_CYCLE',
      field: table,
      value: ring.join(', '),
      message: `${table}: ${String(ring.length)} units stand above each other in a ring; none of them has a parent`,
    });
  }
  return { parents, above: hierarchy };
}

function noteNoUnit({ notes }: TableReader, table: string, value: string): void {
  const message = `{n} codes of ${table} are no opleidingseenheidcode: they tie nothing`;
  notes.oneOf({ severity: 'warning', code: 'INVALID_CODE', field: table, message }, value);
}
