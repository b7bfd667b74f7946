import { dateOf, dayOf } from '../lib/dates.ts';
import { fractionOf, Random } from '../lib/random.ts';
import { offerCode, rioId } from '../world/identifiers.ts';
import type { World } from '../world/types.ts';
import { towns } from '../vocabulary/towns.ts';
import type { RioTable } from './rio-headers.ts';
import type { RioRow, RioTables } from './rio-tables.ts';

/** Cohorts are delivered from here on (reference rio §2.4). */
const historyBegins = '2022-01-03';

/** The cohorts of each table of offers. */
const cohortsOf = {
  aangeboden_nfo_opleidingen: 'aangeboden_nfo_opleiding_cohorten',
  aangeboden_mbo_opleidingen: 'aangeboden_mbo_opleiding_cohorten',
  aangeboden_ho_opleidingen: 'aangeboden_ho_opleiding_cohorten',
} as const satisfies Partial<Record<RioTable, RioTable>>;

type OfferTable = keyof typeof cohortsOf;

const isOfferTable = (table: RioTable): table is OfferTable => table in cohortsOf;

/** Of so many offers one serves as the model of ended ones: enough to copy, little to hold. */
const modelEvery = 5;

/** What is remembered of a table of offers: the codes of all, and some whole rows. */
interface Offers {
  readonly codes: string[];
  readonly models: RioRow[];
}

/** Tables that know which offers went into them on both nights. */
export interface RememberingTables extends RioTables {
  readonly offers: Readonly<Record<OfferTable, Offers>>;
}

/** Lets tables remember their offers, when `isNeeded`. */
export function rememberOffers(tables: RioTables, isNeeded: boolean): RememberingTables {
  const empty = (): Offers => ({ codes: [], models: [] });
  const offers: Record<OfferTable, Offers> = {
    aangeboden_nfo_opleidingen: empty(),
    aangeboden_mbo_opleidingen: empty(),
    aangeboden_ho_opleidingen: empty(),
  };
  return {
    ...tables,
    offers,
    add(table, nights, row) {
      tables.add(table, nights, row);
      if (!isNeeded || nights !== 'both' || !isOfferTable(table)) return;
      const { codes, models } = offers[table];
      if (codes.length % modelEvery === 0) models.push(row);
      codes.push(row['AANGEBODEN_OPLEIDINGCODE'] as string);
    },
  };
}

/**
 * Fills tables up to `rows` with what RIO keeps of former years: ended offers, past cohorts, boards and providers that
 * have closed, places that nobody uses. The same on both nights.
 */
export async function writeHistory(
  tables: RememberingTables,
  world: World,
  rows: Readonly<Record<string, number>>,
): Promise<void> {
  const lacking = (table: RioTable): number => Math.max(0, (rows[table] ?? 0) - tables.count(table));
  for (const [table, cohorts] of Object.entries(cohortsOf) as [OfferTable, RioTable][]) {
    await repeat(tables, lacking(table), (number) => addEndedOffer(tables, world, table, number));
    await repeat(tables, lacking(cohorts), (number) => addPastCohort(tables, world, table, number));
  }
  await repeat(tables, lacking('onderwijsbesturen'), (number) => addClosed(tables, world, 'B', number));
  await repeat(tables, lacking('onderwijsaanbieders'), (number) => addClosed(tables, world, 'A', number));
  await repeat(tables, lacking('relaties_onderwijsbesturen_onderwijsaanbieders'), (number) =>
    tables.add('relaties_onderwijsbesturen_onderwijsaanbieders', 'both', {
      ONDERWIJSBESTUURID: rioId(world, 'B', closedFrom + number),
      ONDERWIJSAANBIEDERID: rioId(world, 'A', closedFrom + number),
      BEGINDATUM: '2015-01-01',
      EINDDATUM: '2021-01-01',
    }),
  );
  await repeat(tables, lacking('onderwijslocaties'), (number) => addPlace(tables, world, number));
}

/** Calls `add` for 0, 1, … and writes what was added now and then. */
async function repeat(tables: RioTables, times: number, add: (number: number) => void): Promise<void> {
  for (let number = 0; number < times; number += 1) {
    add(number);
    if (number % 2000 === 1999) await tables.drain();
  }
}

/** An offer like another of the same unit and provider, that ended before the reference date. */
function addEndedOffer(tables: RememberingTables, world: World, table: OfferTable, number: number): void {
  const { models } = tables.offers[table];
  const model = models[number % models.length];
  if (model === undefined) return;
  const random = new Random(world.seed, 'ended', table, number);
  const begin = dayOf(historyBegins) - random.int(0, 1500);
  const end = dateOf(dayOf(historyBegins) + random.int(200, world.today - dayOf(historyBegins) - 100));
  tables.add(table, 'both', {
    ...model,
    AANGEBODEN_OPLEIDINGCODE: offerCode(world, 'ended', table, number),
    STARTDATUM: dateOf(begin),
    EINDDATUM: end,
    BEGINDATUM_PERIODE: dateOf(begin),
    EINDDATUM_PERIODE: end,
    EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL: null,
  });
}

/** A cohort that began, and ended, before the last month; popular offers have more of them. */
function addPastCohort(tables: RememberingTables, world: World, table: OfferTable, number: number): void {
  const { codes } = tables.offers[table];
  const offer = codes[Math.floor(codes.length * fractionOf(world.seed, 'past-of', table, number) ** 1.5)];
  if (offer === undefined) return;
  const random = new Random(world.seed, 'past', table, number);
  const start = random.int(dayOf(historyBegins), world.today - 65);
  tables.add(cohortsOf[table], 'both', {
    AANGEBODEN_OPLEIDING_COHORTCODE: `H${String(1_000_000 + number)}`,
    AANGEBODEN_OPLEIDINGCODE: offer,
    BEGIN_AANMELDPERIODE: dateOf(start - random.pick([30, 60, 90, 180])),
    EINDE_AANMELDPERIODE: random.chance(0.66) ? dateOf(start) : null,
    INSTROOMMOMENT: dateOf(start),
    OPLEIDINGSEINDDATUM: dateOf(start + random.int(0, 30)),
    OPLEIDINGSVORM: random.pick(['KLASSIKAAL', 'KLASSIKAAL', 'ONLINE', 'KLASSIKAAL_EN_ONLINE']),
    STATUS: random.pick(['O', 'G']),
    TOESTEMMING_VEREIST_VOOR_AANMELDING: 'NEE',
  });
}

/** Numbers of organisations that have closed begin here; living ones have lower numbers. */
const closedFrom = 800_000;

/** A board (without KvK, as most old ones are) or a provider that closed years ago. */
function addClosed(tables: RioTables, world: World, letter: 'A' | 'B', number: number): void {
  const id = rioId(world, letter, closedFrom + number);
  const period = { BEGINDATUM_PERIODE: '2015-01-01', EINDDATUM_PERIODE: '2021-01-01' };
  const life = { INBEDRIJFDATUM: '2015-01-01', UITBEDRIJFDATUM: '2021-01-01', ...period };
  if (letter === 'B')
    tables.add('onderwijsbesturen', 'both', {
      ONDERWIJSBESTUURID: id,
      ...life,
      NAAM: `Bestuur ${id} (gesloten)`,
    });
  else
    tables.add('onderwijsaanbieders', 'both', {
      ONDERWIJSAANBIEDERID: id,
      ...life,
      NAAM: `School ${id} (gesloten)`,
    });
}

/** A place by its town only. */
function addPlace(tables: RioTables, world: World, number: number): void {
  const town = towns[number % towns.length]!;
  tables.add('onderwijslocaties', 'both', {
    ONDERWIJSLOCATIECODE: rioId(world, 'X', closedFrom + number),
    PLAATSNAAM: town.name,
  });
}
