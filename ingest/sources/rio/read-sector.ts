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
async function* unitsOf(
  { units: { units, recognitions }, references, offered }: SectorReading,
  { part, memo, next }: Reading,
): AsyncGenerator<SourceItem> {
  const changed: string[] = [];
  for (const code of units.codes()) {
    const known = units.known(code)!;
    const isWanted = known.isCurrent && (recognitions.has(code) || offered.has(code));
    const digest = isWanted ? references.ofUnit(code) : null;
    if (digest !== null && (memo?.givenUnit(code) !== digest || next.hasUnit(code))) changed.push(code);
    else next.addUnit(code, known, digest);
  }
  await units.load(changed);
  for (const code of changed) {
    // What is wrong with a unit is told with the offers of it.
    const unit = mapUnit(code, units.get(code)!.row, recognitions.get(code) ?? [], () => undefined);
    next.addUnit(code, units.known(code)!, unit === null ? null : references.ofUnit(code));
    if (unit !== null) yield { type: 'unit', part, unit };
  }
}

/** Everything of one sector. `indexes` has its families, by table of offers. */
export async function* readSector(
  sector: Sector,
  indexes: ReadonlyMap<string, FamilyIndex>,
  reading: Reading,
): AsyncGenerator<SourceItem> {
  const units = await readSectorUnits(sector, reading.reader, (code) => reading.memo?.unit(code) ?? null);
  const references = createReferences(units, reading.organisations);
  const own: SectorReading = { units, references, offered: new Set() };
  for (const family of sector.families) {
    const index = indexes.get(family.offers);
    if (index !== undefined) yield* readFamily(family, index, own, reading);
  }
  yield* unitsOf(own, reading);
}
