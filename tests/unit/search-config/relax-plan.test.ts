import { describe, expect, it } from 'vitest';
import { relaxPlan } from '../../../search-config/relax-plan.ts';
import type { SearchState } from '../../../search-config/search-state.ts';
import {
  documentsOf,
  options,
  withFilters,
  type TestOffer,
  type TestProgram,
} from '../../support/plan-programs.ts';
import { tinySearch } from '../../support/tiny-search.ts';

/** The ways out of a state when each of them leads to something. */
function waysOutOf(state: SearchState) {
  const plan = relaxPlan(state, options);
  return plan.read(
    plan.queries.map(() => ({ hits: [], totalHits: 9 })),
    0,
  );
}

describe('relax plan', () => {
  it('has no way out of words alone, and none without words where there are none', () => {
    expect(waysOutOf(withFilters({}, 'kok'))).toEqual([]);
    expect(waysOutOf(withFilters({ vorm: ['online'] })).map(({ by }) => by)).toEqual(['vorm']);
  });

  it('keeps the order that was chosen, but not by distance from a place that goes', () => {
    const near = { place: 'Utrecht', km: 50, online: true } as const;
    const orders = (sort: SearchState['sort']) =>
      waysOutOf({ ...withFilters({ vorm: ['online'] }), near, sort }).map(({ by, state }) => [
        by,
        state.sort,
      ]);
    expect(orders('afstand')).toEqual([
      ['vorm', 'afstand'],
      ['bij', 'relevantie'],
      ['filters', 'relevantie'],
    ]);
    expect(orders('prijs')).toEqual([
      ['vorm', 'prijs'],
      ['bij', 'prijs'],
      ['filters', 'prijs'],
    ]);
  });

  it('counts the courses without each filter and without the words, most first', () => {
    const program: TestProgram = {
      title: 'Lasser',
      level: '2',
      path: [],
      provider: 'A\\B',
      recognitions: ['NRTO'],
      languages: ['nl'],
      funding: ['slim'],
      themes: [],
      durationBand: 'dag',
      studyLoadBand: '8',
      sources: ['rio'],
      offers: [{ city: 'Utrecht', form: 'on-site', starts: ['2027-01'], bands: ['0'] }],
    };
    const programs = [program, { ...program, title: 'Kok' }];
    const documents = documentsOf(programs);
    const plan = relaxPlan(withFilters({ vorm: ['online'], plaats: ['Utrecht'] }, 'kok'), options);
    const ways = plan.read(
      plan.queries.map((query) => tinySearch(documents[query.indexUid]!, query)),
      0,
    );
    expect(ways.map(({ by, total }) => [by, total])).toEqual([
      ['vorm', 1],
      ['filters', 1],
    ]);
  });

  it('offers other spellings first, where they give anything', () => {
    const state = withFilters({ vorm: ['online'] }, 'kokk');
    const plan = relaxPlan(state, options, { words: 'kokk ', spellings: ['kok', 'kook'] });
    const totals: Record<string, number> = { kok: 2, kook: 7, 'kokk ': 9, '': 40 };
    const answers = plan.queries.map(({ q }) => ({ hits: [], totalHits: totals[q] ?? 0 }));
    const ways = plan.read(answers, 3).map(({ by, state: { query }, total }) => [by, query, total]);
    expect(ways).toEqual([
      ['spelling', 'kok', 2],
      ['spelling', 'kook', 7],
      ['q', '', 40],
      ['vorm', 'kokk', 9],
    ]);
  });

  it('offers fewer words where they give more, those with the fewest courses first', () => {
    const broader = ['kok a', 'kok b', 'kok', 'a', 'b'];
    const plan = relaxPlan(withFilters({}, 'kok a b'), options, { broader });
    const totals: Record<string, number> = { 'kok a': 1, 'kok b': 4, kok: 9, a: 30, b: 2 };
    const answers = plan.queries.map(({ q }) => ({ hits: [], totalHits: totals[q.trim()] ?? 0 }));
    const ways = plan.read(answers, 1).map(({ by, state: { query }, total }) => [by, query, total]);
    expect(ways).toEqual([
      ['words', 'b', 2],
      ['words', 'kok b', 4],
      ['words', 'kok', 9],
    ]);
  });

  it('offers wider distances and online courses, only where they give more', () => {
    const offer: TestOffer = { city: 'Utrecht', form: 'on-site', starts: ['2027-01'], bands: ['0'] };
    const program: TestProgram = {
      title: 'Kok',
      level: '2',
      path: [],
      provider: 'A\\B',
      recognitions: ['NRTO'],
      languages: ['nl'],
      funding: ['slim'],
      themes: [],
      durationBand: 'dag',
      studyLoadBand: '8',
      sources: ['rio'],
      offers: [offer],
    };
    const programs = [
      program,
      { ...program, offers: [{ ...offer, city: "'s-Hertogenbosch" }] },
      { ...program, offers: [{ ...offer, city: null, form: 'online' }] },
      { ...program, offers: [{ ...offer, city: 'Zwolle' }] },
    ];
    const documents = documentsOf(programs);
    const state: SearchState = {
      ...withFilters({}, 'kok'),
      near: { place: 'Utrecht', km: 10, online: false },
    };
    const plan = relaxPlan(state, options);
    const ways = plan.read(
      plan.queries.map((query) => tinySearch(documents[query.indexUid]!, query)),
      1,
    );
    expect(ways.map(({ by, total }) => [by, total])).toEqual([
      ['bij', 4],
      [50, 2],
      ['online', 2],
    ]);
  });
});
