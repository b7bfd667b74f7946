import type { Issue } from '../../model/issue.ts';
import type { SourceItem } from '../../model/source.ts';
import { readCohorts } from './cohorts.ts';
import type { FamilyIndex } from './family-index.ts';
import type { JoinedOffer, Organisations, SectorUnits } from './join.ts';
import { joinOffers, loadUnits } from './join.ts';
import { mapOffer } from './map.ts';
import type { KnownOffer, Memo, NextMemo } from './memo.ts';
import { readOffers } from './offers.ts';
import type { References } from './references.ts';
import type { Family } from './sectors.ts';
import type { RowSelection, TableReader } from './tables.ts';
import { codeOf } from './values.ts';

/** Offers that are read, joined and mapped at a time: all cohorts of the register would fill the memory. */
const batchSize = 10_000;

/** One reading of the register, as a difference to the last one. */
export interface Reading {
  readonly part: string;
  readonly reader: TableReader;
  readonly organisations: Organisations;
  /** The last reading; null when everything is read. */
  readonly memo: Memo | null;
  readonly next: NextMemo;
  /** Offers of which the key is in more than one family: which of them stays is not for us to say. */
  readonly shared: ReadonlySet<string>;
  /** What is wrong with the records that are as they were. */
  readonly same: { programs: number; readonly issues: Issue[] };
}

/** A sector as its offers need it. */
export interface SectorReading {
  readonly units: SectorUnits;
  readonly references: References;
  /** Codes of the units that are offered; filled while reading. */
  readonly offered: Set<string>;
}

/** What is known of an offer, when it would become the same record today. */
function knownOffer(
  key: string,
  index: FamilyIndex,
  { references }: SectorReading,
  { memo, reader, shared }: Reading,
): KnownOffer | null {
  const known = memo === null || shared.has(key) ? null : memo.offer(key);
  if (known === null || known.rows !== index.rowsOf(key)) return null;
  if (known.until !== null && known.until <= reader.today) return null;
  return known.references === references.of(known.unit, known.provider, known.place) ? known : null;
}

const selectionOf = (index: FamilyIndex['offers'], keys: ReadonlySet<string>): RowSelection => {
  const isWanted = new Uint8Array(index.groups.size);
  for (const key of keys) {
    const group = index.groups.get(key);
    if (group !== undefined) isWanted[group] = 1;
  }
  return { index, wants: (group) => group !== -1 && isWanted[group] === 1 };
};

/** Tells of the rows that belong to nothing: of a wrong width, or cohorts without an offer. */
async function readStrays(family: Family, { offers, cohorts }: FamilyIndex, reader: TableReader) {
  await readOffers(family.offers, reader, { index: offers, wants: (group) => group === -1 });
  const strays = new Set([...cohorts.groups].filter(([key]) => !offers.groups.has(key)).map(([, at]) => at));
  const wants = (group: number): boolean => group === -1 || strays.has(group);
  await readCohorts(family.cohorts, { has: () => false }, reader, { index: cohorts, wants });
}

function* mapJoined(
  joined: JoinedOffer,
  key: string,
  rows: string,
  { references, offered }: SectorReading,
  { part, next, reader, shared }: Reading,
): Generator<SourceItem> {
  const { record, issues } = mapOffer(joined);
  if (record === null) {
    for (const issue of issues) yield { type: 'issue', part, issue };
    return;
  }
  const { unitCode: unit, until, offer } = joined;
  offered.add(unit);
  if (until !== null) reader.watch(until);
  const provider = codeOf(offer.row.ONDERWIJSAANBIEDERID) ?? '';
  const place = codeOf(offer.row.ONDERWIJSLOCATIECODE);
  const isTold = joined.isNoted || shared.has(key);
  const refersTo = references.of(unit, provider, place);
  next.addOffer(key, isTold ? null : { rows, references: refersTo, until, unit, provider, place, issues });
  yield { type: 'program', part, record, issues };
}

/**
 * The offers of a family as records: those that are new, changed, due or refer to something that changed are read,
 * joined and mapped, the others are counted. What comes of the delivery is the same as when all were read.
 */
export async function* readFamily(
  family: Family,
  index: FamilyIndex,
  sector: SectorReading,
  reading: Reading,
): AsyncGenerator<SourceItem> {
  const { reader, next, same } = reading;
  const touched: string[] = [];
  let taken = 0;
  for (const key of index.offers.groups.keys()) {
    const known = knownOffer(key, index, sector, reading);
    if (known === null) {
      touched.push(key);
      continue;
    }
    next.keepOffer(key);
    sector.offered.add(known.unit);
    if (known.until !== null) reader.watch(known.until);
    same.programs += 1;
    same.issues.push(...known.issues);
    taken += 1;
  }
  for (let from = 0; from < touched.length; from += batchSize) {
    const keys = new Set(touched.slice(from, from + batchSize));
    const offers = await readOffers(family.offers, reader, selectionOf(index.offers, keys));
    const cohorts = await readCohorts(family.cohorts, offers, reader, selectionOf(index.cohorts, keys));
    taken += offers.chosen.size;
    await loadUnits(offers, sector.units);
    for (const { key, ...joined } of joinOffers(family, offers, cohorts, sector.units, reading))
      yield* mapJoined(joined, key, index.rowsOf(key), sector, reading);
  }
  await readStrays(family, index, reader);
  if (taken > 0) return;
  const message = `${family.offers} has no offers`;
  reader.notes.each({
    severity: 'warning',
    code: 'EMPTY_TABLE',
    field: family.offers,
    value: null,
    message,
  });
}
