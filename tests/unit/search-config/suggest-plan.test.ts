import { describe, expect, it } from 'vitest';
import { readSuggestions, suggestQueries } from '../../../search-config/suggest-plan.ts';

const indexes = { programs: 'programs', suggestions: 'suggestions' };
const course = (title: string, slug: string) => ({ title, slug, provider: 'Vakschool' });

describe('suggestions', () => {
  it('ask nothing before two letters', () => {
    expect(suggestQueries(' k ', indexes)).toEqual([]);
    expect(suggestQueries('"-', indexes)).toEqual([]);
    expect(suggestQueries('ko', indexes)).toHaveLength(4);
  });

  it('ask all kinds in one go, without operators', () => {
    const queries = suggestQueries('kok -basis', indexes);
    expect(queries.map(({ indexUid, filter }) => [indexUid, filter])).toEqual([
      ['programs', undefined],
      ['suggestions', 'kind = "functie"'],
      ['suggestions', 'kind = "aanbieder"'],
      ['suggestions', 'kind = "code"'],
    ]);
    expect(new Set(queries.map(({ q }) => q))).toEqual(new Set(['kok basis']));
  });

  it('lead to the course, and to all courses where several have the title', () => {
    const found = readSuggestions([
      { hits: [course('Kok', 'a'), course('kok', 'b'), course('Souschef', 'c')] },
    ]);
    expect(found).toEqual([
      { kind: 'opleiding', text: 'Kok', detail: null, leadsTo: { query: 'Kok' } },
      { kind: 'opleiding', text: 'Souschef', detail: 'Vakschool', leadsTo: { page: '/opleiding/c' } },
    ]);
  });

  it('lead to the page of a functie, to a provider and to a code', () => {
    const hit = (kind: string, detail: string | null, target: string) => ({
      kind,
      text: 'Kok',
      detail,
      target,
      count: 1,
    });
    const found = readSuggestions([
      { hits: [] },
      { hits: [hit('functie', 'Horeca', 'horeca/kok')] },
      { hits: [hit('aanbieder', null, 'Kok & Co')] },
      { hits: [hit('code', '25180', '25180')] },
    ]);
    expect(found.map(({ leadsTo }) => leadsTo)).toEqual([
      { page: '/ontwikkelpaden/horeca/kok' },
      { provider: 'Kok & Co' },
      { query: '25180' },
    ]);
  });
});
