import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  catalogFiles,
  catalogProgramSchema,
  type CatalogOffer,
  type CatalogMoved,
  type CatalogPath,
  type CatalogProgram,
  type CatalogSummary,
  type CatalogVanished,
} from '../../search-config/catalog.ts';
import { fixturePathChanges, fixturePaths, slimGround } from './fixture-paths.ts';
import { toOpenProgram } from '../../ingest/publish/to-open-program.ts';
import { hashId } from '../../ingest/model/program-id.ts';

/** An invented catalogue for tests of the site: the same count gives the same catalogue. */
export interface SiteFixture {
  readonly programs: readonly CatalogProgram[];
  readonly paths: readonly CatalogPath[];
  readonly vanished: readonly CatalogVanished[];
  readonly moved: readonly CatalogMoved[];
  readonly summary: CatalogSummary;
}

/** The day the invented catalogue was made for. */
export const fixtureToday = '2026-11-21';

/** A title that tries to leave the script element and the heading. */
export const hostileTitle = 'Veilig werken </script><script>alert("x")</script> & <b>meer</b>';

const subjects = [
  'Heftruck rijden',
  'Boekhouden',
  'Pedagogisch medewerker',
  'Lassen',
  'Excel',
  'Timmeren',
  'Verzorgende',
  'Projectmanagement',
  'Nederlands spreken',
  'Hoveniersvak',
  'Bloemschikken',
  'Programmeren in Python',
];
const themes = ['ict', 'zorg', 'techniek', 'taal', 'verkoop'];
const kinds = ['voor beginners', 'basis', 'gevorderd', 'in de praktijk', 'intensief'];
const providers = [
  'Vakschool De Brug',
  'Leerhuis Noord',
  'Instituut Berkel',
  'Academie Zonneveld',
  'ROC Waterland',
  'Opleidingen Van Dam',
  'Het Praktijkhuis',
  'Studiehuis Oost',
  'Kennisplein',
  '-Min Trainingen',
  'De "Goede" School',
  'Vakcentrum Zuid',
  'Lerend Land',
  'Trainershuis',
];
const towns = [
  { city: 'Utrecht', province: 'Utrecht', latitude: 52.09, longitude: 5.12 },
  { city: 'Zwolle', province: 'Overijssel', latitude: 52.51, longitude: 6.09 },
  { city: 'Eindhoven', province: 'Noord-Brabant', latitude: 51.44, longitude: 5.47 },
  { city: "'s-Hertogenbosch", province: 'Noord-Brabant', latitude: 51.7, longitude: 5.3 },
  { city: 'Groningen', province: 'Groningen', latitude: 53.22, longitude: 6.57 },
];
const modes = ['on-site', 'blended', 'online', 'self-study', 'coaching'] as const;
const levels = ['2', '3', '4', '4+', '5', '6'] as const;
const prices = [0, 19_500, 49_500, 99_500, 245_050, 620_000];

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length]!;

function makeOffer(index: number, part: number): CatalogOffer {
  const mode = at(modes, index + part);
  const online = mode === 'online' || mode === 'self-study';
  const month = String(1 + ((index * 5 + part * 3) % 12)).padStart(2, '0');
  const price = index % 11 === 0 ? null : at(prices, index + part);
  const run = {
    window: null,
    endDate: null,
    applicationDeadline: index % 4 === 0 ? '2026-12-15' : null,
    status: index % 9 === 0 && part === 0 ? ('full' as const) : ('open' as const),
    isFinal: index % 3 !== 0,
    priceCents: price,
    sources: ['edudex' as const],
  };
  const flexible = index % 6 === 0;
  return {
    place: online
      ? null
      : {
          name: `Gebouw ${part + 1}`,
          street: 'Stationsweg 1',
          postalCode: '1234AB',
          country: 'NL',
          ...at(towns, index + part),
        },
    deliveryMode: mode,
    studyMode: index % 2 === 0 ? 'part-time' : null,
    learningPath: null,
    runs:
      index % 13 === 0
        ? []
        : [
            flexible
              ? { ...run, startDate: null, window: { from: null, until: null } }
              : { ...run, startDate: `2027-${month}-12` },
          ],
    priceCents: price,
    cancelled: index % 8 === 4 && part === 0 ? ['2027-02-02'] : [],
  };
}

/** Program number `index`, with 1 to 4 offers. Number 3 has the hostile title, number 5 forty starts. */
export function makeProgram(index: number): CatalogProgram {
  const title =
    index === 3
      ? hostileTitle
      : `${at(subjects, index)} ${at(kinds, Math.floor(index / subjects.length))} ${index}`;
  const offers = Array.from({ length: 1 + (index % 4) }, (_, part) => makeOffer(index, part));
  if (index === 5) {
    const run = offers[0]!.runs[0]!;
    offers[0]!.runs = Array.from({ length: 40 }, (_, day) => ({
      ...run,
      window: null,
      startDate: `2027-0${1 + Math.floor(day / 20)}-${String(1 + (day % 20)).padStart(2, '0')}`,
    }));
  }
  const runs = offers.flatMap((offer) => offer.runs);
  const dates = runs.map(({ startDate }) => startDate).filter((date) => date !== null);
  const cents = offers.map(({ priceCents }) => priceCents).filter((price) => price !== null);
  const inPath = index % 12 === 2;
  return catalogProgramSchema.parse({
    programId: hashId(`fixture ${index}`, 12),
    slug: `${at(subjects, index).toLowerCase().replaceAll(' ', '-')}-${index}`,
    title,
    kind: inPath ? 'component' : 'training',
    summary:
      index % 7 === 0
        ? null
        : `In deze opleiding leer je stap voor stap ${at(subjects, index).toLowerCase()}.`,
    descriptionHtml: '<p>Je oefent veel. Aan het eind kun je <strong>zelf</strong> aan de slag.</p>'.repeat(
      3,
    ),
    sections: [
      {
        subject: 'objectives',
        heading: null,
        html: '<ul><li>Je kent de regels.</li><li>Je werkt veilig.</li></ul>',
      },
      { subject: 'student-profile', heading: null, html: '<p>Voor iedereen die wil beginnen.</p>' },
    ],
    keywords: [at(subjects, index)],
    themes: index % 4 === 3 ? [] : [at(themes, index)],
    provider: {
      name: at(providers, index * 5),
      kvk: '12345678',
      brin: null,
      url: 'https://aanbieder.example/',
    },
    url: `https://aanbieder.example/${index}`,
    nlqf: index % 3 === 0 ? null : { level: at(levels, index), basis: 'delivered' },
    educationLevel: index % 3 === 0 ? null : 'mbo-3',
    credential: index % 2 === 0 ? 'Certificaat' : null,
    duration: { amount: 1 + (index % 5), unit: 'day' },
    studyLoad: { amount: 8 * (1 + (index % 5)), unit: 'hour' },
    languages: [index % 10 === 0 ? 'en' : 'nl'],
    recognitions: index % 5 === 0 ? [{ recognizer: 'NRTO', code: null, validUntil: null }] : [],
    codes: inPath ? [{ system: 'crebo', code: 'C0125' }] : [],
    requiredLevels: [],
    admissionHtml: null,
    offers,
    start: {
      kind: dates.length > 0 ? 'dated' : runs.length > 0 ? 'flexible' : 'unknown',
      nextDate: dates.toSorted()[0] ?? null,
    },
    priceFromCents: cents.length === 0 ? null : Math.min(...cents),
    costs:
      cents.length === 0
        ? []
        : [
            {
              kind: 'tuition',
              cents: cents[0]!,
              vat: 'included',
              period: 'program',
              required: true,
              description: null,
            },
          ],
    paths: inPath
      ? [
          {
            sector: 'Kinderopvang',
            sectorSlug: 'kinderopvang',
            occupation: 'Groepshulp',
            occupationSlug: 'groepshulp',
            specialisation: null,
            slim: '90%',
          },
        ]
      : [],
    funding: inPath ? [slimGround] : [],
    offeredSince: index % 2 === 0 ? `2026-0${1 + (index % 9)}-01` : null,
    similar: [],
    records: [
      {
        ...{ key: `edudex:org-${index}/${index}`, source: 'edudex', title, url: null },
        lastSeen: index % 2 === 0 ? '2026-11-14' : null,
      },
    ],
    origins: { title: 'edudex', nlqf: 'edudex', priceFromCents: 'edudex', offers: 'edudex', start: 'edudex' },
  });
}

/** A course that names others beside it, by their places: one with a hostile title too. */
export const likeOthers = { course: 10, others: [3, 21, 42] } as const;

function similarOf(programs: readonly CatalogProgram[]): CatalogProgram['similar'] {
  return likeOthers.others
    .flatMap((place) => programs[place] ?? [])
    .map(({ programId, slug, title, provider }, index) => ({
      ...{ programId, slug, title, provider: provider.name },
      reason: index === 0 ? 'code' : 'text',
    }));
}

/** A catalogue of `count` programs with one branche of two functies, one of them without any course. */
export function makeSiteFixture(count: number): SiteFixture {
  const all = Array.from({ length: count }, (_, index) => makeProgram(index));
  const programs = all.map((program, index) =>
    index === likeOthers.course ? { ...program, similar: similarOf(all) } : program,
  );
  const inPath = programs.filter(({ paths }) => paths.length > 0).map(({ programId }) => programId);
  return {
    programs,
    paths: fixturePaths(inPath),
    vanished: [
      {
        programId: hashId('vanished', 12),
        slug: `boekhouden-voor-zzp-${hashId('vanished', 12)}`,
        title: 'Boekhouden voor zzp & <b>mkb</b>',
        provider: 'Opgeheven School',
        paths: ['kinderopvang/groepshulp'],
        since: '2026-11-01',
      },
    ],
    moved: [{ slug: 'oude-naam-aaaaaaaaaaaa', to: programs[0]!.slug }],
    summary: {
      today: fixtureToday,
      hash: 'fixture',
      programs: count,
      offers: programs.reduce((sum, { offers }) => sum + offers.length, 0),
      providers: providers.length,
      sources: [
        {
          name: 'edudex',
          title: 'EDU-DEX',
          publisher: 'Stichting EDU-DEX',
          homepage: 'https://edudex.example/',
          licence: 'Volgens overeenkomst',
          attribution: 'Bron: EDU-DEX',
          lastGood: '2026-11-21T03:00:00Z',
          records: count,
          refused: 2,
          offers: count,
          maxAgeDays: 2,
        },
      ],
      demo: true,
    },
  };
}

/** Writes a catalogue in the form that `ingest/publish` writes. */
export async function writeSiteFixture(
  dir: string,
  { programs, paths, vanished, moved, summary }: SiteFixture,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const lines = (items: readonly unknown[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');
  await writeFile(join(dir, catalogFiles.programs), lines(programs));
  await writeFile(join(dir, catalogFiles.paths), lines(paths));
  const open = programs.map((program) => toOpenProgram(program)).filter((one) => one !== null);
  await writeFile(join(dir, catalogFiles.openData), lines(open));
  await writeFile(join(dir, catalogFiles.pathChanges), lines(fixturePathChanges));
  await writeFile(join(dir, catalogFiles.vanished), lines(vanished));
  await writeFile(join(dir, catalogFiles.moved), lines(moved));
  await writeFile(join(dir, catalogFiles.gone), '');
  await writeFile(join(dir, catalogFiles.summary), JSON.stringify(summary));
}
