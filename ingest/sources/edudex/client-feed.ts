import { createHash } from 'node:crypto';
import { fetchBytes } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import type { Issue } from '../../model/issue.ts';
import type { CollectContext } from '../../model/source.ts';
import { mapConcurrent } from './concurrent.ts';
import type { DeliveredProgram, Delivery, FailedDelivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import { readPrograms } from './documents.ts';
import { readInstituteData } from './institute-data.ts';
import type { Institutes } from './institutes.ts';
import { completed, suppliersFrom } from './institutes.ts';
import { asIssue } from './part-issues.ts';
import { finding } from './report.ts';
import { mapSupplier } from './supplier.ts';
import type { FeedSupplier } from './walk-directories.ts';
import { walkDirectories } from './walk-directories.ts';

const concurrency = 8;
const maxResourceBytes = 32 * 2 ** 20;

/** A file that a directory names: a program by its id, or the supplier's own data; null when it is gone (404, 410). */
interface Resource {
  readonly name: string;
  readonly bytes: Buffer | null;
}

/**
 * The suppliers of a client feed as parts, in the order of their ids. All files of a supplier are fetched before it is
 * decided whether it changed. A file that cannot be had refuses its supplier, as half a supplier would
 * look like removed courses; one that is gone is reported.
 */
export async function* collectFeed(
  url: string,
  path: string,
  institutes: Institutes,
  context: CollectContext,
): AsyncGenerator<Delivery | FailedDelivery> {
  const suppliers = await walkDirectories(url, path, context);
  const ids = [...suppliers.keys()].sort();
  for (const [index, part] of ids.entries()) {
    context.progress(index, ids.length, 'suppliers');
    const supplier = suppliers.get(part)!;
    if (supplier.error === null) yield await supplierDelivery(part, supplier, url, institutes, context);
    else yield { part, error: supplier.error };
  }
  context.progress(ids.length, ids.length, 'suppliers');
}

async function supplierDelivery(
  part: string,
  supplier: FeedSupplier,
  feed: string,
  institutes: Institutes,
  context: CollectContext,
): Promise<Delivery | FailedDelivery> {
  try {
    const addresses = [...supplier.programs].sort(([a], [b]) => (a < b ? -1 : 1));
    const resources = await mapConcurrent(addresses, concurrency, ([url, programId]) =>
      fetchResource(url, programId, feed, context),
    );
    const institute = await fetchInstitute(supplier, feed, context);
    const told = institute?.bytes ? await readInstituteData(once(institute.bytes)) : {};
    const gone = [...resources, ...(institute === null ? [] : [institute])].filter(
      ({ bytes }) => bytes === null,
    );
    const missing = [...gone.map(({ name }) => name), ...supplier.unreachable];
    const unknown = [...supplier.unknown];
    return {
      part,
      fingerprint: `${hashResources(resources, institute, [...supplier.unreachable, ...unknown])}${institutes.hash}`,
      programs: () => programsOf(resources),
      supplierOf: (orgUnitId) =>
        [part, told.orgUnitId].includes(orgUnitId)
          ? mapSupplier(completed(told, institutes, orgUnitId), null)
          : suppliersFrom(institutes)(orgUnitId),
      findings: () => [
        ...missing.map((name) => missingResource(name, part)),
        ...unknown.map((name) => unknownElement(name, part)),
      ],
      isWhole: () => true,
    };
  } catch (error) {
    const refusal = asRefusal(part, error);
    if (refusal === null) throw error;
    return { part, error: refusal };
  }
}

const missingResource = (name: string, part: string): Issue =>
  asIssue(finding('warning', 'MISSING_RESOURCE', 'resourceUrl', name, `${part}: named, but not there`), null);

function unknownElement(name: string, part: string): Issue {
  const path = `edudexDirectory/${name}`;
  return asIssue(
    finding('info', 'UNKNOWN_ELEMENT', path, path, `an element that is not read, of ${part}`),
    null,
  );
}

/** What a supplier tells of itself; null where its directory names no such file. */
async function fetchInstitute(
  { institute }: FeedSupplier,
  feed: string,
  context: CollectContext,
): Promise<Resource | null> {
  if (institute === null) return null;
  if (institute.url === null) return { name: 'instituteData', bytes: null };
  return fetchResource(institute.url, 'instituteData', feed, context);
}

async function fetchResource(
  url: string,
  name: string,
  namedBy: string,
  context: CollectContext,
): Promise<Resource> {
  try {
    const answer = await fetchBytes(url, { maxBytes: maxResourceBytes, signal: context.signal, namedBy });
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.bytes) chunks.push(chunk);
    return { name, bytes: Buffer.concat(chunks) };
  } catch (error) {
    const isGone = error instanceof HttpError && (error.status === 404 || error.status === 410);
    if (isGone) return { name, bytes: null };
    throw error;
  }
}

function hashResources(
  programs: readonly Resource[],
  institute: Resource | null,
  others: readonly string[],
): string {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const { name, bytes } of institute === null ? programs : [...programs, institute]) {
    hash.update(`${name}\u001f${bytes === null ? 'gone' : String(bytes.length)}\u001f`);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest('hex');
}

async function* programsOf(resources: readonly Resource[]): AsyncGenerator<DeliveredProgram> {
  for (const { name, bytes } of resources) {
    if (bytes !== null) yield* readPrograms(once(bytes), `program ${name}`);
  }
}

/** A stream of one piece. */
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
