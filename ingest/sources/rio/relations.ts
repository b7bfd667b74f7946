import { relationTable } from './raw.ts';
import { findRings } from './rings.ts';
import { periodOf, standingOf } from './periods.ts';
import type { Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { codeOf } from './values.ts';

/**
 * The programme each variant belongs to (VARIANT_VAN: VAN is the programme, NAAR the variant, reference rio §1.6), for
 * relations that hold today. Units that stand above each other in a ring are told as one Issue and have no parent.
 */
export async function readParents(sector: Sector, reader: TableReader): Promise<Map<string, string>> {
  const parents = new Map<string, string>();
  const edges: [above: string, below: string][] = [];
  const table = sector.relations;
  if (table === null || !reader.has(table)) return parents;
  for await (const row of reader.rows(table, relationTable)) {
    const above = codeOf(row.get('VAN_OPLEIDINGSEENHEIDCODE'));
    const below = codeOf(row.get('NAAR_OPLEIDINGSEENHEIDCODE'));
    const kind = row.get('RELATIESOORT');
    if (above === null || below === null || (kind !== 'HIERARCHISCH' && kind !== 'VARIANT_VAN')) continue;
    const period = periodOf(row.get('BEGINDATUM'), row.get('EINDDATUM'));
    reader.watch(period);
    if (standingOf(period, reader.today) !== 'current') continue;
    edges.push([above, below]);
    const known = parents.get(below);
    // Of two programmes the smaller code, so that the order of rows does not matter.
    if (kind === 'VARIANT_VAN' && (known === undefined || above < known)) parents.set(below, above);
  }
  for (const ring of findRings(edges)) {
    for (const unit of ring) parents.delete(unit);
    reader.notes.each({
      severity: 'warning',
      code: 'RELATION_CYCLE',
      field: table,
      value: ring.join(', '),
      message: `${table}: ${String(ring.length)} units stand above each other in a ring; none of them has a parent`,
    });
  }
  return parents;
}
