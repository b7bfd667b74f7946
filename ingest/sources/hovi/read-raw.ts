import * as known from './raw.ts';
import type { RawFee, RawForm, RawLocation, RawOrganization, RawProduct, RawStart } from './raw.ts';
import type { Node, ValueReader } from './value-reader.ts';

/** Opens each object of a list; items of another type are left out with an Issue. */
const nodes = (reader: ValueReader, node: Node, key: string, fields: ReadonlySet<string>): Node[] =>
  reader
    .list(node, key)
    .map((item) => reader.open(item.path, item.value, fields))
    .filter((item) => item !== null);

/** `organization` of a part. Null when it is absent or no object. */
export function readOrganization(reader: ValueReader, value: unknown): RawOrganization | null {
  const node = reader.open('organization', value, known.knownOrganizationFields);
  if (node === null) return null;
  return {
    organizationId: reader.text(node, 'organizationId'),
    brin: reader.text(node, 'brin'),
    brinName: reader.texts(node, 'brinName'),
    shortCode: reader.text(node, 'shortCode'),
    organizationType: reader.text(node, 'organizationType'),
    webLink: reader.texts(node, 'webLink'),
  };
}

/** One item of `locations`. Null when it is no object or has no id, so that nothing can refer to it. */
export function readLocation(reader: ValueReader, path: string, value: unknown): RawLocation | null {
  const node = reader.open(path, value, known.knownLocationFields);
  const locationId = node === null ? null : reader.text(node, 'locationId');
  if (node === null || locationId === null) return null;
  const address = reader.child(node, 'visitorAddress', known.knownAddressFields);
  const part = (key: string): string | null => (address === null ? null : reader.text(address, key));
  return {
    locationId,
    locationName: reader.texts(node, 'locationName'),
    street: part('street'),
    nrDetail: part('nr_detail'),
    zip: part('zip'),
    city: part('city'),
    country: part('country'),
  };
}

/** One item of `products`. Null, with an Issue, when it is no object. */
export function readProduct(reader: ValueReader, path: string, value: unknown): RawProduct | null {
  const node = reader.open(path, value, known.knownProductFields);
  if (node === null) return null;
  return {
    path,
    productId: reader.text(node, 'productId'),
    userKey: reader.text(node, 'userKey'),
    productName: reader.texts(node, 'productName'),
    productType: reader.text(node, 'productType'),
    productLevel: reader.text(node, 'productLevel'),
    programLevel: reader.text(node, 'programLevel'),
    croho: reader.text(node, 'croho'),
    crohoName: reader.texts(node, 'crohoName'),
    crohoSector: reader.text(node, 'crohoSector'),
    degrees: reader.textList(node, 'degrees'),
    credits: reader.text(node, 'credits'),
    archived: reader.text(node, 'archived'),
    location: reader.text(node, 'location'),
    accreditations: nodes(reader, node, 'accreditations', known.knownAccreditationFields)
      .map((item) => reader.text(item, 'accrOrganization'))
      .filter((code) => code !== null),
    productForms: nodes(reader, node, 'productForms', known.knownFormFields).map((form) =>
      readForm(reader, form),
    ),
  };
}

function readForm(reader: ValueReader, node: Node): RawForm {
  return {
    path: node.path,
    productForm: reader.text(node, 'productForm'),
    productDescription: reader.texts(node, 'productDescription'),
    productResult: reader.texts(node, 'productResult'),
    jobPerspective: reader.texts(node, 'jobPerspective'),
    instructionModeDescription: reader.texts(node, 'instructionModeDescription'),
    admissionDescription: reader.texts(node, 'admissionDescription'),
    productURL: reader.texts(node, 'productURL'),
    percentageDistanceLearning: reader.integer(node, 'percentageDistanceLearning'),
    productLanguages: nodes(reader, node, 'productLanguages', known.knownLanguageFields).map((item) => ({
      language: reader.text(item, 'productLanguage'),
      percentage: reader.integer(item, 'percProductLanguage') ?? 0,
    })),
    productStarts: nodes(reader, node, 'productStarts', known.knownStartFields).map((item) =>
      readStart(reader, item),
    ),
    tuitionFees: nodes(reader, node, 'tuitionFees', known.knownFeeFields).map((item) =>
      readFee(reader, item),
    ),
    sideLocations: reader.textList(node, 'sideLocations'),
    tracks: nodes(reader, node, 'tracks', known.knownTrackFields)
      .map((item) => reader.text(item, 'track'))
      .filter((id) => id !== null),
  };
}

const readStart = (reader: ValueReader, node: Node): RawStart => ({
  path: node.path,
  startingDate: reader.text(node, 'startingDate'),
  endDate: reader.text(node, 'endDate'),
  applicationDeadline: reader.text(node, 'applicationDeadline'),
  applicationDeadlineNL: reader.text(node, 'applicationDeadlineNL'),
});

const readFee = (reader: ValueReader, node: Node): RawFee => ({
  path: node.path,
  tuitionFeeType: reader.text(node, 'tuitionFeeType'),
  tuitionFeePeriod: reader.text(node, 'tuitionFeePeriod'),
  year: reader.integer(node, 'year'),
  amount: reader.text(node, 'amount'),
  definitive: reader.boolean(node, 'definitive'),
  description: reader.texts(node, 'description'),
});
