import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../engine/engine.ts';
import { attributesOf, facets } from '../../search-config/facets.ts';
import { distances, type Distance } from '../../search-config/near.ts';
import { searchPlan, type SearchAnswer, type SearchOutcome } from '../../search-config/search-plan.ts';
import { emptySearchState, type SearchState } from '../../search-config/search-state.ts';
import { startMonthsFrom } from '../../search-config/start-months.ts';
import { priceBands } from '../../search-config/price-bands.ts';
import { fillEngine } from '../support/fill-engine.ts';
import { fixtureToday, makeSiteFixture } from '../support/site-fixture.ts';

const options = {
  indexes: { programs: 'programs', offers: 'offers' },
  candidates: {
    start: ['flexibel', ...startMonthsFrom(fixtureToday), 'onbekend'],
    prijs: [...priceBands.map(({ code }) => code), 'onbekend'],
  },
  point: { lat: 52.09, lng: 5.12 },
};

let folder = '';
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leeratlas-counts-'));
  engine = await openEngine({ dir: folder, masterKey: null });
  await fillEngine(engine, makeSiteFixture(150));
});

afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

async function search(state: SearchState): Promise<SearchOutcome<{ programId: string }>> {
  const plan = searchPlan(state, options);
  const response = await engine.fetch(
    new Request('http://engine.example/multi-search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ queries: plan.queries }),
    }),
  );
  expect(response.status).toBe(200);
  const { results } = (await response.json()) as { results: SearchAnswer<{ programId: string }>[] };
  return plan.read(results);
}

/** Every value that can be clicked, with the count beside it. */
function clicks(
  state: SearchState,
  { counts, near }: SearchOutcome<unknown>,
): { state: SearchState; count: number }[] {
  const ofFacets = facets.flatMap((facet) =>
    attributesOf(facet).flatMap((attribute) =>
      Object.entries(counts[attribute] ?? {}).map(([value, count]) => ({
        count,
        state: { ...state, page: 1, filters: { ...state.filters, [facet.key]: [value] } },
      })),
    ),
  );
  const from = state.near;
  if (from === null || near === null) return ofFacets;
  const at = (km: Distance) => ({ count: near.within[km], state: { ...state, near: { ...from, km } } });
  const turned = { ...state, near: { ...from, online: !from.online } };
  const online = { state: turned, count: from.online ? near.withoutOnline : near.withOnline };
  return [...distances.map(at), online, ...ofFacets];
}

describe('counts on the engine', () => {
  it('are the total after the click, along walks through the facets', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'lassen', 'basis', 'excl voor'),
        fc.constantFrom(null, { place: 'Utrecht', km: 25 as const, online: false }),
        fc.array(fc.nat(), { minLength: 2, maxLength: 5 }),
        async (query, near, walk) => {
          let state: SearchState = { ...emptySearchState, query, near };
          let outcome = await search(state);
          for (const step of walk) {
            const possible = clicks(state, outcome);
            if (possible.length === 0) return;
            const click = possible[step % possible.length]!;
            state = click.state;
            outcome = await search(state);
            expect({ state, total: outcome.total }).toEqual({ state, total: click.count });
            const shown = outcome.hits.map(({ programId }) => programId);
            expect(new Set(shown).size).toBe(Math.min(20, click.count));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
