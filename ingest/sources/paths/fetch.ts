import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { HttpError } from '../../lib/http-error.ts';
import { downloadFile } from '../../lib/http.ts';
import { isRetryable } from '../../lib/retry.ts';
import type { CollectContext } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';

/** Largest table taken, in bytes; about 5,000 rows are 1 MB. */
const fileLimit = 64 * 2 ** 20;

/** The table on disk. */
export interface PathsFile {
  readonly path: string;
  /** Name for messages. */
  readonly name: string;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
}

async function download(url: string, context: CollectContext): Promise<PathsFile> {
  const name = 'sectorale_ontwikkelpaden.csv';
  const path = join(context.workDir, name);
  try {
    const file = await downloadFile(url, path, { maxBytes: fileLimit, signal: context.signal });
    return { path, name, hash: file.sha256 };
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    throw new SourceError('paths', 'fetch', error.message, { cause: error, retryable: isRetryable(error) });
  }
}

async function openFile(path: string): Promise<PathsFile> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new SourceError('paths', 'config', `${path} is no file that can be read`, { cause });
  });
  if (!found.isFile()) throw new SourceError('paths', 'config', `${path} is no file`);
  if (found.size > fileLimit) {
    const sizes = `${String(found.size)} bytes, the limit is ${String(fileLimit)}`;
    throw new SourceError('paths', 'fetch', `${basename(path)} has ${sizes}`);
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { path, name: basename(path), hash: hash.digest('hex') };
}

/** The table from a URL (downloaded into the source's own folder) or a file. Throws SourceError. */
export const fetchPaths = (location: string, context: CollectContext): Promise<PathsFile> =>
  /^https?:\/\//i.test(location) ? download(location, context) : openFile(location);
