import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightTags } from '../../../search-config/highlight-tags.ts';
import { maxOfProvider, spreadProviders, type RankedHit } from '../../../search-config/spread-providers.ts';

const mark = (text: string): string => `${highlightTags.before}${text}${highlightTags.after}`;
const hit = (title: string, provider: string): RankedHit => ({
  title,
  provider,
  _formatted: { title, provider },
});
const many = (count: number, title: string, provider: string): RankedHit[] =>
  Array.from({ length: count }, () => hit(title, provider));
const providersOf = (hits: readonly RankedHit[]): string => hits.map(({ provider }) => provider[0]).join('');

describe('the first page', () => {
  it('has at most three of one provider, in the order of the results', () => {
    const hits = [...many(5, 'Kok', 'A'), ...many(2, 'Kok', 'B'), ...many(3, 'Kok', 'C')];
    expect(providersOf(spreadProviders(hits, 6))).toBe('AAABBCAACC');
  });

  it('is filled by one provider where nobody else has a course', () => {
    expect(providersOf(spreadProviders(many(6, 'Kok', 'A'), 6))).toBe('AAAAAA');
  });

  it('prefers what was found in the title over spreading', () => {
    const hits = [...many(5, mark('Kok'), 'A'), ...many(5, 'Ober', 'B')];
    expect(providersOf(spreadProviders(hits, 6))).toBe('AAAAABBBBB');
  });

  it('holds nothing back of a provider that the query names', () => {
    const hits = [...many(5, mark('Excel'), mark('Loi')), ...many(2, mark('Excel'), 'Bakker')];
    const letters = spreadProviders(hits, 6).map(({ provider }) => (provider === 'Bakker' ? 'B' : 'L'));
    expect(letters.join('')).toBe('LLLLLBB');
  });

  it('holds back a provider whose name has the subject in it', () => {
    const hits = [...many(5, mark('Excel'), mark('Excel')), ...many(2, mark('Excel'), 'B')];
    expect(spreadProviders(hits, 5).filter(({ provider }) => provider === 'B')).toHaveLength(2);
  });

  it('loses and doubles no result, whatever the results are', () => {
    const anyHit = fc
      .record({ title: fc.constantFrom('Kok', mark('Kok')), provider: fc.constantFrom('A', 'B', mark('C')) })
      .map(({ title, provider }) => hit(title, provider));
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (hits, pageSize) => {
        const spread = spreadProviders(hits, pageSize);
        expect(spread).toHaveLength(hits.length);
        expect(new Set(spread)).toEqual(new Set(hits));
      }),
    );
  });

  it('has no more of a provider than three when others can fill it', () => {
    const anyHit = fc.constantFrom('A', 'B', 'C', 'D').map((provider) => hit('Kok', provider));
    fc.assert(
      fc.property(fc.array(anyHit, { maxLength: 60 }), (hits) => {
        const pageSize = 6;
        const counts = Map.groupBy(hits, ({ provider }) => provider);
        const room = [...counts.values()].reduce((sum, own) => sum + Math.min(maxOfProvider, own.length), 0);
        const first = spreadProviders(hits, pageSize).slice(0, pageSize);
        const most = Math.max(
          0,
          ...[...Map.groupBy(first, (own) => own.provider).values()].map((own) => own.length),
        );
        if (room >= pageSize) expect(most).toBeLessThanOrEqual(maxOfProvider);
        else expect(first).toHaveLength(Math.min(pageSize, hits.length));
      }),
    );
  });
});
