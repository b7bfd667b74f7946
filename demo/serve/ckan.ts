import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { hashKeys } from '../lib/random.ts';
import { rioTables } from '../write/rio-headers.ts';
import { jsonAnswer } from './answer.ts';
import type { Answer, Handler, Request } from './answer.ts';

/** A file of a package. The id of a controlebestand is another one every night (reference rio §2.2). */
interface Resource {
  readonly name: string;
  readonly id: string;
  readonly file: string;
  readonly hash: string;
  readonly size: number;
  readonly lastModified: string;
}

interface CkanPackage {
  readonly id: string;
  readonly name: string;
  readonly resources: readonly Resource[];
}

/** What DUO's open data needs of the night it plays. */
export interface CkanNight {
  readonly folder: string;
  readonly night: 1 | 2;
}

/** Ids of the packages and of the table of paths; those of the tables follow from their names. */
const packages = {
  rio_nfo_po_vo_vavo_mbo_ho: 'c416acd1-e083-4ec6-9203-3b20f98fe143',
  sectorale_ontwikkelpaden: 'c30f0f1a-410d-4b4b-ada7-0aee9db56289',
} as const;
type PackageName = keyof typeof packages;

const csv = 'text/csv; charset=utf-8';

/** Where the table of paths is downloaded, below the base of DUO's open data. */
export const pathsDownload = `/dataset/${packages.sectorale_ontwikkelpaden}/resource/${resourceId('sectorale_ontwikkelpaden')}/download/sectorale_ontwikkelpaden.csv`;

/**
 * DUO's CKAN (reference rio §2.1): `package_show`, downloads with Last-Modified, and the datastore dump, where a
 * resource without a file of its own is found. `base` is where it is played, such as `/duo`.
 */
export function createCkan(night: () => CkanNight, base: string): Handler {
  const known = new Map<string, Promise<CkanPackage>>();
  const load = (name: PackageName): Promise<CkanPackage> => {
    const { folder, night: number } = night();
    const key = `${name}/${String(number)}`;
    const loaded = known.get(key) ?? loadPackage(name, folder, number);
    known.set(key, loaded);
    return loaded;
  };
  return async (request) => {
    if (request.path === '/api/3/action/package_show') {
      const name = request.query.get('id') ?? '';
      if (!(name in packages))
        return jsonAnswer({ success: false, error: { message: 'Niet gevonden' } }, 404);
      return showPackage(await load(name as PackageName), `${request.origin}${base}`);
    }
    const id =
      /^\/dataset\/[^/]+\/resource\/([^/]+)\/download\/[^/]+$/.exec(request.path)?.[1] ??
      /^\/datastore\/dump\/([^/]+)$/.exec(request.path)?.[1];
    if (id === undefined) return null;
    for (const name of Object.keys(packages) as PackageName[]) {
      const resource = (await load(name)).resources.find((entry) => entry.id === id);
      if (resource !== undefined) return download(request, resource);
    }
    return null;
  };
}

async function loadPackage(name: PackageName, folder: string, night: 1 | 2): Promise<CkanPackage> {
  if (name === 'sectorale_ontwikkelpaden') {
    const file = join(folder, 'ontwikkelpaden', 'sectorale_ontwikkelpaden.csv');
    return { id: packages[name], name, resources: [await describe(name, file, null)] };
  }
  const control = join(folder, 'rio', 'controlebestand.csv');
  const changed = new Map(
    (await readFile(control, 'utf8')).split('\n').map((line) => {
      const cells = line.split(',');
      return [cells[0]?.replaceAll('"', ''), cells[3]] as const;
    }),
  );
  const resources: Resource[] = [];
  for (const table of rioTables) {
    const file = join(folder, 'rio', `${table}.csv`);
    resources.push(await describe(table, file, changed.get(`${table}.csv`) ?? null));
  }
  const gate = await describe('controlebestand', control, changed.get('waarschuwingen.csv') ?? null);
  return {
    id: packages[name],
    name,
    resources: [...resources, { ...gate, id: resourceId(`controlebestand-${String(night)}`) }],
  };
}

async function describe(name: string, file: string, changed: string | null): Promise<Resource> {
  const hash = createHash('md5');
  await pipeline(createReadStream(file), hash);
  const { size, mtime } = await stat(file);
  return {
    name,
    id: resourceId(name),
    file,
    hash: hash.digest('hex'),
    size,
    lastModified: changed ?? mtime.toISOString().slice(0, 19),
  };
}

/** A UUID that follows from the name. */
function resourceId(name: string): string {
  const part = (place: number): string => hashKeys(name, place).toString(16).padStart(8, '0');
  return `${part(0)}-${part(1).slice(0, 4)}-4${part(2).slice(0, 3)}-a${part(3).slice(0, 3)}-${part(4)}${part(5).slice(0, 4)}`;
}

/** CKAN's answer. The controlebestand has an address on an internal host, as DUO's has. */
function showPackage({ id, name, resources }: CkanPackage, base: string): Answer {
  const shown = resources.map((resource, position) => ({
    id: resource.id,
    package_id: id,
    name: resource.name,
    position,
    format: 'CSV',
    mimetype: 'text/csv',
    url:
      resource.name === 'controlebestand'
        ? `http://beheer-ggm-ckan-prd.internal.example/datastore/dump/${resource.id}`
        : `${base}/dataset/${id}/resource/${resource.id}/download/${resource.name}.csv`,
    hash: resource.hash,
    size: resource.size,
    last_modified: resource.lastModified,
    datastore_active: true,
    state: 'active',
  }));
  const modified = resources
    .map((resource) => resource.lastModified)
    .toSorted()
    .at(-1);
  return jsonAnswer({
    help: `${base}/api/3/action/help_show?name=package_show`,
    success: true,
    result: { id, name, license_id: 'cc-by', metadata_modified: modified, resources: shown },
  });
}

function download(request: Request, resource: Resource): Answer {
  const modified = new Date(`${resource.lastModified}Z`).toUTCString();
  const since = request.headers['if-modified-since'];
  const headers = { 'Last-Modified': modified };
  if (since !== undefined && Date.parse(since) >= Date.parse(modified))
    return { status: 304, type: csv, body: '', headers };
  return { status: 200, type: csv, body: { file: resource.file }, headers };
}
