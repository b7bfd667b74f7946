import { stat, readdir } from 'node:fs/promises';
import { join, basename } from 'node:path';
import { downloadFile } from '../../lib/http.ts';
import { parseXmlElements } from '../../lib/xml.ts';
import type { CollectContext } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { collectFeed } from './client-feed.ts';
import type { Delivery, FailedDelivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import { hashFile, readBytes, readPrograms } from './documents.ts';
import type { Institutes } from './institutes.ts';
import { suppliersFrom } from './institutes.ts';
import { directoryRoot, programRoots } from './xml-roots.ts';

/** Largest download, in bytes. */
const maxDownload = 1_000_000_000;

/**
 * The parts of an XML delivery, in a fixed order: each `*.xml` (or `*.xml.gz`) of a directory, one file, the catalogue
 * behind a URL (part `catalogue`), or the suppliers of a client feed. Throws SourceError when nothing can be had.
 */
export async function* collectXml(
  location: string,
  institutes: Institutes,
  context: CollectContext,
): AsyncGenerator<Delivery | FailedDelivery> {
  if (/^https?:\/\//i.test(location)) {
    yield* collectUrl(location, institutes, context);
    return;
  }
  const files = await listFiles(location);
  for (const [index, path] of files.entries()) {
    context.signal.throwIfAborted();
    context.progress(index, files.length, 'files');
    yield await fileDelivery(path, basename(path), institutes);
  }
  context.progress(files.length, files.length, 'files');
}

async function listFiles(location: string): Promise<readonly string[]> {
  const refuse = (why: string, cause?: unknown): never => {
    throw new SourceError('edudex', 'fetch', `EDU-DEX: ${location} ${why}`, { cause });
  };
  const found = await stat(location).catch((error: unknown) => refuse('cannot be read', error));
  if (!found.isDirectory()) return [location];
  const names = (await readdir(location)).filter((name) => /\.xml(?:\.gz)?$/i.test(name)).sort();
  // An empty folder is not an empty catalogue: every course would be gone.
  return names.length === 0 ? refuse('holds no *.xml file') : names.map((name) => join(location, name));
}

async function fileDelivery(
  path: string,
  part: string,
  institutes: Institutes,
): Promise<Delivery | FailedDelivery> {
  try {
    const fingerprint = `${await hashFile(path)}${institutes.hash}`;
    return {
      part,
      fingerprint,
      programs: () => readPrograms(readBytes(path), part),
      supplierOf: suppliersFrom(institutes),
      findings: () => [],
      isWhole: () => true,
      file: { bytes: () => readBytes(path), context: institutes.hash },
    };
  } catch (error) {
    const refusal = asRefusal(part, error);
    if (refusal === null) throw error;
    return { part, error: refusal };
  }
}

async function* collectUrl(
  url: string,
  institutes: Institutes,
  context: CollectContext,
): AsyncGenerator<Delivery | FailedDelivery> {
  const path = join(context.workDir, 'catalogue.xml');
  const part = 'catalogue';
  let root: string;
  try {
    await downloadFile(url, path, { maxBytes: maxDownload, signal: context.signal });
    root = await rootOf(path);
  } catch (error) {
    throw asRefusal(part, error) ?? error;
  }
  if (root === directoryRoot.name) yield* collectFeed(url, path, institutes, context);
  else yield await fileDelivery(path, part, institutes);
}

/** Name of the root element: it decides what a URL gives. */
async function rootOf(path: string): Promise<string> {
  const roots = [...programRoots, directoryRoot];
  for await (const item of parseXmlElements(readBytes(path), { roots })) {
    if (item.type === 'root') return item.name;
  }
  throw new SourceError('edudex', 'parse', 'EDU-DEX catalogue: no root element');
}
