import { describe, expect, it } from 'vitest';
import { emptySearchState, type SearchState } from '../../../search-config/search-state.ts';
import { followLink } from '../../../src/client/follow-link.client.ts';

const drawn: SearchState = { ...emptySearchState, filters: { vorm: ['online'], niveau: ['4'] } };
const withoutForm: SearchState = { ...drawn, filters: { niveau: ['4'] } };
const near = { place: 'Utrecht', km: 25, online: false } as const;

describe('a link to another state', () => {
  it('leads there when the visitor is where it was drawn', () => {
    const target = { ...withoutForm, page: 3 };
    expect(followLink(target, drawn, drawn)).toMatchObject({ query: '', page: 3, near: null });
    expect(followLink(target, drawn, drawn).filters).toMatchObject({ vorm: [], niveau: ['4'] });
  });

  it('changes what it changes, and leaves what was chosen since', () => {
    const now: SearchState = { ...drawn, query: 'lassen', near, filters: { ...drawn.filters, taal: ['nl'] } };
    const next = followLink(withoutForm, drawn, now);
    expect(next).toMatchObject({ query: 'lassen', near, page: 1 });
    expect(next.filters).toMatchObject({ vorm: [], niveau: ['4'], taal: ['nl'] });
  });

  it('to other words takes those', () => {
    const spelling = { ...drawn, query: 'boekhouden' };
    const now = { ...drawn, query: 'boukhaudun', filters: {} };
    const next = followLink(spelling, { ...drawn, query: 'boukhaudun' }, now);
    expect(next).toMatchObject({ query: 'boekhouden', filters: { vorm: [], niveau: [] } });
  });

  it('to another page leads to the first of what is asked since', () => {
    const target = { ...drawn, page: 3 };
    expect(followLink(target, drawn, { ...drawn, query: 'lassen' })).toMatchObject({
      query: 'lassen',
      page: 1,
    });
  });

  it('leaves no order by distance without a place', () => {
    const from: SearchState = { ...drawn, near, sort: 'afstand' };
    expect(followLink({ ...from, near: null }, from, from)).toMatchObject({ near: null, sort: 'relevantie' });
  });
});
