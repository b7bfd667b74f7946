/**
 * The facets, in the order of harm to the visitor: what makes a course impossible comes first. One definition
 * drives settings, search plan, URL and page. Plain data, so that the browser needs no zod.
 */

/** One facet. Labels of facets and values are in `src/i18n/nl.ts`. */
export interface Facet {
  /** Name in the URL of `/zoeken`, Dutch. */
  readonly key: string;
  /** Field of both documents. */
  readonly attribute: string;
  /**
   * `offer`: a property of one offer, so that two such filters must hold for the same offer (design §6);
   * `program`: the same on every offer of a program.
   */
  readonly of: 'offer' | 'program';
  /**
   * How programs are counted on the index `offers`: `distinct` by the named attribute (one value per offer), or
   * one query `per-value` (lists with few values). Only for facets of the offer.
   */
  readonly countOnOffers: { readonly distinct: string } | 'per-value' | null;
  /** `list`: checkboxes; `hierarchy`: branche > functie. */
  readonly control: 'list' | 'hierarchy';
  /** Order of values: by count, or by the value's own order (months, levels, price bands). */
  readonly order: 'count' | 'value';
  /** Values shown before "toon meer". */
  readonly shown: number;
  /** True when the visitor can search in the values. */
  readonly searchable: boolean;
}

export const facets = [
  {
    key: 'vorm',
    attribute: 'forms',
    of: 'offer',
    countOnOffers: { distinct: 'programForm' },
    control: 'list',
    order: 'count',
    shown: 6,
    searchable: false,
  },
  {
    key: 'plaats',
    attribute: 'cities',
    of: 'offer',
    countOnOffers: { distinct: 'programCity' },
    control: 'list',
    order: 'count',
    shown: 8,
    searchable: true,
  },
  {
    key: 'start',
    attribute: 'startMonths',
    of: 'offer',
    countOnOffers: 'per-value',
    control: 'list',
    order: 'value',
    shown: 8,
    searchable: false,
  },
  {
    key: 'prijs',
    attribute: 'priceBands',
    of: 'offer',
    countOnOffers: 'per-value',
    control: 'list',
    order: 'value',
    shown: 8,
    searchable: false,
  },
  {
    key: 'niveau',
    attribute: 'level',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'value',
    shown: 12,
    searchable: false,
  },
  {
    key: 'financiering',
    attribute: 'funding',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'count',
    shown: 4,
    searchable: false,
  },
  {
    key: 'duur',
    attribute: 'durationBand',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'value',
    shown: 8,
    searchable: false,
  },
  {
    key: 'studielast',
    attribute: 'studyLoadBand',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'value',
    shown: 8,
    searchable: false,
  },
  {
    key: 'ontwikkelpad',
    attribute: 'path',
    of: 'program',
    countOnOffers: null,
    control: 'hierarchy',
    order: 'count',
    shown: 20,
    searchable: false,
  },
  {
    key: 'thema',
    attribute: 'themes',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'count',
    shown: 10,
    searchable: false,
  },
  {
    key: 'erkenning',
    attribute: 'recognitions',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'count',
    shown: 8,
    searchable: false,
  },
  {
    key: 'aanbieder',
    attribute: 'provider',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'count',
    shown: 8,
    searchable: true,
  },
  {
    key: 'taal',
    attribute: 'languages',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'count',
    shown: 6,
    searchable: false,
  },
  {
    key: 'bron',
    attribute: 'sources',
    of: 'program',
    countOnOffers: null,
    control: 'list',
    order: 'count',
    shown: 4,
    searchable: false,
  },
] as const satisfies readonly Facet[];

export type FacetKey = (typeof facets)[number]['key'];

/** Attributes behind a facet: a hierarchy has one per level. */
export function attributesOf(facet: Facet): readonly string[] {
  return facet.control === 'hierarchy'
    ? [`${facet.attribute}.lvl0`, `${facet.attribute}.lvl1`]
    : [facet.attribute];
}
