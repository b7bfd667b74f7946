/** What of an answer is compared. */
export interface Answer {
  hits?: { id: number; _geoDistance?: number; _rankingScore?: number }[];
  totalHits?: number;
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
  facetStats?: Record<string, unknown>;
  code?: string;
}

/** The order of values of one count is left to the server. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const scores = ({ hits = [] }: Answer): string =>
  JSON.stringify(hits.map(({ _rankingScore: score }) => score?.toFixed(6)));

/** In what two answers to one search differ: error, hits, order, total, facets, distances, scores. */
export function compareAnswers(ours: Answer, theirs: Answer): string[] {
  if (ours.code !== theirs.code) return ['error'];
  const idsOf = ({ hits = [] }: Answer) => hits.map(({ id }) => id);
  const isSameOrder = sorted(idsOf(ours)) === sorted(idsOf(theirs));
  const isSameSet = sorted(idsOf(ours).sort()) === sorted(idsOf(theirs).sort());
  const away = ({ hits = [] }: Answer) => hits.map(({ _geoDistance: distance }) => distance);
  return [
    ...(isSameSet ? [] : ['hits']),
    ...(isSameSet && !isSameOrder ? ['order'] : []),
    ...((ours.totalHits ?? ours.estimatedTotalHits) === (theirs.totalHits ?? theirs.estimatedTotalHits)
      ? []
      : ['total']),
    ...(sorted([ours.facetDistribution, ours.facetStats]) ===
    sorted([theirs.facetDistribution, theirs.facetStats])
      ? []
      : ['facets']),
    ...(isSameOrder && sorted(away(ours)) !== sorted(away(theirs)) ? ['distance'] : []),
    ...(isSameOrder && scores(ours) !== scores(theirs) ? ['score'] : []),
  ];
}
