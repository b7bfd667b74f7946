import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Taken } from '../fixtures/edudex/collect.ts';
import { collectOnce, outline } from '../fixtures/edudex/collect.ts';
import type { LocalServer } from '../fixtures/edudex/local-server.ts';
import { startServer } from '../fixtures/edudex/local-server.ts';

interface Key {
  status: string;
  supplierId: string;
  programId: string;
  clientId: string | null;
  lastChange: string;
}

const key = (supplierId: string, programId: string, parts: Partial<Key> = {}): Key => ({
  status: 'active',
  supplierId,
  programId,
  clientId: 'public',
  lastChange: '2026-11-01T10:00:00Z',
  ...parts,
});

const program = (orgUnitId: string, programId: string): Record<string, unknown> => ({
  editor: 'redactie',
  inPublication: true,
  lastEdited: '2026-11-01T10:00:00Z',
  programAdmission: { applicationOpen: true, startDateDetermination: 'fixed starting date' },
  programClassification: { orgUnitId, programId, programForm: ['part-time'], programDuration: { days: 2 } },
  programDescriptions: { programName: { nl: `Cursus ${programId}` } },
  programSchedule: {
    genericProgramRun: {
      cost: [{ id: '1', amount: '100.00', amountVAT: '21.00', costType: 'tuition fee', currency: 'EUR' }],
    },
  },
});

let dynamicKeys: Key[];
let staticKeys: Key[];
let failing: Set<string>;
let suppliersKey: string;
let extraMetadata: Record<string, unknown>;
let server: LocalServer;
let workDir: string;
const bulkSizes: number[] = [];

beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'leeratlas-api-'));
  dynamicKeys = [key('anna', 'A1'), key('vak/huis&co', 'R 1'), key('anna', 'klant', { clientId: 'klant' })];
  staticKeys = [
    key('anna', 'A1'),
    key('anna', 'A2', { clientId: null }),
    key('anna', 'oud', { status: 'inactive' }),
  ];
  failing = new Set();
  suppliersKey = 'suppliers';
  extraMetadata = {};
  bulkSizes.length = 0;
  server = await startServer((path, body, request) => {
    if (request.headers.authorization !== 'Bearer secret-token:x') return { status: 401, body: '{}' };
    const json = (value: unknown) => ({ type: 'application/json', body: JSON.stringify(value) });
    const paths: Record<string, unknown> = {
      '/data/v1/organizations/wij/dynamiccatalogs': { catalogs: [{ catalogId: 'd1', clientId: 'wij' }] },
      '/data/v1/organizations/wij/staticcatalogs': { catalogs: [{ catalogId: 's1', clientId: 'wij' }] },
      '/data/v1/organizations/wij/dynamiccatalogs/d1/programs': dynamicKeys,
      '/data/v1/organizations/wij/staticcatalogs/s1/programs': staticKeys,
      '/data/v1/suppliers': {
        [suppliersKey]: [
          {
            id: 'anna',
            name: { nl: 'Anna (lijst)' },
            vatExempt: true,
            lastMetadataChange: '2026-01-01T00:00:00Z',
          },
        ],
      },
      '/data/v1/suppliers/anna/metadata': {
        orgUnitId: 'anna',
        instituteName: { nl: 'Anna' },
        instituteKvK: '87654321',
        ...extraMetadata,
      },
    };
    if (path in paths) return json(paths[path]);
    if (path !== '/data/v1/programs/bulk') return null;
    const { programs } = JSON.parse(body) as {
      programs: { orgUnitId: string; programId: string; clientId: string }[];
    };
    bulkSizes.push(programs.length);
    return json({
      programs: programs.map((asked) =>
        failing.has(asked.programId)
          ? { ...asked, data: null, error: 'Program not found' }
          : { ...asked, data: program(asked.orgUnitId, asked.programId), error: null },
      ),
    });
  });
});
afterEach(async () => {
  await server.close();
  await rm(workDir, { recursive: true });
});

const collect = (taken?: Taken, settings: { institutes?: string } = {}) =>
  collectOnce(
    { apiUrl: `${server.base}/data/v1`, apiToken: 'secret-token:x', organization: 'wij', ...settings },
    workDir,
    taken,
  );

describe('the JSON API', () => {
  it('gives a part per supplier with the public programs of all catalogues, once each', async () => {
    expect(outline(await collect())).toEqual([
      'program api:anna edudex:anna/A1',
      'program api:anna edudex:anna/A2',
      'complete api:anna',
      'program api:vak/huis&co edudex:vak/huis&co/R 1',
      'issue api:vak/huis&co NO_SUPPLIER_METADATA',
      'complete api:vak/huis&co',
    ]);
    expect(server.requests).toContain('GET /data/v1/suppliers/vak%2Fhuis%26co/metadata');
  });

  it('knows the supplier by its metadata and its exemption from VAT', async () => {
    const { records } = await collect();
    expect(records[0]?.provider).toMatchObject({ name: 'Anna', kvk: '87654321' });
    expect(records[0]?.offers[0]?.costs).toMatchObject([{ cents: 10_000, vat: 'exempt' }]);
    expect(records[0]?.duration).toEqual({ amount: 2, unit: 'day' });
  });

  it('completes it by the institutes file, and tells of a field of it that nobody knows', async () => {
    extraMetadata = { instituteKvK: null, instituteStars: 5, contactData: [] };
    const institutes = join(workDir, 'institutes.json');
    await writeFile(
      institutes,
      JSON.stringify({ anna: { instituteKvK: '11122233', webLink: 'www.anna.example' } }),
    );
    const { records, issues } = await collect(undefined, { institutes });
    expect(records[0]?.provider).toMatchObject({
      name: 'Anna',
      kvk: '11122233',
      url: 'https://www.anna.example/',
    });
    expect(issues.filter(({ code }) => code === 'UNKNOWN_ELEMENT').map(({ field }) => field)).toEqual([
      'instituteData/instituteStars',
    ]);
  });

  it('reads the list of suppliers under either name', async () => {
    suppliersKey = 'organizations';
    expect((await collect()).records[0]?.offers[0]?.costs[0]?.vat).toBe('exempt');
  });

  it('asks for a hundred programs at a time', async () => {
    dynamicKeys = Array.from({ length: 250 }, (_, index) => key('anna', `P${String(index)}`));
    staticKeys = [];
    expect((await collect()).records).toHaveLength(250);
    expect(bulkSizes).toEqual([100, 100, 50]);
  });

  it('asks nothing more of a supplier whose programs did not change', async () => {
    const taken: Taken = new Map();
    await collect(taken);
    server.requests.length = 0;
    expect(outline(await collect(taken)).every((line) => line.startsWith('unchanged'))).toBe(true);
    expect(server.requests.filter((request) => /bulk|metadata/.test(request))).toEqual([]);
    dynamicKeys[0] = key('anna', 'A1', { lastChange: '2026-11-20T10:00:00Z' });
    expect(outline(await collect(taken))).toContain('complete api:anna');
  });

  it('leaves out a program that comes back with an error, says so, and asks again next time', async () => {
    failing.add('A2');
    const taken: Taken = new Map();
    const { records, issues } = await collect(taken);
    expect(records.map(({ key: recordKey }) => recordKey)).toContain('edudex:anna/A1');
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'API_ITEM_ERROR', severity: 'error', value: 'A2' }),
    );
    failing.clear();
    expect(outline(await collect(taken))).toContain('program api:anna edudex:anna/A2');
  });

  it('is refused in one line when an answer is not what the documents say', async () => {
    dynamicKeys = [{ ...key('anna', 'A1'), supplierId: '' }];
    await expect(collect()).rejects.toMatchObject({
      name: 'SourceError',
      phase: 'validate',
      message: expect.stringMatching(/^EDU-DEX JSON API: .*programs: 0\.supplierId/) as unknown,
    });
  });

  it('is refused without the token in the message when the token is wrong', async () => {
    const wrong = collectOnce(
      { apiUrl: `${server.base}/data/v1/`, apiToken: 'secret-token:fout', organization: 'wij' },
      workDir,
    );
    await expect(wrong).rejects.toThrow(/status 401/);
    await expect(wrong).rejects.not.toThrow(/fout/);
  });
});
