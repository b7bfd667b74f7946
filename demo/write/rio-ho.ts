import { dateOf, monthStart } from '../lib/dates.ts';
import { slugOf } from '../lib/names.ts';
import { Random } from '../lib/random.ts';
import type { HoLevel } from '../vocabulary/ho-studies.ts';
import type { HoForm, HoProgram } from '../world/make-ho-program.ts';
import type { World } from '../world/types.ts';
import { hoDescription } from './ho-texts.ts';
import type { Nights, RioTables } from './rio-tables.ts';

const forms: Readonly<Record<HoForm, string>> = { fulltime: 'VOLTIJD', parttime: 'DEELTIJD', dual: 'DUAAL' };

/** Degree, NLQF level and study load in ECTS per kind of study. */
export const hoFacts: Readonly<
  Record<HoLevel, { degree: string; nlqf: string; credits: number; years: number }>
> = {
  'HBO-AD': { degree: 'ASSOCIATE_DEGREE', nlqf: '5', credits: 120, years: 2 },
  'HBO-BA': { degree: 'BACHELOR', nlqf: '6', credits: 240, years: 4 },
  'HBO-MA': { degree: 'MASTER', nlqf: '7', credits: 60, years: 1 },
  'WO-BA': { degree: 'BACHELOR', nlqf: '6', credits: 180, years: 3 },
  'WO-MA': { degree: 'MASTER', nlqf: '7', credits: 60, years: 1 },
};

/** Unit, recognition, offers and starts of one study (`ho` tables). */
export function writeRioHo(
  tables: RioTables,
  world: World,
  program: HoProgram,
  edited: boolean,
  nights: Nights,
): void {
  const { rio, study, provider } = program;
  if (rio === null) return;
  const random = new Random(world.seed, 'rio-ho', program.index);
  const facts = hoFacts[study.level];
  const since = dateOf(monthStart(2002 + random.int(0, 22), 9));
  const load = random.chance(0.82);
  tables.add('ho_opleidingen', nights, {
    OPLEIDINGSEENHEIDCODE: rio.unitCode,
    BEGINDATUM: since,
    EINDDATUM: random.chance(0.02) ? '2050-01-01' : null,
    EIGEN_OPLEIDINGSEENHEIDSLEUTEL: random.chance(0.35) ? random.uuid() : null,
    OPLEIDINGSHERKOMST: 'INSTELLING',
    SOORT: 'OPLEIDING',
    WAARDEDOCUMENTSOORT: 'GETUIGSCHRIFT',
    NIVEAU: study.level,
    GRAAD: facts.degree,
    EQF: facts.nlqf,
    NLQF: facts.nlqf,
    BEGINDATUM_PERIODE: since,
    EIGENAAR: provider.boardId,
    INTERNATIONALE_NAAM_ENGELS: study.english,
    KORTE_NAAM: study.name.slice(0, 40),
    VOLLEDIGE_NAAM: study.name,
    STUDIELAST: load ? facts.credits : null,
    STUDIELASTEENHEID: load ? random.pick(['ECTS_PUNT', 'ECTS_PUNT', 'STUDIEPUNT']) : null,
  });
  const unique = `${study.croho}-${String(1000 + (program.index % 9000))}`;
  tables.add('ho_relaties_opleidingseenheden_erkenningen', nights, {
    OPLEIDINGSEENHEIDCODE: rio.unitCode,
    ERKENDEOPLEIDINGSCODE: study.croho,
    UNIEKE_ERKENDEOPLEIDINGSCODE: unique,
  });
  tables.add('ho_opleidingserkenningen', nights, {
    ERKENDEOPLEIDINGSCODE: study.croho,
    UNIEKE_ERKENDEOPLEIDINGSCODE: unique,
    OPLEIDINGSSTELSEL: 'ISAT',
    ERKENNER: 'NVAO',
    BEKOSTIGINGSCODE: random.chance(0.85) ? 'BEKOSTIGD' : 'NIET_BEKOSTIGD',
    ONDERDEEL: study.sector.toUpperCase(),
  });
  for (const offer of rio.offers) {
    const own = new Random(world.seed, 'ho-offer', offer.code);
    tables.add('aangeboden_ho_opleidingen', nights, {
      AANGEBODEN_OPLEIDINGCODE: offer.code,
      OPLEIDINGSEENHEIDCODE: rio.unitCode,
      ONDERWIJSAANBIEDERID: provider.rioId,
      ONDERWIJSLOCATIECODE: own.chance(0.9) ? program.address.code : null,
      STARTDATUM: since,
      ...(own.chance(0.18)
        ? { AFWIJKENDE_OPLEIDINGSDUUROMVANG: facts.years, AFWIJKENDE_OPLEIDINGSDUUREENHEID: 'J' }
        : {}),
      EERSTE_INSTROOMDATUM: own.chance(0.6) ? since : null,
      EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL: own.chance(0.84)
        ? own.chance(0.5)
          ? own.uuid()
          : `OPL-${String(own.int(10_000, 99_999))}`
        : null,
      VOERTAAL: own.chance(0.93)
        ? own.pick(['NLD', 'NLD', 'NLD', 'NLD', 'NLD', 'NLD', 'ENG', 'ENG,NLD'])
        : null,
      VORM: forms[offer.form],
      BEGINDATUM_PERIODE: since,
      DEFICIENTIE: own.chance(0.35) ? 'DEFICIENTIES' : 'GEEN_DEFICIENTIES',
      EIGENNAAM_ENGELS: own.chance(0.3) ? study.english : null,
      EIGENNAAM: own.chance(0.9) ? (own.chance(0.05) ? study.name.toUpperCase() : study.name) : null,
      EIGENNAAM_KORT: own.chance(0.35) ? study.name.slice(0, 20) : null,
      EISEN_WERKZAAMHEDEN: own.chance(0.16) ? 'EISEN' : 'GEEN_EISEN',
      PROPEDEUTISCHE_FASE: own.pick([
        'GEEN_PROPEDEUTISCHE_FASE',
        'PROPEDEUTISCHE_FASE_EXAMEN',
        'PROPEDEUTISCHE_FASE_ZONDER_EXAMEN',
      ]),
      STUDIEKEUZECHECK: own.pick([
        'GEEN_STUDIEKEUZE_CHECK',
        'STUDIEKEUZE_CHECK_VAN_TOEPASSING',
        'STUDIEKEUZE_CHECK_VERPLICHT',
      ]),
      VERSNELD_TRAJECT: own.chance(0.05) ? 'VERSNELD_TRAJECT' : 'GEEN_VERSNELD_TRAJECT',
      WEBSITE: own.chance(0.4) ? `${provider.website}/opleidingen/${slugOf(study.name)}` : null,
      OMSCHRIJVING: own.chance(0.55) ? hoDescription(world, program, edited).join('\\n') : null,
    });
    writeCohorts(tables, world, offer.code, facts.years, nights);
  }
}

function writeCohorts(tables: RioTables, world: World, offer: string, years: number, nights: Nights): void {
  const random = new Random(world.seed, 'ho-cohorts', offer);
  const year = Number(dateOf(world.today).slice(0, 4));
  const naming = random.int(0, 2);
  for (const start of [year, year + 1]) {
    if (!random.chance(0.85)) continue;
    const flexible = random.chance(0.08);
    const names = [`${String(start)}-${String(start + 1)}`, `${String(start)}-09`, `C${String(start)}`];
    const first = monthStart(start, 9);
    tables.add('aangeboden_ho_opleiding_cohorten', nights, {
      AANGEBODEN_OPLEIDING_COHORTCODE: flexible ? `${String(start)}-FLEX` : names[naming]!,
      AANGEBODEN_OPLEIDINGCODE: offer,
      BEGIN_AANMELDPERIODE: dateOf(first - random.pick([60, 180, 335])),
      EINDE_AANMELDPERIODE: random.chance(0.66) ? dateOf(first - random.pick([0, 1, 123])) : null,
      INSTROOMMOMENT: flexible ? null : dateOf(first),
      BEGIN_INSTROOMPERIODE: flexible ? dateOf(first) : null,
      DEELNEMERSPLAATSEN: random.chance(0.2) ? random.pick([30, 60, 120]) : null,
      OPLEIDINGSEINDDATUM: flexible ? null : dateOf(monthStart(start + years, 9) - 1),
      OPLEIDINGSVORM: random.weighted([
        ['KLASSIKAAL', 70],
        ['KLASSIKAAL_EN_ONLINE', 26],
        ['ONLINE', 4],
      ] as const),
      STATUS: first > world.today ? 'O' : random.pick(['O', 'G']),
      TOESTEMMING_VEREIST_VOOR_AANMELDING: 'NEE',
    });
  }
}
