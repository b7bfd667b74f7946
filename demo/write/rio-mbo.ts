import { dateOf, monthStart } from '../lib/dates.ts';
import { slugOf } from '../lib/names.ts';
import { Random } from '../lib/random.ts';
import { fieldOf } from '../vocabulary/fields/all-fields.ts';
import { mboUnitCode, mboUnits } from '../world/make-mbo-program.ts';
import type { MboOffer, MboProgram } from '../world/make-mbo-program.ts';
import type { World } from '../world/types.ts';
import type { Nights, RioTables } from './rio-tables.ts';

const kinds = ['ENTREEOPLEIDING', 'BASISBEROEPSOPLEIDING', 'VAKOPLEIDING', 'MIDDENKADEROPLEIDING'] as const;

/** The national lists: qualifications, parts and their recognition. */
export function writeMboUnits(tables: RioTables, world: World): void {
  for (const unit of mboUnits) {
    const random = new Random(world.seed, 'mbo-unit', unit.code);
    const code = mboUnitCode(world, unit);
    const isPart = /^[KC]/.test(unit.code);
    const row = {
      OPLEIDINGSEENHEIDCODE: code,
      BEGINDATUM: isPart ? '2018-08-01' : '2016-08-01',
      OPLEIDINGSHERKOMST: 'SBB',
      BEGINDATUM_PERIODE: isPart ? '2018-08-01' : '2016-08-01',
      AFKORTING: unit.code,
      KORTE_NAAM: unit.name.slice(0, 40),
      VOLLEDIGE_NAAM:
        unit.code.startsWith('C') && random.chance(0.5) ? `${unit.name} (${unit.code})` : unit.name,
      OMSCHRIJVING: random.chance(0.33)
        ? `Kwalificatie ${unit.name}.\\nVastgesteld in de kwalificatiestructuur.`
        : null,
    };
    if (isPart) {
      const elective = unit.code.startsWith('K');
      tables.add('mbo_opleidingsonderdelen', 'both', {
        ...row,
        TYPE: elective ? 'MBOKEUZEDEEL' : 'MBOBEROEPSGERICHTONDERDEEL',
        STUDIELAST: elective ? random.pick([240, 480, 720]) : null,
        STUDIELASTEENHEID: elective ? 'SBU' : null,
        WAARDEDOCUMENTSOORT: elective ? null : 'CERTIFICAAT',
      });
    } else {
      const level = String(unit.level);
      tables.add('mbo_opleidingen', 'both', {
        ...row,
        TYPE: 'MBOKWALIFICATIE',
        OPLEIDINGSSOORT: kinds[unit.level - 1]!,
        WAARDEDOCUMENTSOORT: 'DIPLOMA',
        NIVEAU: `MBO-${level}`,
        EQF: level,
        NLQF: level,
        STUDIELAST: unit.level * 1600,
        STUDIELASTEENHEID: 'SBU',
      });
    }
    tables.add('mbo_relaties_opleidingseenheden_erkenningen', 'both', {
      OPLEIDINGSEENHEIDCODE: code,
      ERKENDEOPLEIDINGSCODE: unit.code,
      OPLEIDINGSSTELSEL: 'CREBO',
    });
    const recognition = {
      ERKENDEOPLEIDINGSCODE: unit.code,
      OPLEIDINGSSTELSEL: 'CREBO',
      INGANGSDATUM: '2016-08-01',
      EINDDATUM: random.chance(0.8) ? '2028-07-31' : null,
      ERKENNERCODE: '100E001',
      ERKENNER: 'OCW',
      INSTROOMEINDDATUM: random.chance(0.3) ? '2027-07-31' : null,
      MINISTERIE: 'OCW',
      TOEGESTANE_LEERWEG: random.chance(0.35) ? 'BOL,BBL' : null,
      WET: 'WEB',
      LICENTIEERWIJZE: random.pick(['EXPLICIET_TOEGEKEND', 'IMPLICIET_TOEGEKEND']),
    };
    const twice = random.chance(0.24);
    if (twice)
      tables.add('mbo_opleidingserkenningen', 'both', {
        ...recognition,
        BEGINDATUM_PERIODE: '2016-08-01',
        EINDDATUM_PERIODE: '2023-08-01',
        PRIJSFACTOR_BEKOSTIGING: 1.3,
      });
    tables.add('mbo_opleidingserkenningen', 'both', {
      ...recognition,
      BEGINDATUM_PERIODE: twice ? '2023-08-01' : '2016-08-01',
      PRIJSFACTOR_BEKOSTIGING: random.int(10, 18) / 10,
    });
  }
}

/** The offers and starts of one program of a school. */
export function writeMboProgram(
  tables: RioTables,
  world: World,
  program: MboProgram,
  edited: boolean,
  nights: Nights,
): void {
  const { unit, provider } = program;
  const isPart = /^[KC]/.test(unit.code);
  const table = isPart ? 'aangeboden_mbo_opleidingsonderdelen' : 'aangeboden_mbo_opleidingen';
  for (const offer of program.offers) {
    const random = new Random(world.seed, 'mbo-offer', offer.code);
    const name = offerName(random, program, isPart);
    const from = monthStart(new Date(world.today * 86_400_000).getUTCFullYear() - random.int(1, 6), 8);
    const ended = random.chance(0.07)
      ? dateOf(Math.max(from + 30, world.today - random.int(100, 700)))
      : null;
    const town =
      offer.address === null
        ? 'XXX'
        : slugOf(offer.address.town.name).replace('-', '').slice(0, 3).toUpperCase();
    tables.add(table, nights, {
      AANGEBODEN_OPLEIDINGCODE: offer.code,
      OPLEIDINGSEENHEIDCODE: mboUnitCode(world, unit),
      ONDERWIJSAANBIEDERID: provider.rioId,
      ONDERWIJSLOCATIECODE: offer.address?.code ?? null,
      STARTDATUM: dateOf(from),
      EINDDATUM: ended,
      ...duration(random, isPart, program.variant),
      DOORLOPENDE_LEERLIJN_VMBO_MBO: random.chance(0.04) ? 'DLR_VMBO_MBO' : null,
      EERSTE_INSTROOMDATUM: random.chance(0.45) ? dateOf(from) : null,
      EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL:
        !isPart && random.chance(0.62) ? `${unit.code}-${offer.route ?? 'BOL'}-${town}` : null,
      LEERTRAJECT: offer.route,
      MBONIVEAU: random.chance(0.93) ? `MBO-${String(unit.level)}` : null,
      TOEGANKELIJKHEID: random.chance(0.04) ? 'SPEC' : 'ALL',
      TOELATINGSEISEN: random.chance(0.56) ? 'JA' : 'NEE',
      VOERTAAL: random.chance(0.3) ? 'NLD' : null,
      BEGINDATUM_PERIODE: dateOf(from),
      EINDDATUM_PERIODE: ended,
      EIGENNAAM: random.chance(isPart ? 0.7 : 0.95) ? name : null,
      WEBSITE: random.chance(0.35) ? `${provider.website}/opleidingen/${slugOf(unit.name)}` : null,
      OMSCHRIJVING: random.chance(0.55) ? mboDescription(random, program, edited) : null,
    });
    if (ended === null) writeCohorts(tables, world, program, offer, nights);
  }
}

function offerName(random: Random, program: MboProgram, isPart: boolean): string {
  const { unit, variant } = program;
  let name = unit.name;
  if (random.chance(0.05)) name = name.toLowerCase();
  if (!isPart && random.chance(0.12)) name += ` niveau ${String(unit.level)}`;
  return variant === '' ? name : random.chance(0.5) ? `${name} - ${variant}` : `${name} (${variant})`;
}

function duration(random: Random, isPart: boolean, variant: string): Record<string, string | number | null> {
  const [amount, unit] = isPart
    ? [random.pick([10, 16, 20, 26]), 'W']
    : variant === 'verkort'
      ? [1, 'J']
      : random.weighted<readonly [number, string]>([
          [[2, 'J'], 4],
          [[3, 'J'], 5],
          [[24, 'M'], 2],
          [[36, 'M'], 2],
          [[0, 'M'], 0.3],
          [[6400, 'U'], 0.3],
        ]);
  const given = random.chance(0.66);
  return {
    AFWIJKENDE_OPLEIDINGSDUUROMVANG: given ? amount : null,
    AFWIJKENDE_OPLEIDINGSDUUREENHEID: given ? unit : null,
  };
}

function mboDescription(random: Random, program: MboProgram, edited: boolean): string {
  const field = fieldOf(program.unit.field);
  const learned = random.sample(field.learn, 3);
  const opening = random.pick([
    `Als ${program.unit.name.toLowerCase()} heb je een vak waar veel vraag naar is.`,
    `Wil je werken op het gebied van ${field.name}? Dan is dit de opleiding voor jou.`,
    `In deze opleiding leer je het vak op school en in een echt bedrijf.`,
  ]);
  const text = `${opening} Je leert ${learned[0]!} en ${learned[1]!}.\\nDaarna kun je meteen aan het werk of doorleren.`;
  return edited ? `${text}\\nNieuw: instromen kan nu ook in februari.` : text;
}

function writeCohorts(
  tables: RioTables,
  world: World,
  program: MboProgram,
  offer: MboOffer,
  nights: Nights,
): void {
  const random = new Random(world.seed, 'mbo-cohorts', offer.code);
  const year = Number(dateOf(world.today).slice(0, 4));
  const isPart = offer.route === null;
  const table = isPart ? 'aangeboden_mbo_opleidingsonderdeel_cohorten' : 'aangeboden_mbo_opleiding_cohorten';
  const name = isPart ? 'DEEL' : offer.route;
  const starts: [string, number][] = [];
  if (random.chance(0.25))
    starts.push([`${name}-${String(year - 1)}`, monthStart(year - 1, 8) + random.int(0, 30)]);
  starts.push([`${name}-${String(year)}`, monthStart(year, 8) + random.int(0, 30)]);
  if (random.chance(0.3)) starts.push([`${name}-${String(year + 1)}-feb`, monthStart(year + 1, 2)]);
  if (random.chance(0.9))
    starts.push([`${name}-${String(year + 1)}`, monthStart(year + 1, 8) + random.int(0, 30)]);
  for (const [code, start] of starts) {
    const flexible = random.chance(isPart ? 0.7 : 0.2);
    const open = start > world.today || flexible;
    tables.add(table, nights, {
      AANGEBODEN_OPLEIDING_COHORTCODE: code,
      AANGEBODEN_OPLEIDINGCODE: offer.code,
      TOEGANGSCODE_COHORT: !isPart && random.chance(0.03) ? `BDR${String(random.int(10_000, 99_999))}` : null,
      BEGIN_AANMELDPERIODE: dateOf(start - random.int(120, 330)),
      EINDE_AANMELDPERIODE: random.chance(0.66) ? dateOf(start - random.pick([0, 7, 30, 122])) : null,
      INSTROOMMOMENT: flexible ? null : dateOf(start),
      BEGIN_INSTROOMPERIODE: flexible ? dateOf(start) : null,
      EINDE_INSTROOMPERIODE: flexible && random.chance(0.88) ? dateOf(start + 330) : null,
      DEELNEMERSPLAATSEN: random.chance(0.2) ? random.pick([10, 16, 20, 24]) : null,
      OPLEIDINGSEINDDATUM: random.chance(0.6)
        ? dateOf(start + (isPart ? 180 : 330 * program.unit.level))
        : null,
      OPLEIDINGSVORM: random.weighted([
        ['KLASSIKAAL', 70],
        ['KLASSIKAAL_EN_ONLINE', 26],
        ['ONLINE', 4],
      ] as const),
      STATUS: open && !random.chance(0.06) ? 'O' : 'G',
      TOESTEMMING_VEREIST_VOOR_AANMELDING: 'NEE',
    });
  }
}
