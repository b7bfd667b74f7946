import { createHash } from 'node:crypto';
import { fetchBytes } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import type { CollectContext } from '../../model/source.ts';
import { mapConcurrent } from './concurrent.ts';
import type { DeliveredProgram, Delivery, FailedDelivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import { readPrograms } from './documents.ts';
import type { Institutes } from './institutes.ts';
import { suppliersFrom } from './institutes.ts';
import { asIssue } from './part-issues.ts';
import { finding } from './report.ts';
import type { FeedSupplier } from './walk-directories.ts';
import { walkDirectories } from './walk-directories.ts';

const concurrency = 8;
const maxProgramBytes = 32 * 2 ** 20;

/** A program file, or null when the directory names one that is gone (404, 410). */
interface Resource {
  readonly programId: string;
  readonly bytes: Buffer | null;
}

/**
 * The suppliers of a client feed as parts, in the order of their ids. All program files of a supplier are fetched
 * before it is decided whether it changed. A file that cannot be had refuses its supplier, as half a supplier would
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
      fetchProgram(url, programId, feed, context),
    );
    const gone = resources.filter(({ bytes }) => bytes === null).map(({ programId }) => programId);
    const missing = [...gone, ...supplier.unreachable];
    return {
      part,
      fingerprint: `${hashResources(resources, supplier.unreachable)}${institutes.hash}`,
      programs: () => programsOf(resources),
      supplierOf: suppliersFrom(institutes),
      findings: () =>
        missing.map((programId) =>
          asIssue(
            finding('warning', 'MISSING_RESOURCE', 'resourceUrl', programId, `${part}: named, but not there`),
            null,
          ),
        ),
      isWhole: () => true,
    };
  } catch (error) {
    const refusal = asRefusal(part, error);
    if (refusal === null) throw error;
    return { part, error: refusal };
  }
}

async function fetchProgram(
  url: string,
  programId: string,
  namedBy: string,
  context: CollectContext,
): Promise<Resource> {
  try {
    const answer = await fetchBytes(url, { maxBytes: maxProgramBytes, signal: context.signal, namedBy });
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.bytes) chunks.push(chunk);
    return { programId, bytes: Buffer.concat(chunks) };
  } catch (error) {
    const isGone = error instanceof HttpError && (error.status === 404 || error.status === 410);
    if (isGone) return { programId, bytes: null };
    throw error;
  }
}

function hashResources(resources: readonly Resource[], unreachable: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(unreachable));
  for (const { programId, bytes } of resources) {
    hash.update(`${programId}\u001f${bytes === null ? 'gone' : String(bytes.length)}\u001f`);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest('hex');
}

async function* programsOf(resources: readonly Resource[]): AsyncGenerator<DeliveredProgram> {
  for (const { programId, bytes } of resources) {
    if (bytes !== null) yield* readPrograms(once(bytes), `program ${programId}`);
  }
}

/** A stream of one piece. */
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
