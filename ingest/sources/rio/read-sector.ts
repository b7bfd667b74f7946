import type { SourceItem } from '../../model/source.ts';
import type { FamilyIndex } from './family-index.ts';
import { readSectorUnits } from './join.ts';
import { mapUnit } from './map-unit.ts';
import type { Reading, SectorReading } from './read-family.ts';
import { readFamily } from './read-family.ts';
import { createReferences } from './references.ts';
import type { Sector } from './sectors.ts';

/**
 * Units that are offered or have a recognised code, of which the period that holds today is known; those that say what
 * they said last time are passed over.
 */
function* unitsOf(
  { units: { units, recognitions }, references, offered }: SectorReading,
  { part, memo, next }: Reading,
): Generator<SourceItem> {
  for (const [code, { row, standing }] of units) {
    const found = recognitions.get(code) ?? [];
    if (standing !== 'current' || (found.length === 0 && !offered.has(code))) continue;
    const digest = references.ofUnit(code);
    if (memo?.units.get(code) === digest && !next.hasUnit(code)) {
      next.addUnit(code, digest);
      continue;
    }
    // What is wrong with a unit is told with the offers of it.
    const unit = mapUnit(code, row, found, () => undefined);
    if (unit === null) continue;
    next.addUnit(code, digest);
    yield { type: 'unit', part, unit };
  }
}

/** Everything of one sector. `indexes` has its families, by table of offers. */
export async function* readSector(
  sector: Sector,
  indexes: ReadonlyMap<string, FamilyIndex>,
  reading: Reading,
): AsyncGenerator<SourceItem> {
  const units = await readSectorUnits(sector, reading.reader);
  const references = createReferences(units, reading.organisations);
  const own: SectorReading = { units, references, offered: new Set() };
  for (const family of sector.families) {
    const index = indexes.get(family.offers);
    if (index !== undefined) yield* readFamily(family, index, own, reading);
  }
  yield* unitsOf(own, reading);
}
