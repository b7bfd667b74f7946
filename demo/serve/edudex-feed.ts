import { join } from 'node:path';
import { escapeXml } from '../lib/xml-text.ts';
import { xmlAnswer } from './answer.ts';
import type { Answer, Handler, Request } from './answer.ts';
import type { IndexedProgram, Institute, ProgramIndex } from './program-index.ts';

/** Our own orgUnitId at the demo's EDU-DEX, and the key of its client feed. */
export const clientOrganization = 'leeratlas';
export const feedKey = 'demo';

/** What the feed needs of the night it plays. */
export interface FeedNight {
  readonly folder: string;
  readonly index: () => Promise<ProgramIndex>;
}

const directoryHead = (orgUnitId: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<edudexDirectory xmlns="http://studieData.nl/schema/edudex/directory"><editor>beheer@edudex-demo.example</editor><generator>EDU-DEX demo</generator><version>1.8</version><orgUnitId>${escapeXml(orgUnitId)}</orgUnitId>`;

/**
 * The XML side of EDU-DEX (reference edudex §2.2): the client feed `/institutes/<client>/feed/?key=` is a directory of
 * suppliers, `&org=` one supplier's directory, `&org=&institute=` what it tells of itself, `&org=&program=` one program; `/catalogs/<client>/<supplier>.xml` is a
 * supplier's whole catalogue in one file.
 */
export const createEdudexFeed =
  (night: () => FeedNight): Handler =>
  async (request) => {
    if (request.method !== 'GET') return null;
    const catalog = /^\/catalogs\/[^/]+\/([a-z0-9-]+)\.xml$/.exec(request.path);
    if (catalog !== null) return serveCatalog(night(), catalog[1]!);
    if (!/^\/institutes\/[^/]+\/feed\/?$/.test(request.path)) return null;
    if (request.query.get('key') !== feedKey) return { status: 403, type: 'text/plain', body: 'Forbidden' };
    return serveFeed(request, await night().index());
  };

async function serveCatalog(night: FeedNight, supplier: string): Promise<Answer | null> {
  const { institutes } = await night.index();
  return institutes.has(supplier)
    ? xmlAnswer({ file: join(night.folder, 'edudex', `${supplier}.xml`) })
    : null;
}

async function serveFeed(request: Request, index: ProgramIndex): Promise<Answer | null> {
  const supplier = request.query.get('org');
  const programId = request.query.get('program');
  const base = `${request.origin}/edudex-feeds/institutes/${clientOrganization}/feed/?key=${feedKey}`;
  if (supplier === null) return xmlAnswer(topDirectory(index, base));
  const programs = index.bySupplier.get(supplier);
  if (programs === undefined) return null;
  if (request.query.has('institute')) return xmlAnswer(instituteData(index.institutes.get(supplier)!));
  if (programId === null) return xmlAnswer(supplierDirectory(supplier, programs, base));
  const program = index.find(supplier, programId, request.query.get('client') ?? 'public');
  if (program?.status !== 'active') return null;
  const text = await index.read(program);
  const namespaced = text.replace(
    '<program ',
    '<program xmlns="http://studieData.nl/schema/edudex/program" ',
  );
  return xmlAnswer(`<?xml version="1.0" encoding="UTF-8"?>\n${namespaced}`);
}

function topDirectory(index: ProgramIndex, base: string): string {
  const links = [...index.institutes.keys()].map(
    (id) =>
      `<subDirectory><orgUnitId>${escapeXml(id)}</orgUnitId><directoryUrl>\n  ${escapeXml(`${base}&org=${encodeURIComponent(id)}`)}\n</directoryUrl></subDirectory>`,
  );
  return `${directoryHead(clientOrganization)}${links.join('')}</edudexDirectory>`;
}

function supplierDirectory(supplier: string, programs: readonly IndexedProgram[], base: string): string {
  const links = programs
    .filter((program) => program.status === 'active')
    .map((program) => {
      const isPublic = program.client === 'public';
      const address = `${base}&org=${encodeURIComponent(supplier)}&program=${encodeURIComponent(program.programId)}${isPublic ? '' : `&client=${program.client}`}`;
      const client = isPublic ? '' : `<clientId>${escapeXml(program.client)}</clientId>`;
      return `<programResource>${client}<lastEdited>${program.lastChange}</lastEdited><programId>${escapeXml(program.programId)}</programId><resourceUrl>${escapeXml(address)}</resourceUrl></programResource>`;
    });
  const own = `${base}&org=${encodeURIComponent(supplier)}&institute=1`;
  const head = directoryHead(supplier).replace(
    '<orgUnitId>',
    `<instituteDataResource><resourceUrl>${escapeXml(own)}</resourceUrl></instituteDataResource><orgUnitId>`,
  );
  return `${head}${links.join('')}</edudexDirectory>`;
}

function instituteData({ orgUnitId, instituteName, instituteKvK }: Institute): string {
  const id = escapeXml(orgUnitId);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<instituteData xmlns="http://studieData.nl/schema/edudex/institute"><editor>beheer@${id}.example</editor><generator>EDU-DEX demo</generator><orgUnitId>${id}</orgUnitId><instituteKvK>${instituteKvK}</instituteKvK><instituteName xml:lang="nl">${escapeXml(instituteName.nl)}</instituteName><webLink xml:lang="nl">https://www.${id}.example</webLink></instituteData>`;
}
