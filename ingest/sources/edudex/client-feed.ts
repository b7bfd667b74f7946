import { createHash } from 'node:crypto';
import { fetchBytes } from '../../lib/http.ts';
import { HttpError } from '../../lib/http-error.ts';
import type { CollectContext } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { mapConcurrent } from './concurrent.ts';
import type { DeliveredProgram, Delivery, FailedDelivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import type { Directory } from './directory.ts';
import { readDirectory } from './directory.ts';
import { readBytes, readPrograms } from './documents.ts';
import type { Institutes } from './institutes.ts';
import { suppliersFrom } from './institutes.ts';
import { asIssue } from './part-issues.ts';
import { finding } from './report.ts';

const concurrency = 8;
const limits = { directories: 5_000, depth: 4, directoryBytes: 64 * 2 ** 20, programBytes: 32 * 2 ** 20 };

/** What the directories say of one supplier. */
interface FeedSupplier {
  /** programId by address. */
  readonly programs: Map<string, string>;
  /** Programs whose address cannot be followed. */
  readonly unreachable: string[];
  error: SourceError | null;
}

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
  const suppliers = await walk(url, path, context);
  const ids = [...suppliers.keys()].sort();
  for (const [index, part] of ids.entries()) {
    context.progress(index, ids.length, 'suppliers');
    const supplier = suppliers.get(part)!;
    if (supplier.error === null) yield await supplierDelivery(part, supplier, institutes, context);
    else yield { part, error: supplier.error };
  }
  context.progress(ids.length, ids.length, 'suppliers');
}

/** Follows all directories, level by level, each address once. */
async function walk(
  url: string,
  path: string,
  context: CollectContext,
): Promise<ReadonlyMap<string, FeedSupplier>> {
  const suppliers = new Map<string, FeedSupplier>();
  const entryOf = (orgUnitId: string): FeedSupplier => {
    const entry = suppliers.get(orgUnitId) ?? newSupplier();
    suppliers.set(orgUnitId, entry);
    return entry;
  };
  const seen = new Set([url]);
  let level: readonly { orgUnitId: string | null; directory: Directory }[] = [
    { orgUnitId: null, directory: await readDirectory(readBytes(path), url) },
  ];
  for (let depth = 0; level.length > 0; depth += 1) {
    const links: { orgUnitId: string | null; url: string }[] = [];
    for (const { orgUnitId, directory } of level) {
      const owner = directory.orgUnitId ?? orgUnitId;
      if (owner !== null && (directory.programs.length > 0 || depth > 0)) {
        const entry = entryOf(owner);
        for (const { url: address, programId } of directory.programs) {
          if (address === null) entry.unreachable.push(programId);
          else entry.programs.set(address, programId);
        }
      }
      for (const { orgUnitId: next, url: address } of directory.subDirectories) {
        if (address === null) {
          entryOf(next ?? owner ?? 'client feed').error = unusableDirectory(next);
        } else if (!seen.has(address)) {
          seen.add(address);
          links.push({ orgUnitId: next, url: address });
        }
      }
    }
    if (seen.size > limits.directories || (depth === limits.depth && links.length > 0)) {
      const most = `${limits.directories} directories or ${limits.depth} levels`;
      throw new SourceError('edudex', 'fetch', `EDU-DEX client feed: more than ${most}`);
    }
    const next = await mapConcurrent(links, concurrency, async (link) => {
      try {
        const { bytes } = await fetchBytes(link.url, {
          maxBytes: limits.directoryBytes,
          signal: context.signal,
        });
        return { orgUnitId: link.orgUnitId, directory: await readDirectory(bytes, link.url) };
      } catch (error) {
        const refusal = asRefusal(link.orgUnitId ?? 'client feed', error);
        if (refusal === null || link.orgUnitId === null) throw refusal ?? error;
        entryOf(link.orgUnitId).error = refusal;
        return null;
      }
    });
    level = next.filter((directory) => directory !== null);
  }
  return suppliers;
}

const newSupplier = (): FeedSupplier => ({
  programs: new Map<string, string>(),
  unreachable: [],
  error: null,
});

const unusableDirectory = (orgUnitId: string | null): SourceError =>
  new SourceError(
    'edudex',
    'fetch',
    `EDU-DEX ${orgUnitId ?? 'client feed'}: the address of its directory cannot be followed`,
  );

async function supplierDelivery(
  part: string,
  supplier: FeedSupplier,
  institutes: Institutes,
  context: CollectContext,
): Promise<Delivery | FailedDelivery> {
  try {
    const addresses = [...supplier.programs].sort(([a], [b]) => (a < b ? -1 : 1));
    const resources = await mapConcurrent(addresses, concurrency, ([url, programId]) =>
      fetchProgram(url, programId, context),
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

async function fetchProgram(url: string, programId: string, context: CollectContext): Promise<Resource> {
  try {
    const answer = await fetchBytes(url, { maxBytes: limits.programBytes, signal: context.signal });
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
