import type { MergedOffer, MergedRun, Program } from '../../ingest/model/program.ts';
import type { Cost, Offer, Place, Run } from '../../ingest/model/offer.ts';
import { edudexKey, hoviKey, programIdOf, rioKey } from '../../ingest/model/program-id.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import type { SourceName } from '../../ingest/model/codes.ts';

/** A record with nothing special about it; `changes` say what the test is about. */
export function buildRecord(
  source: SourceName,
  id: string,
  changes: Omit<Partial<ProgramRecord>, 'provider' | 'evidence'> & {
    provider?: Partial<ProgramRecord['provider']>;
    evidence?: Partial<ProgramRecord['evidence']>;
  } = {},
): ProgramRecord {
  const key = { edudex: edudexKey('vakschool', id), rio: rioKey(id), hovi: hoviKey(id) }[source];
  return {
    key,
    source,
    sourceProgramId: id,
    kind: 'training',
    title: 'Basiscursus boekhouden',
    textLanguage: 'nl',
    summary: null,
    descriptionHtml: null,
    sections: [],
    keywords: [],
    url: null,
    nlqf: null,
    educationLevel: null,
    registrations: [],
    recognitions: [],
    credential: null,
    duration: null,
    studyLoad: null,
    languages: ['nl'],
    requiredLevels: [],
    admissionHtml: null,
    startDetermination: null,
    offers: [],
    validFrom: null,
    validUntil: null,
    editedAt: null,
    ...changes,
    provider: {
      name: 'Vakschool De Linde',
      kvk: '12345678',
      brin: null,
      sourceId: 'vakschool',
      url: null,
      ...changes.provider,
    },
    evidence: { ownKeys: [], runIds: [], unitCode: null, incompany: false, ...changes.evidence },
  };
}

/** A Dutch town without an address. */
export const buildPlace = (city: string, changes: Partial<Place> = {}): Place => ({
  name: null,
  street: null,
  postalCode: null,
  city,
  country: 'NL',
  latitude: null,
  longitude: null,
  ...changes,
});

/** A run that starts on a day. */
export const buildRun = (startDate: string | null, changes: Partial<Run> = {}): Run => ({
  id: null,
  startDate,
  window: null,
  endDate: null,
  applicationDeadline: null,
  status: 'open',
  isFinal: true,
  costs: [],
  ...changes,
});

/** An offer on site in a town, or without a place. */
export const buildOffer = (
  city: string | null,
  runs: readonly Run[] = [],
  changes: Partial<Offer> = {},
): Offer => ({
  place: city === null ? null : buildPlace(city),
  deliveryMode: 'on-site',
  studyMode: null,
  learningPath: null,
  runs: [...runs],
  costs: [],
  ...changes,
});

/** A tuition fee for the whole course. */
export const buildCost = (cents: number, changes: Partial<Cost> = {}): Cost => ({
  kind: 'tuition',
  cents,
  vat: 'included',
  period: 'program',
  required: true,
  description: null,
  ...changes,
});

/** A merged program, as `enrich/` and `publish/` get it. */
export function buildProgram(changes: Partial<Program> & { offers?: readonly MergedOffer[] } = {}): Program {
  const record = buildRecord('edudex', '1');
  return {
    programId: programIdOf([record.key]),
    title: record.title,
    summary: null,
    descriptionHtml: null,
    sections: [],
    admissionHtml: null,
    url: null,
    provider: record.provider,
    kind: 'training',
    educationLevel: null,
    credential: null,
    duration: null,
    studyLoad: null,
    languages: ['nl'],
    requiredLevels: [],
    startDetermination: null,
    nlqf: null,
    keywords: [],
    registrations: [],
    recognitions: [],
    offers: [],
    records: [{ key: record.key, source: 'edudex', title: record.title, url: null }],
    edges: [],
    ids: ['1'],
    origins: {},
    contributors: {},
    alternatives: {},
    pinned: [],
    paths: [],
    funding: [],
    themes: [],
    offeredSince: null,
    recordDays: [],
    searchTerms: [],
    ...changes,
  };
}

/** An offer of a merged program. */
export const buildMergedOffer = (
  city: string | null,
  runs: readonly Run[] = [],
  changes: Partial<MergedOffer> = {},
): MergedOffer => ({
  ...buildOffer(city),
  place: city === null ? null : { ...buildPlace(city), province: null },
  runs: runs.map((run): MergedRun => ({ ...run, sources: ['edudex'] })),
  ...changes,
});
