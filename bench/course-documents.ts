import { capitalise, slugOf } from '../demo/lib/names.ts';
import { Random } from '../demo/lib/random.ts';
import { developmentPaths } from '../demo/vocabulary/development-paths.ts';
import { fields } from '../demo/vocabulary/fields/all-fields.ts';
import type { Field } from '../demo/vocabulary/fields/field.ts';
import { providerWords, stemHeads, stemTails } from '../demo/vocabulary/provider-words.ts';
import { methods, openings, practical } from '../demo/vocabulary/sentences.ts';
import { towns } from '../demo/vocabulary/towns.ts';
import type { OfferDocument } from '../search-config/documents.ts';
import { unknownValue } from '../search-config/facet-values.ts';
import { priceBandOf } from '../search-config/price-bands.ts';
import { durationBands, studyLoadBands } from '../search-config/time-bands.ts';

/** Providers that give the courses; the few large ones give most. */
const providers = 1200;
const months = Array.from(
  { length: 14 },
  (_, i) => `${2026 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const themes = ['ict', 'zorg', 'techniek', 'management', 'taal', 'persoonlijk', unknownValue];
const levels = ['onbekend', '2', '3', '4', '4+', '5', '6', '7'];
const townWeights = towns.map((town) => [town, town.weight] as const);

const providerOf = (n: number): string => {
  const random = new Random('bench-provider', n);
  return `${random.pick(stemHeads)}${random.pick(stemTails)} ${random.pick(providerWords)}`;
};
const providerNames = Array.from({ length: providers }, (_, n) => providerOf(n));

function titleOf(random: Random, field: Field): { title: string; subject: string } {
  const subject = random.pick([...field.skills, ...field.jobs]);
  const kind = random.pick([
    'Cursus',
    'Training',
    'Opleiding',
    'Basiscursus',
    'Workshop',
    'Masterclass',
    'Leergang',
  ]);
  const end = random.pick([
    '',
    '',
    ' voor beginners',
    ' voor gevorderden',
    ` voor ${random.pick(field.audiences)}`,
  ]);
  const title = random.chance(0.2) ? random.pick(field.courses) : `${kind} ${subject}${end}`;
  return { title: capitalise(title), subject };
}

function summaryOf(random: Random, field: Field, subject: string, provider: string): string {
  const slots: Record<string, string> = {
    s: subject,
    S: capitalise(subject),
    j: random.pick(field.jobs).toLowerCase(),
    a: random.pick(field.audiences),
    f: field.name,
    k: random.pick(['training', 'cursus', 'opleiding']),
    1: random.pick(field.learn),
    2: random.pick(field.learn),
    3: random.pick(field.contents),
    n: String(random.int(1, 30)),
    p: provider,
  };
  const text = [random.pick(openings.skill), random.pick(methods), random.pick(practical.online)].join(' ');
  return text.replace(/\{(\w)\}/g, (_, slot: string) => slots[slot] ?? slot).slice(0, 240);
}

/** Stems as the pipeline adds them, in short: long words without their ending. */
function searchTermsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/u)
    .filter((word) => word.length > 6)
    .map((word) => word.replace(/(?:ingen|ing|en|er|s)$/u, ''));
}

/**
 * An invented offer in the shape of `search-config/documents.ts`, made from the demo's words; the same for the same
 * number and edition. Values are as unequally spread as real ones: few large providers and towns.
 */
export function courseDocument(n: number, edition = 0): OfferDocument {
  const random = new Random('bench', n, edition);
  const field = random.pick(fields);
  const provider = providerNames[Math.floor(providers * random.next() ** 3)]!;
  const { title, subject } = titleOf(random, field);
  const online = random.chance(0.25);
  const town = random.weighted(townWeights);
  const path = random.chance(0.3) ? random.pick(developmentPaths) : null;
  const price = random.chance(0.15) ? null : Math.round(40 * (0.2 + random.next() ** 2 * 40)) * 2500;
  const starts = random.chance(0.2) ? [] : random.sample(months, random.int(1, 4)).sort();
  const programId = `bench${String(n).padStart(7, 'a')}`;
  const form = online ? random.pick(['online', 'blended']) : 'classroom';
  return {
    id: `${programId}-0`,
    programId,
    slug: slugOf(`${title} ${n}`),
    title,
    summary: summaryOf(random, field, subject, provider),
    provider,
    keywords: [field.name, ...field.themes, ...random.sample(field.skills, 2)],
    searchTerms: searchTermsOf(title),
    codes: [String(10_000 + (n % 60_000)), `b-${n.toString(36)}`],
    level: random.pick(levels),
    themes: [random.pick(themes)],
    durationBand: random.pick(durationBands).code,
    studyLoadBand: random.pick(studyLoadBands).code,
    offeredSince: random.chance(0.3)
      ? null
      : 20200000 + random.int(0, 6) * 10_000 + random.int(1, 12) * 100 + 1,
    recognitions: random.sample(['NRTO', 'NVAO', 'OCW', 'NLQF', unknownValue], random.int(1, 2)),
    languages: [random.chance(0.9) ? 'nl' : 'en'],
    sources: random.sample(['edudex', 'hovi', 'rio'], random.int(1, 2)).sort(),
    path: {
      lvl0: path === null ? [] : [path.branch],
      lvl1: path === null ? [] : [`${path.branch} > ${random.pick(path.functions).title}`],
    },
    funding: [path === null ? unknownValue : 'slim'],
    placeCount: online ? 0 : 1,
    cities: online ? [] : [town.name],
    forms: [form],
    studyModes: [random.pick(['fulltime', 'parttime'])],
    startMonths: starts.length === 0 ? [unknownValue] : starts,
    nextStart: starts[0] === undefined ? null : Number(`${starts[0].replace('-', '')}${random.int(10, 28)}`),
    priceFrom: price,
    priceTo: price,
    priceBands: [price === null ? unknownValue : priceBandOf(price)],
    programCity: `${programId}|${online ? '' : town.name}`,
    programForm: `${programId}|${form}`,
    ...(online
      ? {}
      : { _geo: { lat: town.latitude + random.next() * 0.08, lng: town.longitude + random.next() * 0.08 } }),
  };
}
