import { flexibleStart, unknownValue } from '../../search-config/facet-values.ts';
import { facets, type FacetKey } from '../../search-config/facets.ts';
import { durationBands, studyLoadBands } from '../../search-config/time-bands.ts';
import { priceBands } from '../../search-config/price-bands.ts';

/** A value of a facet with its count. */
export interface CountedValue {
  readonly name: string;
  readonly count: number;
}

const fixedOrders: Partial<Record<FacetKey, readonly string[]>> = {
  prijs: priceBands.map(({ code }) => code),
  niveau: ['instroom', '1', '2', '3', '4', '4+', '5', '6', '7', '8'],
  duur: durationBands.map(({ code }) => code),
  studielast: studyLoadBands.map(({ code }) => code),
  // Months follow by themselves, after "flexible".
  start: [flexibleStart],
};

// Made once: `localeCompare` with options makes one for each comparison, and lists of towns have thousands.
const { compare: byName } = new Intl.Collator('nl', { numeric: true });

/** How the values of a facet stand below each other; "unknown" is always last. */
export function facetOrder(key: FacetKey): (a: CountedValue, b: CountedValue) => number {
  const byCount = facets.find((facet) => facet.key === key)?.order === 'count';
  const fixed = fixedOrders[key] ?? [];
  const rank = (name: string): number => {
    if (name === unknownValue) return fixed.length + 1;
    const position = fixed.indexOf(name);
    return position === -1 ? fixed.length : position;
  };
  return (a, b) => rank(a.name) - rank(b.name) || (byCount ? b.count - a.count : 0) || byName(a.name, b.name);
}
