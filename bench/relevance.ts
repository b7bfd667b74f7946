/** How well the search answers judged queries: on the demo's courses, or on trial deliveries. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine, type Engine } from '../engine/engine.ts';
import { catalogFiles, catalogProgramSchema, type CatalogProgram } from '../search-config/catalog.ts';
import { runSearch } from '../search-config/run-search.ts';
import type { SearchAnswer, SearchQuery } from '../search-config/search-plan.ts';
import type { RankedHit } from '../search-config/spread-providers.ts';
import { emptySearchState } from '../search-config/search-state.ts';
import { sharedQueries } from './judged-queries-shared.ts';
import { judgedQueries, type JudgedQuery, type QueryKind } from './judged-queries.ts';
import { publishDemo, publishTrial } from './publish-demo.ts';
import { hit, mean, ndcg } from './relevance-score.ts';

/** Courses of the demo that the judgements are written for. */
const demoPrograms = 2_000;

export interface QueryScore {
  readonly query: string;
  readonly kind: QueryKind;
  /** Good courses there are; 0 would make the judgement empty. */
  readonly good: number;
  readonly ndcg10: number;
  readonly hit5: number;
}

export interface RelevanceFigures {
  readonly queries: number;
  readonly ndcg10: number;
  readonly hit5: number;
  readonly kinds: Readonly<Partial<Record<QueryKind, { readonly ndcg10: number; readonly hit5: number }>>>;
  readonly scores: readonly QueryScore[];
}

const gradeOf = ({ good, query, code: meant = query }: JudgedQuery, program: CatalogProgram): number => {
  if (good === null) {
    return program.codes.some(({ code }) => code.toLowerCase() === meant.toLowerCase()) ? 2 : 0;
  }
  return good.test(program.title) ? 2 : program.keywords.some((keyword) => good.test(keyword)) ? 1 : 0;
};

/** A result as the bench reads it. */
type CourseHit = RankedHit & { readonly programId: string };

async function search(engine: Engine, query: string): Promise<readonly string[]> {
  const indexes = { programs: 'programs', offers: 'offers' };
  const ask = async (queries: readonly SearchQuery[]): Promise<readonly SearchAnswer<CourseHit>[]> => {
    const response = await engine.fetch(
      new Request('http://engine.example/multi-search', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ queries }),
      }),
    );
    if (!response.ok) throw new Error(`${query}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { results: SearchAnswer<CourseHit>[] }).results;
  };
  const { hits } = await runSearch({ ...emptySearchState, query }, { indexes, candidates: {} }, ask);
  return hits.map(({ programId }) => programId);
}

function summarise(scores: readonly QueryScore[]): RelevanceFigures {
  const figures = (own: readonly QueryScore[]) => ({
    ndcg10: mean(own.map(({ ndcg10 }) => ndcg10)),
    hit5: mean(own.map(({ hit5 }) => hit5)),
  });
  const kinds = Map.groupBy(scores, ({ kind }) => kind);
  return {
    queries: scores.length,
    ...figures(scores),
    kinds: Object.fromEntries([...kinds].map(([kind, own]) => [kind, figures(own)])),
    scores,
  };
}

/**
 * Makes a demo, or takes the trial deliveries in the folder `data`, publishes it to an engine of its own, and scores the
 * first ten results of each query.
 */
export async function benchRelevance(data: string | null = null): Promise<RelevanceFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'leeratlas-relevance-'));
  try {
    const dataDir =
      data === null ? await publishDemo(folder, demoPrograms) : await publishTrial(folder, data);
    return await scoreQueries(dataDir, data === null ? judgedQueries : sharedQueries);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Scores queries on what is published in `dataDir`. */
export async function scoreQueries(
  dataDir: string,
  queries: readonly JudgedQuery[],
): Promise<RelevanceFigures> {
  const lines = (await readFile(join(dataDir, 'catalog', catalogFiles.programs), 'utf8')).trim().split('\n');
  const programs = lines.map((line) => catalogProgramSchema.parse(JSON.parse(line)));
  const engine = await openEngine({ dir: join(dataDir, 'engine'), masterKey: null });
  try {
    const scores: QueryScore[] = [];
    for (const judged of queries) {
      const grades = new Map(programs.map((program) => [program.programId, gradeOf(judged, program)]));
      const all = [...grades.values()];
      const found = (await search(engine, judged.query)).map((id) => grades.get(id) ?? 0);
      const good = all.filter((grade) => grade === 2).length;
      const { query, kind } = judged;
      scores.push({ query, kind, good, ndcg10: ndcg(found, all, 10), hit5: hit(found, 5) });
    }
    return summarise(scores);
  } finally {
    await engine.close();
  }
}
