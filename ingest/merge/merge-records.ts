import type { SourceName } from '../model/codes.ts';
import type { Program, SurvivingField } from '../model/program.ts';
import type { ProgramRecord } from '../model/program-record.ts';
import type { Cluster } from './resolve-clusters.ts';
import { mergeOffers } from './merge-offers.ts';
import { offerPrecedence, precedence } from './precedence.ts';

/**
 * One program from the records of a cluster that are on offer, field by field, by `precedence`. Takes at least one
 * record. Lists that add up (codes, recognitions, keywords) are united; the rest has one winner, named in `origins`.
 */
export function mergeRecords(cluster: Cluster, records: readonly ProgramRecord[]): Program {
  const ranked = records.toSorted(
    (a, b) => rank(offerPrecedence, a.source) - rank(offerPrecedence, b.source) || (a.key < b.key ? -1 : 1),
  );
  const origins: Partial<Record<SurvivingField | 'offers' | 'costs', SourceName>> = {};
  const pick = <Field extends SurvivingField>(field: Field): ProgramRecord[Field] => {
    const winner = winnerOf(field, ranked);
    if (winner === undefined) return ranked[0]![field];
    origins[field] = winner.source;
    return winner[field];
  };
  const offers = mergeOffers(ranked);
  const offering = ranked.find((record) => record.offers.length > 0);
  if (offering !== undefined) origins.offers = offering.source;
  const priced = ranked.find((record) =>
    record.offers.some(({ costs, runs }) => costs.length > 0 || runs.some((run) => run.costs.length > 0)),
  );
  if (priced !== undefined) origins.costs = priced.source;

  return {
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
    recognitions: unite(
      ranked.map(({ recognitions }) => recognitions),
      ({ recognizer, code }) => `${recognizer} ${code}`,
    ),
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
    paths: [],
    searchTerms: [],
  };
}

const rank = (order: readonly SourceName[], source: SourceName): number => order.indexOf(source);

/** The first record, in the field's order of sources, that says anything. */
function winnerOf(field: SurvivingField, records: readonly ProgramRecord[]): ProgramRecord | undefined {
  return records
    .filter((record) => {
      const value = record[field];
      return value !== null && !(Array.isArray(value) && value.length === 0);
    })
    .toSorted((a, b) => rank(precedence[field], a.source) - rank(precedence[field], b.source))[0];
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

/** All values, each once by its identity, in the order of the lists. */
function unite<Value>(lists: readonly (readonly Value[])[], identity: (value: Value) => string): Value[] {
  const found = new Map<string, Value>();
  for (const value of lists.flat()) if (!found.has(identity(value))) found.set(identity(value), value);
  return [...found.values()];
}
