import type { SourceName } from '../model/codes.ts';
import type { Conflict } from '../model/conflict.ts';
import type { Alternative, Program, SurvivingField } from '../model/program.ts';
import type { ProgramRecord, Recognition } from '../model/program-record.ts';
import { pinnedOn, type Pin } from './course-decisions.ts';
import { reopened } from './live-decisions.ts';
import type { Cluster } from './resolve-clusters.ts';
import { mergeOffers } from './merge-offers.ts';
import { hoPrecedence, offerPrecedence, precedence } from './precedence.ts';
import { isAsSeen } from './seen-values.ts';

/**
 * One program from the records of a cluster that are on offer, field by field, by `precedence`. Takes at least one
 * record. Lists that add up (codes, recognitions, keywords) are united; the rest has one winner, named in `origins`;
 * what lost is in `alternatives`. A pin beats all sources, until the value it was taken on changes: then it lapses and
 * is put to a person again.
 */
export function mergeRecords(
  cluster: Cluster,
  records: readonly ProgramRecord[],
  pins: readonly Pin[] = [],
): { program: Program; conflicts: Conflict[] } {
  const ranked = records.toSorted(
    (a, b) => rank(offerPrecedence, a.source) - rank(offerPrecedence, b.source) || (a.key < b.key ? -1 : 1),
  );
  const origins: Partial<Record<SurvivingField | 'offers' | 'costs', SourceName>> = {};
  const alternatives: Partial<Record<SurvivingField, readonly Alternative[]>> = {};
  const isLapsed = ({ decision, record, field }: Pin): boolean =>
    !isAsSeen(
      decision.seen[record],
      pinnedOn(
        records.find(({ key }) => key === record)!,
        field,
      ),
    );
  const lapsed = pins.filter(isLapsed);
  const orders = ranked.some(isHo) ? { ...precedence, ...hoPrecedence } : precedence;
  const holding = new Map(pins.filter((pin) => !lapsed.includes(pin)).map((pin) => [pin.field, pin.value]));
  const pick = <Field extends SurvivingField>(field: Field): ProgramRecord[Field] => {
    const winner = winnerOf(orders[field], field, ranked);
    const value = holding.has(field)
      ? (holding.get(field) as ProgramRecord[Field])
      : (winner ?? ranked[0]!)[field];
    const losers = alternativesTo(value, field, ranked);
    if (losers.length > 0) alternatives[field] = losers;
    if (winner !== undefined && !holding.has(field)) origins[field] = winner.source;
    return value;
  };
  const offers = mergeOffers(ranked);
  const offering = ranked.find((record) => record.offers.length > 0);
  if (offering !== undefined) origins.offers = offering.source;
  const priced = ranked.find((record) =>
    record.offers.some(({ costs, runs }) => costs.length > 0 || runs.some((run) => run.costs.length > 0)),
  );
  if (priced !== undefined) origins.costs = priced.source;

  const recognitions = uniteRecognitions(ranked);
  const program: Program = {
    programId: cluster.programId,
    title: pick('title'),
    summary: pick('summary'),
    descriptionHtml: pick('descriptionHtml'),
    sections: pick('sections'),
    admissionHtml: pick('admissionHtml'),
    url: pick('url'),
    provider: mergeProvider(pick('provider'), ranked),
    kind: pick('kind'),
    educationLevel: pick('educationLevel'),
    nlqf: pick('nlqf'),
    credential: pick('credential'),
    duration: pick('duration'),
    studyLoad: pick('studyLoad'),
    languages: pick('languages'),
    requiredLevels: pick('requiredLevels'),
    startDetermination: pick('startDetermination'),
    keywords: unite(
      ranked.map(({ keywords }) => keywords),
      (word) => word.toLowerCase(),
    ),
    registrations: unite(
      ranked.map(({ registrations }) => registrations),
      ({ system, code }) => `${system} ${code}`,
    ),
    recognitions,
    offers,
    records: ranked.map(({ key, source, title, url }) => ({ key, source, title, url })),
    edges: cluster.edges,
    ids: [
      ...new Set(
        ranked.flatMap(({ sourceProgramId, evidence }) => [
          sourceProgramId,
          ...(evidence.unitCode === null ? [] : [evidence.unitCode]),
        ]),
      ),
    ],
    origins,
    contributors: contributorsOf(ranked, recognitions),
    alternatives,
    pinned: [...holding.keys()].toSorted(),
    paths: [],
    funding: [],
    themes: [],
    offeredSince: earliest(ranked.map(({ validFrom }) => validFrom)),
    recordDays: [],
    searchTerms: [],
  };
  return { program, conflicts: lapsed.map(({ decision }) => reopened(decision)) };
}

/** What other records say of a field, in order of precedence. */
function alternativesTo(
  value: unknown,
  field: SurvivingField,
  records: readonly ProgramRecord[],
): Alternative[] {
  if (records.length === 1 && records[0]![field] === value) return [];
  const chosen = JSON.stringify(value);
  return records.flatMap(({ key, source, [field]: other }) =>
    saysNothing(other) || JSON.stringify(other) === chosen ? [] : [{ source, record: key, value: other }],
  );
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

const saysNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);

const rank = (order: readonly SourceName[], source: SourceName): number => order.indexOf(source);

/** A programme of ho: HOVI knows nothing else, and others give its croho. */
const isHo = ({ source, registrations }: ProgramRecord): boolean =>
  source === 'hovi' || registrations.some(({ system }) => system === 'croho');

/** The first record, in this order of sources, that says anything. */
function winnerOf(
  order: readonly SourceName[],
  field: SurvivingField,
  records: readonly ProgramRecord[],
): ProgramRecord | undefined {
  return records
    .filter((record) => !saysNothing(record[field]))
    .toSorted((a, b) => rank(order, a.source) - rank(order, b.source))[0];
}

/** The winner's name, completed with the official numbers that others know. */
function mergeProvider(
  winner: ProgramRecord['provider'],
  records: readonly ProgramRecord[],
): ProgramRecord['provider'] {
  const first = <Value>(values: readonly (Value | null)[]): Value | null =>
    values.find((value) => value !== null) ?? null;
  return {
    ...winner,
    kvk: winner.kvk ?? first(records.map(({ provider }) => provider.kvk)),
    brin: winner.brin ?? first(records.map(({ provider }) => provider.brin)),
    url: winner.url ?? first(records.map(({ provider }) => provider.url)),
  };
}

/** One without a code says nothing that another source's recognition by the same body, with its code, does not say. */
function uniteRecognitions(records: readonly ProgramRecord[]): Recognition[] {
  const all = unite(
    records.map(({ recognitions }) => recognitions),
    ({ recognizer, code }) => `${recognizer} ${code}`,
  );
  const coded = new Set(all.filter(({ code }) => code !== null).map(({ recognizer }) => recognizer));
  return all.filter(({ recognizer, code }) => code !== null || !coded.has(recognizer));
}

/** The sources of each list; of recognitions those of which one is kept. */
function contributorsOf(
  records: readonly ProgramRecord[],
  kept: readonly Recognition[],
): Program['contributors'] {
  const from = (says: (record: ProgramRecord) => boolean): SourceName[] => [
    ...new Set(records.filter(says).map(({ source }) => source)),
  ];
  const lists = {
    keywords: from(({ keywords }) => keywords.length > 0),
    registrations: from(({ registrations }) => registrations.length > 0),
    recognitions: from(({ recognitions }) =>
      recognitions.some((one) =>
        kept.some(({ recognizer, code }) => recognizer === one.recognizer && code === one.code),
      ),
    ),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, sources]) => sources.length > 0));
}

/** All values, each once by its identity, in the order of the lists. */
function unite<Value>(lists: readonly (readonly Value[])[], identity: (value: Value) => string): Value[] {
  const found = new Map<string, Value>();
  for (const value of lists.flat()) if (!found.has(identity(value))) found.set(identity(value), value);
  return [...found.values()];
}
