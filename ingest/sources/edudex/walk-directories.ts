import { fetchBytes } from '../../lib/http.ts';
import type { CollectContext } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { mapConcurrent } from './concurrent.ts';
import { asRefusal } from './delivery.ts';
import type { Directory } from './directory.ts';
import { readDirectory } from './directory.ts';
import { readBytes } from './documents.ts';

const concurrency = 8;
const limits = { directories: 5_000, depth: 4, directoryBytes: 64 * 2 ** 20 };

/** What the directories say of one supplier. */
export interface FeedSupplier {
  /** programId by address. */
  readonly programs: Map<string, string>;
  /** Programs whose address cannot be followed. */
  readonly unreachable: string[];
  /** Where it tells of itself; null where no directory says so. */
  institute: { readonly url: string | null } | null;
  /** Elements of its directories that nobody knows. */
  readonly unknown: Set<string>;
  error: SourceError | null;
}

/** A directory, and the supplier it was named for: that name stays the part, also when it cannot be had. */
interface Found {
  readonly orgUnitId: string | null;
  readonly directory: Directory;
}
interface Link {
  readonly orgUnitId: string | null;
  readonly url: string;
}

/**
 * Follows a directory and all it names, level by level and each address once; what came from `url` stands in the file
 * `path`. A directory that cannot be had is an error of its supplier. Throws SourceError when it names no supplier, or
 * when there is no end to them, or when the first one cannot be read.
 */
export async function walkDirectories(
  url: string,
  path: string,
  context: CollectContext,
): Promise<ReadonlyMap<string, FeedSupplier>> {
  const suppliers = new Map<string, FeedSupplier>();
  const seen = new Set([url]);
  let level: readonly Found[] = [{ orgUnitId: null, directory: await readFirst(url, path) }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const links = level.flatMap((found) => takeDirectory(found, suppliers, seen));
    if (seen.size > limits.directories || (depth === limits.depth && links.length > 0)) {
      const most = `${limits.directories} directories or ${limits.depth} levels`;
      throw new SourceError('edudex', 'fetch', `EDU-DEX client feed: more than ${most}`);
    }
    const found = await mapConcurrent(links, concurrency, (link) => follow(link, url, suppliers, context));
    level = found.filter((directory) => directory !== null);
  }
  return suppliers;
}

async function readFirst(url: string, path: string): Promise<Directory> {
  try {
    return await readDirectory(readBytes(path), url);
  } catch (error) {
    throw asRefusal('client feed', error) ?? error;
  }
}

/** Notes the programs of a directory with their supplier; the addresses of directories that are new. */
function takeDirectory(
  { orgUnitId, directory }: Found,
  suppliers: Map<string, FeedSupplier>,
  seen: Set<string>,
): readonly Link[] {
  const owner = orgUnitId ?? directory.orgUnitId;
  // The first directory is the client's own: without programs it is no supplier.
  if (owner !== null && (orgUnitId !== null || directory.programs.length > 0)) {
    const supplier = entryOf(suppliers, owner);
    supplier.institute ??= directory.institute;
    for (const { url, programId } of directory.programs) {
      if (url === null) supplier.unreachable.push(programId);
      else supplier.programs.set(url, programId);
    }
  }
  // What is new in the client's own directory is told with the first supplier that it names.
  const teller = suppliers.has(owner ?? '') ? owner : (directory.subDirectories[0]?.orgUnitId ?? null);
  if (teller !== null) {
    for (const name of directory.unknown) entryOf(suppliers, teller).unknown.add(name);
  }
  return directory.subDirectories.flatMap(({ orgUnitId: next, url }) => {
    if (url === null) entryOf(suppliers, next ?? owner ?? 'client feed').error = cannotFollow(next);
    if (url === null || seen.has(url)) return [];
    seen.add(url);
    return [{ orgUnitId: next ?? orgUnitId, url }];
  });
}

async function follow(
  { orgUnitId, url }: Link,
  namedBy: string,
  suppliers: Map<string, FeedSupplier>,
  context: CollectContext,
): Promise<Found | null> {
  try {
    const { bytes } = await fetchBytes(url, {
      maxBytes: limits.directoryBytes,
      signal: context.signal,
      namedBy,
    });
    return { orgUnitId, directory: await readDirectory(bytes, url) };
  } catch (error) {
    const refusal = asRefusal(orgUnitId ?? 'client feed', error);
    if (refusal === null || orgUnitId === null) throw refusal ?? error;
    entryOf(suppliers, orgUnitId).error = refusal;
    return null;
  }
}

function entryOf(suppliers: Map<string, FeedSupplier>, orgUnitId: string): FeedSupplier {
  const entry: FeedSupplier = suppliers.get(orgUnitId) ?? {
    programs: new Map<string, string>(),
    unreachable: [],
    institute: null,
    unknown: new Set<string>(),
    error: null,
  };
  suppliers.set(orgUnitId, entry);
  return entry;
}

const cannotFollow = (orgUnitId: string | null): SourceError =>
  new SourceError(
    'edudex',
    'fetch',
    `EDU-DEX ${orgUnitId ?? 'client feed'}: the address of its directory cannot be followed`,
  );
