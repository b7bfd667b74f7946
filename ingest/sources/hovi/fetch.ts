import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SourceError } from '../../model/source-error.ts';
import type { Domains } from './domains.ts';
import { domainNames, noDomains, readDomainLists } from './domains.ts';
import { parseJson } from './parse.ts';
import type { PartFile } from './part-file.ts';
import { idOf, ownValue, readPartFile } from './part-file.ts';

const fileName = /^organization_([\w-]{1,64})\.json$/;

/** The institution a file is of: by its name, so that one that cannot be read still names whom it belongs to. */
async function partOfFile(path: string): Promise<PartFile> {
  const named = fileName.exec(basename(path))?.[1];
  if (named !== undefined) return { part: named, path };
  const { organization } = await readPartFile(path);
  const id = idOf(organization, 'organizationId');
  if (id === null) throw new SourceError('hovi', 'parse', `${basename(path)} names no organizationId`);
  return { part: id, path };
}

/**
 * The institutions of a directory of `organization_<id>.json` (other files are passed over), or of one file of any
 * name. Throws SourceError when there is none, so that a wrong path never counts as an empty delivery.
 */
export async function listFiles(location: string): Promise<PartFile[]> {
  const found = await stat(location).catch((cause: unknown) => {
    throw new SourceError('hovi', 'config', `${location} is no directory or file that can be read`, {
      cause,
    });
  });
  if (found.isFile()) return [await partOfFile(join(dirname(location), basename(location)))];
  const names = (await readdir(location)).filter((name) => fileName.test(name));
  if (names.length === 0) {
    throw new SourceError('hovi', 'fetch', `${location} holds no organization_<id>.json`);
  }
  return Promise.all(names.map((name) => partOfFile(join(location, name))));
}

/**
 * The code lists in `domain.json` (`{<domain>: [{rowkey, title}]}`) of a directory; none without one that is read. Throws
 * SourceError when it is not JSON.
 */
export async function readDomainFile(location: string): Promise<Domains> {
  const path = join(location, 'domain.json');
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return noDomains;
  const lists = parseJson(bytes, basename(path));
  const isThere = domainNames.some((domain) => ownValue(lists, domain) !== undefined);
  return isThere ? readDomainLists((domain) => ownValue(lists, domain)) : noDomains;
}
