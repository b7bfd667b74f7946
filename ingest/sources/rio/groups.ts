import { cleanText } from '../../lib/text.ts';
import { createInterner, pickRow } from './parse.ts';
import type { Chosen } from './periods.ts';
import { readPeriod } from './period-notes.ts';
import { addPeriod } from './periods.ts';
import type { GroupColumn, RawRow } from './raw.ts';
import { groupTable } from './raw.ts';
import type { Sector } from './sectors.ts';
import type { TableReader } from './tables.ts';
import { codeOf } from './values.ts';

/** A qualification stands in a dossier, a dossier in a domain. */
const mostSteps = 4;

/** Names of the groups that hold today (kwalificatiedossiers and domeinen), by code. */
export async function readGroups(sector: Sector, reader: TableReader): Promise<ReadonlyMap<string, string>> {
  const chosen = new Map<string, Chosen<RawRow<GroupColumn>>>();
  const table = sector.groups;
  if (table === null || !reader.has(table)) return new Map();
  const intern = createInterner();
  for await (const row of reader.rows(table, groupTable)) {
    const code = codeOf(row.get('OPLEIDINGSEENHEIDCODE'));
    if (code === null) continue;
    const raw = pickRow(row, groupTable.needed, intern);
    const period = readPeriod(reader, table, raw.BEGINDATUM_PERIODE, raw.EINDDATUM_PERIODE);
    addPeriod(chosen, code, raw, period, reader.today);
  }
  const names = new Map<string, string>();
  for (const [code, { row, standing }] of chosen) {
    const name = standing === 'current' ? cleanText(row.VOLLEDIGE_NAAM) : null;
    if (name !== null) names.set(code, name);
  }
  return names;
}

/** Names of the groups above a unit, nearest first, each once; names of one level in the order of their codes. */
export function groupsOf(
  unitCode: string,
  above: ReadonlyMap<string, readonly string[]>,
  names: ReadonlyMap<string, string>,
): string[] {
  const seen = new Set([unitCode]);
  const found: string[] = [];
  let level = [unitCode];
  for (let step = 0; step < mostSteps && level.length > 0; step += 1) {
    const next = new Set(level.flatMap((code) => above.get(code) ?? []).filter((code) => !seen.has(code)));
    level = [...next].toSorted();
    for (const code of level) {
      seen.add(code);
      const name = names.get(code);
      if (name !== undefined && !found.includes(name)) found.push(name);
    }
  }
  return found;
}
