import type { Issue, IssueDraft } from '../../model/issue.ts';
import { hoviKey } from '../../model/program-id.ts';
import type { SourceItem } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { canonicalJson } from './canonical-json.ts';
import type { DomainTitles } from './domains.ts';
import { mapProduct } from './map.ts';
import type { PartContext } from './map.ts';
import { mapPlace } from './map-place.ts';
import { mapProvider } from './map-provider.ts';
import type { Places } from './map-offers.ts';
import { readTracks } from './map-tracks.ts';
import type { Delivery } from './part-file.ts';
import { idOf, ownValue } from './part-file.ts';
import { knownPartFields } from './raw.ts';
import { readLocation, readOrganization, readProduct } from './read-raw.ts';
import { shown, ValueReader } from './value-reader.ts';

/** Most products of one institution that are looked at; the largest real one has 642. */
const productLimit = 20_000;

/** A part with what is known from elsewhere. */
export interface PartInput {
  readonly part: string;
  readonly delivery: Delivery;
  readonly academicYear: number;
  /** Product ids that another institution also delivers, and keeps. */
  readonly ownedElsewhere: ReadonlySet<string>;
  /** What HOVI calls codes that our own lists lack. */
  readonly titles: DomainTitles;
}

const issueOf = (draft: IssueDraft, recordKey: string | null): Issue => ({
  source: 'hovi',
  recordKey,
  ...draft,
});

/** Position of a field without the numbers in it, so that a new field is told once and not per product. */
const pattern = (path: string): string => path.replaceAll(/\[\d+\]/g, '[]').slice(0, 150);

function mapPlaces(reader: ValueReader, locations: unknown, report: (draft: IssueDraft) => void): Places {
  const places = new Map<string, ReturnType<typeof mapPlace>>();
  const parent = reader.open('', { locations }, knownPartFields);
  for (const item of parent === null ? [] : reader.list(parent, 'locations')) {
    const path = item.path.replace(/^\./, '');
    const raw = readLocation(reader, path, item.value);
    if (raw !== null) places.set(raw.locationId, mapPlace(raw, path, report));
  }
  return places;
}

/**
 * Which products count, by their index. Of several with one id the fullest does, whatever their order (the longest
 * canonical JSON, then the first by code order); the others are dropped with Issue DUPLICATE_ID.
 */
function chooseProducts(products: readonly unknown[], report: (issue: Issue) => void): number[] {
  const groups = Map.groupBy(
    products.keys(),
    (index) => idOf(products[index], 'productId') ?? `#${String(index)}`,
  );
  return [...groups.values()].map((indexes) => {
    if (indexes.length === 1) return indexes[0]!;
    const sized = indexes.map((index) => ({ index, text: canonicalJson(products[index]) }));
    sized.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
    const id = idOf(products[indexes[0]!], 'productId')!;
    const isSame = sized.every((product) => product.text === sized[0]!.text);
    const message = `${String(indexes.length)} products under one id, the fullest is kept`;
    const severity = isSame ? 'info' : 'warning';
    const field = `products[${indexes.join(',')}].productId`.slice(0, 200);
    report(issueOf({ severity, code: 'DUPLICATE_ID', field, value: id, message }, hoviKey(id)));
    return sized[0]!.index;
  });
}

/** All items of one institution but the closing `complete`. Throws SourceError when it has no name of any kind. */
export function* mapPart(input: PartInput): Generator<SourceItem> {
  const { part, delivery } = input;
  let drafts: IssueDraft[] = [];
  const report = (draft: IssueDraft): void => void drafts.push(draft);
  const unknownFields = new Map<string, number>();
  const reader = new ValueReader(report, (path) => {
    const name = pattern(path);
    unknownFields.set(name, (unknownFields.get(name) ?? 0) + 1);
  });
  const issues: Issue[] = [];
  const flush = (recordKey: string | null): Issue[] => {
    const taken = drafts.map((draft) => issueOf(draft, recordKey));
    drafts = [];
    return taken;
  };

  for (const key of delivery.extraKeys) if (!knownPartFields.has(key)) unknownFields.set(pattern(key), 1);
  const rawOrganization = readOrganization(reader, delivery.organization);
  const organization = rawOrganization === null ? null : mapProvider(rawOrganization, part, report);
  if (organization === null) {
    throw new SourceError('hovi', 'validate', `institution ${part} has no name, short code or BRIN`);
  }
  const places = mapPlaces(reader, delivery.locations, report);
  const { academicYear, titles } = input;
  if (delivery.products.length > productLimit) {
    const value = String(delivery.products.length);
    const message = `only the first ${String(productLimit)} products are looked at`;
    report({ severity: 'warning', code: 'TOO_MANY_VALUES', field: 'products', value, message });
  }
  const products = delivery.products.slice(0, productLimit);
  const tracks = readTracks(products);
  const context: PartContext = { organization, places, academicYear, titles, tracks };
  issues.push(...flush(null));

  for (const index of chooseProducts(products, (issue) => void issues.push(issue))) {
    const path = `products[${String(index)}]`;
    const raw = readProduct(reader, path, products[index]);
    if (raw === null) {
      issues.push(...flush(null).map((issue) => ({ ...issue, severity: 'error' as const })));
      continue;
    }
    const { productId } = raw;
    const key = productId === null ? null : hoviKey(productId);
    if (productId === null) {
      const field = `${path}.productId`;
      report({ severity: 'error', code: 'MISSING_ID', field, value: null, message: 'product without an id' });
    } else if (input.ownedElsewhere.has(productId)) {
      const message = 'another institution delivers a product of this id and keeps it';
      report({
        severity: 'error',
        code: 'DUPLICATE_ID',
        field: `${path}.productId`,
        value: shown(productId),
        message,
      });
    } else if (raw.archived === null) {
      const record = mapProduct({ ...raw, productId }, context, report);
      if (record !== null) {
        yield { type: 'program', part, record, issues: flush(key) };
        continue;
      }
    }
    issues.push(...flush(key));
  }
  for (const [field, count] of unknownFields) {
    const message = `a field that is not in API v4, ${String(count)} times; it is passed over`;
    issues.push(issueOf({ severity: 'info', code: 'UNKNOWN_FIELD', field, value: null, message }, null));
  }
  for (const issue of issues) yield { type: 'issue', part, issue };
}

/** Ids of the products that are on offer, of which each may count at one institution only. */
export const productIdsOf = (delivery: Delivery): string[] =>
  delivery.products
    .filter((product) => !ownValue(product, 'archived'))
    .map((product) => idOf(product, 'productId'))
    .filter((id) => id !== null);
