import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasBearer, jsonAnswer, pathParts } from './answer.ts';
import type { Answer, Handler } from './answer.ts';

/** The key of the demo's HOVI. */
export const hoviKey = 'demo-hovi-key';

interface Product {
  readonly productId: string;
  readonly productForms: readonly { readonly productForm: string; readonly numerusFixus?: boolean }[];
  readonly [key: string]: unknown;
}
interface Location {
  readonly locationId: string;
  readonly visitorAddress: { readonly street: string; readonly nr_detail: string };
  readonly [key: string]: unknown;
}
interface Organization {
  readonly organization: { readonly organizationId: string; readonly [key: string]: unknown };
  readonly locations: readonly Location[];
  readonly products: readonly Product[];
}

const refuse = (status: number, message: string): Answer =>
  jsonAnswer({ code: String(status), errorid: `demo-${String(status)}`, message }, status);

/** Institutions kept parsed at once; a crawl asks for the products of one after the other. */
const mostParsed = 8;

/** The read side of HOVI's API, version 4 (reference hovi-nlqf §A2), from the delivery of a night. */
export function createHoviApi(folder: () => string): Handler {
  const parsed = new Map<string, Promise<Organization | null>>();
  const load = (id: string): Promise<Organization | null> => {
    const file = join(folder(), 'hovi', `organization_${id}.json`);
    const known = parsed.get(file) ?? readOrganization(file);
    parsed.delete(file);
    parsed.set(file, known);
    if (parsed.size > mostParsed) parsed.delete(parsed.keys().next().value!);
    return known;
  };
  return async (request) => {
    const parts = pathParts(request.path);
    if (parts === null || parts[0] !== 'api' || parts[1] !== '4' || request.method !== 'GET') return null;
    if (!hasBearer(request, hoviKey)) return refuse(401, 'Unauthorized');
    const [collection, id, kind, item] = parts.slice(2);
    if (collection === 'domain' && id !== undefined) return serveDomain(folder(), id);
    if (collection === 'state') return jsonAnswer({ apistate: 'online' });
    if (collection !== 'organization') return refuse(404, 'Not found');
    if (id === undefined) return jsonAnswer(await listOrganizations(folder(), load));
    if (!/^\d+$/.test(id)) return refuse(404, 'No such organization');
    const found = await load(id);
    if (found === null) return refuse(404, 'No such organization');
    if (kind === undefined) return jsonAnswer(found.organization);
    if (kind === 'location') return serve(found.locations.map(apiLocation), 'locationId', item);
    if (kind !== 'product') return refuse(404, 'Not found');
    return item === undefined
      ? jsonAnswer(found.products.map(listedProduct))
      : serve(found.products.map(apiProduct), 'productId', item);
  };
}

async function readOrganization(file: string): Promise<Organization | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Organization;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function listOrganizations(
  folder: string,
  load: (id: string) => Promise<Organization | null>,
): Promise<object[]> {
  const ids = (await readdir(join(folder, 'hovi'))).flatMap(
    (name) => /^organization_(\d+)\.json$/.exec(name)?.[1] ?? [],
  );
  const list: object[] = [];
  for (const id of ids) {
    const { organizationId, brin, brinName, shortCode } = (await load(id))!.organization;
    list.push({ organizationId, brin, brinName, shortCode });
  }
  return list;
}

function serve(items: readonly object[], key: string, id: string | undefined): Answer {
  if (id === undefined) return jsonAnswer(items);
  const found = items.find((item) => (item as Record<string, unknown>)[key] === id);
  return found === undefined ? refuse(404, 'Not found') : jsonAnswer(found);
}

/** The API has the house number apart from the street's name; the export has them joined. */
function apiLocation(location: Location): object {
  const { street, nr_detail: addition, ...address } = location.visitorAddress;
  const split = /^(.*) (\d+)$/.exec(street);
  const [name, number] = split === null ? [street, ''] : [split[1]!, split[2]!];
  return { ...location, visitorAddress: { ...address, street: name, nr_detail: `${number}${addition}` } };
}

/** The API has a list where the export says whether there is a numerus fixus. */
function apiProduct(product: Product): object {
  const forms = product.productForms.map(({ numerusFixus, ...form }) => ({
    ...form,
    numerusFixus: numerusFixus === true ? [{ capacity: 200, numberOfTries: 2 }] : [],
  }));
  return { ...product, productForms: forms };
}

function listedProduct(product: Product): object {
  const { productId, organization, productName, productType, productLevel, croho, crohoName, location } =
    product;
  const availableForms = product.productForms.map((form) => form.productForm);
  return {
    productId,
    organization,
    productName,
    productType,
    productLevel,
    croho,
    crohoName,
    location,
    availableForms,
  };
}

async function serveDomain(folder: string, name: string): Promise<Answer> {
  const domains = JSON.parse(await readFile(join(folder, 'hovi', 'domain.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  return Object.hasOwn(domains, name) ? jsonAnswer(domains[name]) : refuse(404, 'No such domain');
}
