import { hasBearer, jsonAnswer, pathParts } from './answer.ts';
import type { Answer, Handler, Request } from './answer.ts';
import { clientOrganization } from './edudex-feed.ts';
import { programJson } from './program-json.ts';
import type { Institute, ProgramIndex } from './program-index.ts';

/** The token of the demo's Data API. */
export const apiToken = 'secret-token:demo';
/** The one catalogue that the demo's organisation has. */
const catalogId = '0d5f3c52-6f0e-4d0b-9a53-7a1c3f1d2e10';

const refuse = (status: number, error: string): Answer => jsonAnswer({ status, error }, status);

/** The Data API of EDU-DEX (reference edudex §2.1): catalogues, bulk, suppliers and their metadata. */
export const createEdudexApi =
  (index: () => Promise<ProgramIndex>): Handler =>
  async (request) => {
    const parts = pathParts(request.path);
    if (parts === null || parts[0] !== 'data' || parts[1] !== 'v1') return null;
    if (!hasBearer(request, apiToken)) return refuse(401, 'Unauthorized');
    const rest = parts.slice(2);
    if (rest.join('/') === 'programs/bulk' && request.method === 'POST') return bulk(request, await index());
    if (request.method !== 'GET') return refuse(405, 'Method not allowed');
    const [collection, id, what, catalog, view] = rest;
    if (collection === 'organizations') {
      if (id === undefined) return jsonAnswer({ organizations: organizations(await index()) });
      if (id !== clientOrganization) return refuse(403, 'Not your organization');
      if (what === undefined) return jsonAnswer(ownOrganization);
      return catalogs(request, await index(), what, catalog, view);
    }
    if (collection === 'suppliers') return suppliers(await index(), id, what);
    return refuse(404, 'Not found');
  };

const ownOrganization = { id: clientOrganization, name: { nl: 'Leeratlas' }, roles: ['client'] };

const organizations = (index: ProgramIndex): object[] => [
  ownOrganization,
  ...[...index.institutes.values()].map((institute) => ({
    id: institute.orgUnitId,
    name: institute.instituteName,
    roles: ['supplier'],
  })),
];

function catalogs(
  request: Request,
  index: ProgramIndex,
  kind: string,
  catalog: string | undefined,
  view: string | undefined,
): Answer {
  if (kind === 'staticcatalogs') {
    return catalog === undefined ? jsonAnswer({ catalogs: [] }) : refuse(404, 'No such catalog');
  }
  if (kind !== 'dynamiccatalogs') return refuse(404, 'Not found');
  const all = [...index.bySupplier.values()].flat();
  const active = all.filter((program) => program.status === 'active');
  const described = {
    catalogId,
    clientId: clientOrganization,
    title: 'Alle opleidingen',
    countActive: active.length,
    countTotal: all.length,
  };
  if (catalog === undefined) return jsonAnswer({ catalogs: [described] });
  if (catalog !== catalogId) return refuse(404, 'No such catalog');
  if (view === undefined) return jsonAnswer(described);
  if (view === 'suppliers') {
    return jsonAnswer({
      suppliers: [...index.institutes.keys()].map((supplierId) => ({ supplierId, selection: 'all' })),
    });
  }
  const keys = (programs: typeof all): object[] =>
    programs.map(({ status, supplier, programId, client, lastChange }) => ({
      status,
      supplierId: supplier,
      programId,
      clientId: status === 'removed' ? null : client,
      lastChange,
    }));
  if (view === 'programs') return jsonAnswer(keys(active));
  if (view !== 'changes') return refuse(404, 'Not found');
  const since = request.query.get('changesSince');
  if (since === null || Number.isNaN(Date.parse(since))) return refuse(400, 'changesSince is required');
  return jsonAnswer(keys(all.filter((program) => Date.parse(program.lastChange) >= Date.parse(since))));
}

function suppliers(index: ProgramIndex, id: string | undefined, what: string | undefined): Answer {
  const listed = ({ orgUnitId, instituteName }: Institute): object => ({
    id: orgUnitId,
    name: instituteName,
    lastMetadataChange: '2026-01-15T03:00:00Z',
  });
  if (id === undefined) return jsonAnswer({ suppliers: [...index.institutes.values()].map(listed) });
  const institute = index.institutes.get(id);
  if (institute === undefined) return refuse(404, 'No such supplier');
  if (what === undefined) return jsonAnswer(listed(institute));
  if (what === 'metadata') {
    return jsonAnswer({
      editor: `beheer@${institute.orgUnitId}.example`,
      format: 'v2.0',
      generator: 'EDU-DEX demo',
      lastEdited: '2026-01-15T03:00:00Z',
      ...institute,
      webLink: { nl: `https://www.${institute.orgUnitId}.example` },
    });
  }
  if (what !== 'programs') return refuse(404, 'Not found');
  const items = index.bySupplier
    .get(id)!
    .filter((program) => program.status === 'active')
    .map(({ programId, client, lastChange }) => ({ orgUnitId: id, programId, clientId: client, lastChange }));
  return jsonAnswer({ items });
}

interface BulkKey {
  readonly orgUnitId: string;
  readonly programId: string;
  readonly clientId: string;
}

/** At most 100 programs; each is answered with its data or an error of its own, all with status 200. */
async function bulk(request: Request, index: ProgramIndex): Promise<Answer> {
  let asked: readonly BulkKey[];
  try {
    asked = (JSON.parse(await request.body()) as { programs: readonly BulkKey[] }).programs;
  } catch {
    return refuse(400, 'Not JSON');
  }
  if (!Array.isArray(asked)) return refuse(400, 'programs is required');
  if (asked.length > 100) return refuse(400, 'At most 100 programs');
  const programs: object[] = [];
  for (const { orgUnitId, programId, clientId } of asked) {
    const program = index.find(orgUnitId, programId, clientId);
    const key = { orgUnitId, programId, clientId };
    if (program?.status === 'active')
      programs.push({ ...key, error: null, data: programJson(await index.read(program)) });
    else programs.push({ ...key, error: 'No such program', data: null });
  }
  return jsonAnswer({ programs });
}
