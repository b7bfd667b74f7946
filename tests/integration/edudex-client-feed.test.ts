import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Taken } from '../fixtures/edudex/collect.ts';
import { collectOnce, outline } from '../fixtures/edudex/collect.ts';
import type { LocalServer } from '../fixtures/edudex/local-server.ts';
import { startServer } from '../fixtures/edudex/local-server.ts';
import { namespace, programXml } from '../unit/edudex/support.ts';

const directoryNamespace = 'http://studieData.nl/schema/edudex/directory';
const directory = (orgUnitId: string, inside: string): string =>
  `<edudexDirectory xmlns="${directoryNamespace}"><editor>x</editor><orgUnitId>${orgUnitId}</orgUnitId>${inside}</edudexDirectory>`;
const sub = (orgUnitId: string, url: string): string =>
  `<subDirectory><orgUnitId>${orgUnitId}</orgUnitId><directoryUrl>\n  ${url}\n</directoryUrl></subDirectory>`;
const institute = (inside: string): string =>
  `<instituteData xmlns="http://studieData.nl/schema/edudex/institute"><editor>x</editor>${inside}</instituteData>`;
const resource = (programId: string, url: string, client = ''): string =>
  `<programResource>${client}<programId>${programId}</programId><resourceUrl>${url}</resourceUrl></programResource>`;
const program = (org: string, id: string): string =>
  programXml({ org, id: `<programId>${id}</programId>` }).replace(
    '<program ',
    `<program xmlns="${namespace}" `,
  );

let files: Map<string, string>;
let server: LocalServer;
let workDir: string;

beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'leeratlas-feed-'));
  server = await startServer((path) => {
    const body = files.get(path.split('?')[0]!);
    return body === undefined ? null : body === 'forbidden' ? { status: 403, body } : { body };
  });
  files = new Map([
    [
      '/feed/',
      directory('afnemer', sub('anna', 'anna/dir.xml') + sub('bram', `${server.base}/bram.xml?x=1&amp;y=2`)),
    ],
    [
      '/feed/anna/dir.xml',
      directory(
        'anna',
        resource('A1', 'A1.xml') +
          resource('A2', '/feed/anna/A2.xml') +
          resource('A1', 'klant.xml', '<clientId>klant</clientId>'),
      ),
    ],
    ['/bram.xml', directory('bram', sub('bram', '/dieper.xml'))],
    ['/dieper.xml', directory('bram', resource('B1', 'B1.xml'))],
    ['/feed/anna/A1.xml', program('anna', 'A1')],
    ['/feed/anna/A2.xml', program('anna', 'A2')],
    ['/feed/anna/klant.xml', program('anna', 'GEHEIM')],
    ['/B1.xml', program('bram', 'B1')],
  ]);
});
afterEach(async () => {
  await server.close();
  await rm(workDir, { recursive: true });
});

const collect = (taken?: Taken) => collectOnce({ xml: `${server.base}/feed/?key=geheim` }, workDir, taken);
const withoutNotes = (lines: string[]): string[] => lines.filter((line) => !line.startsWith('issue'));

describe('a client feed', () => {
  it('gives a part per supplier, through directories of directories, without client versions', async () => {
    expect(withoutNotes(outline(await collect()))).toEqual([
      'program anna edudex:anna/A1',
      'program anna edudex:anna/A2',
      'complete anna',
      'program bram edudex:bram/B1',
      'complete bram',
    ]);
    expect(server.requests.filter((request) => request.includes('klant'))).toEqual([]);
  });

  it('reads only the supplier again of whom a file changed', async () => {
    const taken: Taken = new Map();
    await collect(taken);
    expect(outline(await collect(taken))).toEqual(['unchanged anna', 'unchanged bram']);
    files.set('/B1.xml', program('bram', 'B1').replace('Rozen snoeien', 'Rozen binden'));
    expect(withoutNotes(outline(await collect(taken)))).toEqual([
      'unchanged anna',
      'program bram edudex:bram/B1',
      'complete bram',
    ]);
  });

  describe('with a file in which a supplier tells of itself', () => {
    const ownData = '<instituteDataResource><resourceUrl>\n own.xml </resourceUrl></instituteDataResource>';
    beforeEach(() => {
      files.set('/feed/anna/dir.xml', directory('anna', ownData + resource('A1', 'A1.xml')));
      files.set(
        '/feed/anna/own.xml',
        institute(
          '<orgUnitId>anna</orgUnitId><instituteKvK>11122233</instituteKvK><instituteName xml:lang="en">Anna Inc.</instituteName><instituteName xml:lang="nl">Anna Opleidingen</instituteName><webLink>www.anna.example</webLink>',
        ),
      );
    });

    it('takes name, KvK number and site from it, for that supplier only', async () => {
      const { records, issues } = await collect();
      expect(records.map(({ provider }) => provider)).toMatchObject([
        { name: 'Anna Opleidingen', kvk: '11122233', url: 'https://www.anna.example/' },
        { name: 'bram', kvk: null, url: null },
      ]);
      expect(issues.filter(({ code }) => code === 'NO_SUPPLIER_METADATA')).toMatchObject([{ value: 'bram' }]);
    });

    it('takes an address that stands in the element itself', async () => {
      const plain = '<instituteDataResource>own.xml</instituteDataResource>';
      files.set('/feed/anna/dir.xml', directory('anna', plain + resource('A1', 'A1.xml')));
      expect((await collect()).records[0]?.provider.kvk).toBe('11122233');
    });

    it('reads the supplier again when it changes, completed by the institutes file', async () => {
      const taken: Taken = new Map();
      const path = join(workDir, 'institutes.json');
      await writeFile(
        path,
        JSON.stringify({ anna: { instituteName: { nl: 'Ander' }, instituteKvK: '99988877' } }),
      );
      const settings = { xml: `${server.base}/feed/`, institutes: path };
      expect((await collectOnce(settings, workDir, taken)).records[0]?.provider.kvk).toBe('11122233');
      files.set('/feed/anna/own.xml', institute('<instituteName>Anna</instituteName>'));
      expect(
        (await collectOnce(settings, workDir, taken)).records.map(({ provider }) => provider),
      ).toMatchObject([{ name: 'Anna', kvk: '99988877' }]);
    });

    it('says that it is gone, and refuses the supplier when it cannot be had or read', async () => {
      files.delete('/feed/anna/own.xml');
      const { records, issues } = await collect();
      expect(records[0]?.provider).toMatchObject({ name: 'anna', kvk: null });
      expect(issues).toContainEqual(
        expect.objectContaining({ code: 'MISSING_RESOURCE', value: 'instituteData' }),
      );
      for (const body of ['forbidden', '<html/>']) {
        files.set('/feed/anna/own.xml', body);
        expect((await collect()).items[0]).toMatchObject({ type: 'refused', part: 'anna' });
      }
    });

    it('tells of elements that nobody knows, in it and in the directories', async () => {
      files.set('/feed/anna/own.xml', institute('<instituteStars>5</instituteStars>'));
      files.set('/bram.xml', directory('bram', '<theme>x</theme>' + sub('bram', '/dieper.xml')));
      files.set(
        '/feed/',
        directory('afnemer', '<new/>' + sub('anna', 'anna/dir.xml') + sub('bram', '/bram.xml')),
      );
      const { issues } = await collect();
      expect(issues.filter(({ code }) => code === 'UNKNOWN_ELEMENT').map(({ field }) => field)).toEqual([
        'instituteData/instituteStars',
        'edudexDirectory/new',
        'edudexDirectory/theme',
      ]);
    });
  });

  it('reports a program that is named but gone, and keeps the rest', async () => {
    files.delete('/feed/anna/A2.xml');
    const { items, issues } = await collect();
    expect(withoutNotes(outline({ items, issues, records: [] }))).toContain('program anna edudex:anna/A1');
    expect(issues).toContainEqual(expect.objectContaining({ code: 'MISSING_RESOURCE', value: 'A2' }));
  });

  it.each([
    ['a program that may not be had', '/feed/anna/A2.xml', 'forbidden', /status 403/],
    ['a program that is cut off', '/feed/anna/A2.xml', program('anna', 'A2').slice(0, -40), /cut off/],
    ['a directory that is an error page', '/feed/anna/dir.xml', '<html/>', /HTML page/],
  ])('refuses the supplier, and only that one, for %s', async (_, path, body, message) => {
    files.set(path, body);
    const { items } = await collect();
    expect(items[0]).toMatchObject({ type: 'refused', part: 'anna' });
    if (items[0]?.type === 'refused') expect(items[0].error.message).toMatch(message);
    expect(withoutNotes(outline({ items, records: [], issues: [] })).slice(1)).toEqual([
      'program bram edudex:bram/B1',
      'complete bram',
    ]);
  });

  it('names a supplier as the feed does, whatever its own directory says, so that a lost one is known', async () => {
    files.set('/feed/anna/dir.xml', directory('anders', resource('A1', 'A1.xml')));
    expect(withoutNotes(outline(await collect()))).toContain('complete anna');
    files.delete('/feed/anna/dir.xml');
    expect(outline(await collect())).toContain('refused anna');
  });

  it('asks every address once, also of directories that name each other', async () => {
    files.set(
      '/dieper.xml',
      directory('bram', resource('B1', 'B1.xml') + sub('bram', '/bram.xml?x=1&amp;y=2')),
    );
    await collect();
    expect(new Set(server.requests).size).toBe(server.requests.length);
  });

  it('follows no address into our own network, and says which program that loses', async () => {
    const inner = await startServer(() => ({ body: program('bram', 'B2') }));
    try {
      files.set(
        '/dieper.xml',
        directory(
          'bram',
          resource('B1', 'B1.xml') +
            resource('B2', `${inner.base}/x.xml`) +
            resource('B3', 'file:///etc/passwd'),
        ),
      );
      const { records, issues } = await collect();
      expect(records.map(({ key }) => key)).toContain('edudex:bram/B1');
      expect(inner.requests).toEqual([]);
      expect(issues.filter(({ code }) => code === 'MISSING_RESOURCE').map(({ value }) => value)).toEqual([
        'B2',
        'B3',
      ]);
    } finally {
      await inner.close();
    }
  });

  it('refuses a supplier whose directory cannot be followed', async () => {
    files.set(
      '/feed/',
      directory('afnemer', sub('anna', 'ftp://anna.example/dir.xml') + sub('bram', '/bram.xml')),
    );
    const { items } = await collect();
    expect(items[0]).toMatchObject({ type: 'refused', part: 'anna' });
  });

  it('that does not answer is a SourceError without the key', async () => {
    files.set('/feed/', 'forbidden');
    const error = await collect().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ name: 'SourceError', phase: 'fetch' });
    expect(String(error)).not.toContain('geheim');
  });
});
