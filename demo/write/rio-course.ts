import { dateOf } from '../lib/dates.ts';
import { Random } from '../lib/random.ts';
import type { Texts } from '../world/make-texts.ts';
import type { Address, Course, World } from '../world/types.ts';
import { rioDescription, rioTitle } from './rio-names.ts';
import { ownKeysOf } from './rio-registration.ts';
import type { Registration } from './rio-registration.ts';
import { secondLabel } from './rio-providers.ts';
import type { Nights, RioTables } from './rio-tables.ts';

const levels: Readonly<Record<string, readonly string[]>> = {
  geen: ['ONBEPAALD', 'ONBEPAALD', 'EDUCATIE'],
  mbo: ['ONBEPAALD', 'MBO', 'MBO-2', 'MBO-3', 'MBO-4'],
  hbo: ['ONBEPAALD', 'HBO-BA', 'HBO-BA', 'HBO-AD'],
};

/** Unit, offers and starts of one registration of a private course (`nfo` tables). */
export function writeRioCourse(
  tables: RioTables,
  world: World,
  course: Course,
  registration: Registration,
  texts: Texts,
  nights: Nights,
): void {
  const random = new Random(world.seed, 'rio', course.index, registration.evidence ?? 'none');
  const keys = ownKeysOf(world, course, registration);
  const level =
    course.subject.mboUnit === null
      ? random.pick(levels[course.subject.tier]!)
      : `MBO-${String(course.subject.mboUnit.level)}`;
  const since = world.today - random.int(150, 2200);
  const title = rioTitle(random, course, registration);
  const description = rioDescription(random, texts);
  if (!registration.borrowed)
    writeUnit(tables, course, registration, nights, {
      random,
      key: keys.unit,
      level,
      since,
      title,
      description,
    });
  const label = registration.evidence === 'manual' ? secondLabel(world, course.provider) : null;
  const providerId = label?.id ?? course.provider.rioId;
  const [amount, unit] = duration(random, course);
  for (const [place, offer] of registration.offers.entries()) {
    const own = new Random(world.seed, 'rio-offer', offer.code);
    const from = since + own.int(0, 90);
    const ended =
      course.runs.length === 0 && own.chance(0.04) ? Math.max(from, world.today - own.int(2, 60)) : null;
    const name = offerName(own, title, course, offer.address);
    const row = {
      AANGEBODEN_OPLEIDINGCODE: offer.code,
      OPLEIDINGSEENHEIDCODE: registration.unitCode,
      ONDERWIJSAANBIEDERID: providerId,
      ONDERWIJSLOCATIECODE: offer.address?.code ?? null,
      STARTDATUM: dateOf(from),
      EINDDATUM: ended === null ? (own.chance(0.05) ? '9999-12-31' : null) : dateOf(ended),
      AFWIJKENDE_OPLEIDINGSDUUROMVANG: amount,
      AFWIJKENDE_OPLEIDINGSDUUREENHEID: amount === null ? null : unit,
      EERSTE_INSTROOMDATUM: own.chance(0.28) ? dateOf(from + 31) : null,
      EIGEN_AANGEBODEN_OPLEIDINGSLEUTEL: keys.offer(providerId, offer.address),
      NIVEAU: own.chance(0.13) ? null : level,
      VOERTAAL: own.chance(0.76) ? (course.language === 'en' ? 'ENG' : 'NLD') : null,
      WEBSITE: own.chance(0.36) ? website(own, course) : null,
      OMSCHRIJVING: place === 0 || own.chance(0.7) ? description : null,
    };
    const turned = world.today - own.int(20, 140);
    if (own.chance(0.08) && ended === null && turned > from) {
      const turn = dateOf(turned);
      tables.add('aangeboden_nfo_opleidingen', nights, {
        ...row,
        BEGINDATUM_PERIODE: dateOf(from),
        EINDDATUM_PERIODE: turn,
        EIGENNAAM: `${name} (oud)`,
      });
      tables.add('aangeboden_nfo_opleidingen', nights, { ...row, BEGINDATUM_PERIODE: turn, EIGENNAAM: name });
    } else {
      tables.add('aangeboden_nfo_opleidingen', nights, {
        ...row,
        BEGINDATUM_PERIODE: dateOf(from),
        EINDDATUM_PERIODE: row.EINDDATUM,
        EIGENNAAM: own.chance(0.07) ? null : name,
      });
    }
    writeCohorts(tables, world, course, registration, offer, nights);
  }
}

interface UnitFacts {
  readonly random: Random;
  readonly key: string | null;
  readonly level: string;
  readonly since: number;
  readonly title: string;
  readonly description: string | null;
}

function writeUnit(
  tables: RioTables,
  course: Course,
  registration: Registration,
  nights: Nights,
  facts: UnitFacts,
): void {
  const { random, key, level, since, title, description } = facts;
  const { subject } = course;
  const load = random.chance(0.66);
  tables.add('nfo_opleidingen', nights, {
    OPLEIDINGSEENHEIDCODE: registration.unitCode,
    BEGINDATUM: dateOf(since),
    CATEGORIE: random.chance(0.25) ? subject.field.category : null,
    EIGEN_OPLEIDINGSEENHEIDSLEUTEL: key,
    OPLEIDINGSHERKOMST: 'INSTELLING',
    WAARDEDOCUMENTSOORT:
      subject.qualification !== null
        ? 'DIPLOMA'
        : random.pick(['CERTIFICAAT', 'CERTIFICAAT', 'GEEN_OFFICIEEL_DOCUMENT']),
    NIVEAU: level,
    BEGINDATUM_PERIODE: dateOf(since),
    EIGENAAR: course.provider.boardId,
    INTERNATIONALE_NAAM_ENGELS: random.chance(0.08) ? title : null,
    KORTE_NAAM: random.chance(0.68) ? title.slice(0, 40) : null,
    VOLLEDIGE_NAAM: title,
    STUDIELAST: load ? subject.days * random.int(7, 12) : null,
    STUDIELASTEENHEID: load ? random.pick(['UUR', 'SBU', 'CONTACTUUR']) : null,
    OMSCHRIJVING: description,
  });
  const recognised = subject.qualification !== null && random.chance(0.85);
  if (recognised || random.chance(0.02)) {
    const code = recognised ? subject.qualification!.code : stapCode(random.int(1, 40));
    tables.add('nfo_relaties_opleidingseenheden_erkenningen', nights, {
      OPLEIDINGSEENHEIDCODE: registration.unitCode,
      ERKENDEOPLEIDINGSCODE: code,
      OPLEIDINGSSTELSEL: recognised ? 'NLQF' : 'STAP_BUDGET',
    });
  }
}

/** Code of a recognition under the STAP scheme, which ended on 1 January 2024. */
export const stapCode = (number: number): string => `STAP${String(number * 9).padStart(3, '0')}`;

function writeCohorts(
  tables: RioTables,
  world: World,
  course: Course,
  registration: Registration,
  offer: { readonly code: string; readonly address: Address | null },
  nights: Nights,
): void {
  const row = (code: string, more: Record<string, string | number | null>, random: Random): void => {
    const asked = random.chance(0.02);
    tables.add('aangeboden_nfo_opleiding_cohorten', nights, {
      AANGEBODEN_OPLEIDING_COHORTCODE: code,
      AANGEBODEN_OPLEIDINGCODE: random.chance(0.03) ? offer.code.toUpperCase() : offer.code,
      DEELNEMERSPLAATSEN: random.chance(0.22) ? random.pick([0, 8, 10, 12, 15, 20, 25, 30]) : null,
      OPLEIDINGSVORM: form(course, random),
      TOELICHTING_VEREISTE_TOESTEMMING: asked
        ? random.pick(['Intakegesprek vooraf', 'Toestemming van de werkgever nodig'])
        : null,
      TOESTEMMING_VEREIST_VOOR_AANMELDING: asked ? 'JA' : 'NEE',
      ...more,
    });
  };
  if (course.runs.length === 0) {
    const random = new Random(world.seed, 'flex', offer.code);
    if (random.chance(0.25)) return;
    const from = world.today - random.int(60, 400);
    row(
      `${registration.unitCode}-flex`,
      { BEGIN_AANMELDPERIODE: dateOf(from - 90), BEGIN_INSTROOMPERIODE: dateOf(from), STATUS: 'O' },
      random,
    );
    return;
  }
  const given = new Set<string>();
  for (const run of course.runs) {
    if (run.address !== offer.address || run.status === 'canceled' || run.clientOnly || run.days.length === 0)
      continue;
    const random = new Random(world.seed, 'cohort', offer.code, run.id);
    const start = dateOf(run.start);
    let code = registration.evidence === 'run-id' ? run.id : `${registration.unitCode}-${start}`;
    if (registration.evidence === 'manual')
      code = `start ${start.slice(8)}-${start.slice(5, 7)}-${start.slice(0, 4)}`;
    while (given.has(code)) code += '-2';
    given.add(code);
    row(
      code,
      {
        BEGIN_AANMELDPERIODE: dateOf(run.start - random.pick([30, 60, 90, 180, 365])),
        EINDE_AANMELDPERIODE: random.chance(0.66)
          ? dateOf(run.deadline ?? run.start - random.pick([0, 1, 7]))
          : null,
        INSTROOMMOMENT: start,
        OPLEIDINGSEINDDATUM: dateOf(run.end),
        STATUS: run.status === 'application closed' ? 'G' : 'O',
      },
      random,
    );
  }
}

function form(course: Course, random: Random): string {
  if (random.chance(0.05)) return random.pick(['COACHING', 'LEZING']);
  return {
    classroom: 'KLASSIKAAL',
    blended: 'KLASSIKAAL_EN_ONLINE',
    virtual: 'ONLINE',
    'e-learning': 'ZELFSTUDIE',
  }[course.delivery];
}

function duration(random: Random, course: Course): readonly [number | null, string] {
  const { days } = course.subject;
  if (random.chance(0.43)) return [null, 'D'];
  if (random.chance(0.6)) return [days * 7, 'U'];
  return days > 12 ? [random.int(6, 18), 'M'] : [days, 'D'];
}

/** Deep link as EDU-DEX has it, or only the front page. */
const website = (random: Random, course: Course): string =>
  course.url !== null && random.chance(0.7) ? course.url : `${course.provider.website}/`;

function offerName(random: Random, title: string, course: Course, address: Address | null): string {
  if (address === null) return random.chance(0.05) ? `${title} (online)` : title;
  if (random.chance(0.05)) return `${title} (klassikaal)`;
  return random.chance(0.03) ? `${title} | ${course.provider.name}` : title;
}
