/** Invented nights of RIO: a small register that changes at random, to compare reading the difference with reading all. */
import type { TestDelivery, TestRow } from '../fixtures/rio/delivery.ts';
import { offerCode, tinyDelivery } from '../fixtures/rio/delivery.ts';
import { addDays } from '../../ingest/lib/dates.ts';

/** Numbers below a limit, the same for the same seed (mulberry32). */
export function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

type Dice = ReturnType<typeof createDice>;

const families = [
  ['aangeboden_nfo_opleidingen', 'aangeboden_nfo_opleiding_cohorten'],
  ['aangeboden_mbo_opleidingen', 'aangeboden_mbo_opleiding_cohorten'],
  ['aangeboden_mbo_opleidingsonderdelen', 'aangeboden_mbo_opleidingsonderdeel_cohorten'],
  ['aangeboden_ho_opleidingen', 'aangeboden_ho_opleiding_cohorten'],
] as const;

const offersPerFamily = 12;

/** A day of about a year around `today`, or none. */
const someDay = (dice: Dice, today: string): string => addDays(today, dice(360) - 180);

/** The first night: the tiny delivery with more offers, of one or two periods, and cohorts of all kinds. */
export function firstNight(dice: Dice, today: string): TestDelivery {
  const delivery = tinyDelivery();
  for (const [at, [offers, cohorts]] of families.entries()) {
    const template = delivery[offers]![0]!;
    delivery[cohorts] = [];
    delivery[offers] = Array.from({ length: offersPerFamily }, (_, index) =>
      offerCode(at * 100 + index),
    ).flatMap((code) => {
      const change = someDay(dice, today);
      const first = { ...template, AANGEBODEN_OPLEIDINGCODE: code, EIGENNAAM: `Cursus ${code.slice(-3)}` };
      const cohortRows = Array.from({ length: dice(4) }, () => newCohort(dice, today, code));
      delivery[cohorts]!.push(...cohortRows);
      if (dice(2) === 0) return [first];
      return [
        { ...first, EINDDATUM_PERIODE: change },
        { ...first, BEGINDATUM_PERIODE: change, EIGENNAAM: `Cursus ${code.slice(-3)} vernieuwd` },
      ];
    });
  }
  return delivery;
}

const newCohort = (dice: Dice, today: string, offer: string): TestRow => ({
  AANGEBODEN_OPLEIDING_COHORTCODE: `c${dice(1_000_000)}`,
  AANGEBODEN_OPLEIDINGCODE: dice(3) === 0 ? offer.toUpperCase() : offer,
  STATUS: ['O', 'O', 'G', 'X'][dice(4)]!,
  OPLEIDINGSVORM: ['KLASSIKAAL', 'ONLINE'][dice(2)]!,
  TOESTEMMING_VEREIST_VOOR_AANMELDING: 'NEE',
  ...(dice(4) === 0
    ? { BEGIN_INSTROOMPERIODE: someDay(dice, today), EINDE_INSTROOMPERIODE: someDay(dice, today) }
    : { INSTROOMMOMENT: someDay(dice, today) }),
});

/** Columns that are changed at random, with values good and bad, by table. */
const values: Readonly<Record<string, readonly (readonly [column: string, values: readonly string[]])[]>> = {
  offers: [
    ['EIGENNAAM', ['Anders, met "naam"', '', 'Nog anders\nop twee regels']],
    ['WEBSITE', ['www.voorbeeld.example', 'geen adres', 'https://x.example/1']],
    ['ONDERWIJSAANBIEDERID', ['700A001', '700A002', '700A999']],
    ['ONDERWIJSLOCATIECODE', ['700X001', '700X002', '700X999', '']],
    ['OPLEIDINGSEENHEIDCODE', ['7000O0001', '7100O0001', '7200O0002', '7999O9999', 'kapot']],
    ['NIVEAU', ['MBO-4', 'ONBEKEND']],
    ['MBONIVEAU', ['MBO-2', 'ONBEKEND']],
    ['VORM', ['DUAAL', 'RAAR']],
    ['OMSCHRIJVING', ['[intern] niet tonen\\nwel tonen', 'tekst']],
    ['AANGEBODEN_OPLEIDINGCODE', [offerCode(3), offerCode(103), 'geen-code', '']],
  ],
  cohorts: [
    ['STATUS', ['O', 'G', '?']],
    ['TOEGANGSCODE_COHORT', ['geheim', '']],
    ['AANGEBODEN_OPLEIDINGCODE', [offerCode(4), offerCode(104), offerCode(999)]],
    ['AANGEBODEN_OPLEIDING_COHORTCODE', ['dubbel', '']],
  ],
  others: [
    ['VOLLEDIGE_NAAM', ['Andere naam', '']],
    ['NAAM', ['Andere school', '']],
    ['PLAATSNAAM', ['Ede', '']],
    ['KVK_NUMMER', ['00000033', '3']],
    ['NLQF', ['5', '9']],
    ['ERKENDEOPLEIDINGSCODE', ['77-02', '29002', 'x']],
    ['STUDIELAST', ['60', 'veel']],
    ['RELATIESOORT', ['VARIANT_VAN', 'HIERARCHISCH', 'ANDERS']],
  ],
};

const kindOf = (table: string): keyof typeof values =>
  families.some(([offers]) => offers === table)
    ? 'offers'
    : families.some(([, cohorts]) => cohorts === table)
      ? 'cohorts'
      : 'others';

const dateColumns = ['BEGINDATUM_PERIODE', 'EINDDATUM_PERIODE', 'EINDDATUM', 'BEGINDATUM', 'INGANGSDATUM'];

function changeRow(
  dice: Dice,
  today: string,
  row: TestRow,
  table: string,
  columns: readonly string[],
): TestRow {
  const dates = dateColumns.filter((name) => columns.includes(name));
  if (dates.length > 0 && dice(4) === 0)
    // A day that is none has to be told every night.
    return { ...row, [dates[dice(dates.length)]!]: dice(6) === 0 ? '31-12-2026' : someDay(dice, today) };
  const own = values[kindOf(table)]!.filter(([name]) => columns.includes(name));
  if (own.length === 0) return row;
  const [name, choices] = own[dice(own.length)]!;
  return { ...row, [name]: choices[dice(choices.length)]! };
}

/** The next night: a few rows of some tables changed, gone, doubled, new or in another place. */
export function nextNight(
  dice: Dice,
  today: string,
  delivery: TestDelivery,
  columnsOf: (table: string) => readonly string[],
): TestDelivery {
  const next = Object.fromEntries(Object.entries(delivery).map(([table, rows]) => [table, [...rows]]));
  const tables = Object.keys(next);
  for (let step = 0; step < 3; step += 1) {
    // Half of the changes are in offers and cohorts.
    const table = dice(2) === 0 ? families[dice(families.length)]![dice(2)]! : tables[dice(tables.length)]!;
    const rows = next[table]!;
    const at = dice(Math.max(1, rows.length));
    const row = rows[at];
    const what = dice(6);
    if (kindOf(table) === 'cohorts' && what === 0) {
      rows.push(
        newCohort(dice, today, offerCode(families.findIndex((one) => one[1] === table) * 100 + dice(14))),
      );
    } else if (row === undefined) continue;
    else if (what === 1) rows.splice(at, 1);
    else if (what === 2) rows.push(row);
    else if (what === 3) next[table] = rows.toReversed();
    else rows[at] = changeRow(dice, today, row, table, columnsOf(table));
  }
  return next;
}
