import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programRecordSchema } from '../../ingest/model/program-record.ts';
import type { Taken } from '../fixtures/edudex/collect.ts';
import { collectOnce, outline } from '../fixtures/edudex/collect.ts';
import { startServer } from '../fixtures/edudex/local-server.ts';
import { catalogueXml, programXml } from '../unit/edudex/support.ts';

const fixtures = join(import.meta.dirname, '../fixtures/edudex');
const catalogue = join(fixtures, 'catalogue.xml');
const institutes = join(fixtures, 'institutes.json');
let dir: string;
let workDir: string;

beforeEach(async () => {
  workDir = await mkdtemp(join(tmpdir(), 'leeratlas-edudex-'));
  dir = join(workDir, 'in');
  await mkdir(dir);
});
afterEach(() => rm(workDir, { recursive: true }));

const put = (name: string, content: string | Uint8Array): Promise<void> =>
  writeFile(join(dir, name), content);
const one = (org: string): string => catalogueXml([programXml({ org })]);

describe('a catalogue export', () => {
  it('gives these records, checked by hand against the catalogue', async () => {
    const { records, issues } = await collectOnce({ xml: catalogue, institutes }, workDir);
    const expected: unknown = JSON.parse(await readFile(join(fixtures, 'records.json'), 'utf8'));
    expect(records).toEqual(expected);
    for (const record of records) expect(programRecordSchema.parse(record)).toEqual(record);
    expect(issues).toMatchObject([{ code: 'INVALID_CODE', severity: 'info', value: '07–31' }]);
    expect(JSON.stringify(records)).not.toMatch(/Geheime|grote-klant|Iemand|redactie/);
  });

  it('may be packed, whatever its name', async () => {
    await put('a.xml.gz', gzipSync(one('a')));
    await put('b.xml', gzipSync(one('b')));
    expect(outline(await collectOnce({ xml: dir }, workDir))).toEqual([
      'program a.xml.gz edudex:a/P-1',
      'issue a.xml.gz NO_SUPPLIER_METADATA',
      'complete a.xml.gz',
      'program b.xml edudex:b/P-1',
      'issue b.xml NO_SUPPLIER_METADATA',
      'complete b.xml',
    ]);
  });

  it('may be empty', async () => {
    await put('leeg.xml', catalogueXml([]));
    expect(outline(await collectOnce({ xml: dir }, workDir))).toEqual(['complete leeg.xml']);
  });

  it('behind a URL is the part "catalogue"', async () => {
    const server = await startServer(() => ({ body: one('a') }));
    try {
      const taken: Taken = new Map();
      const settings = { xml: `${server.base}/catalogs/x.xml?format=xml`, institutes };
      expect(outline(await collectOnce(settings, workDir, taken))).toContain('complete catalogue');
      expect(outline(await collectOnce(settings, workDir, taken))).toEqual(['unchanged catalogue']);
    } finally {
      await server.close();
    }
  });
});

describe('unchanged deliveries', () => {
  it('are not read again, until their bytes or the institutes change', async () => {
    await put('a.xml', one('vakhuis'));
    await cp(institutes, join(workDir, 'institutes.json'));
    const settings = { xml: dir, institutes: join(workDir, 'institutes.json') };
    const taken: Taken = new Map();
    expect(outline(await collectOnce(settings, workDir, taken))).toEqual([
      'program a.xml edudex:vakhuis/P-1',
      'complete a.xml',
    ]);
    expect(outline(await collectOnce(settings, workDir, taken))).toEqual(['unchanged a.xml']);
    await writeFile(
      settings.institutes,
      '{"vakhuis": {"instituteName": {"nl": "Anders"}, "instituteKvK": "123"}}',
    );
    const { records, issues } = await collectOnce(settings, workDir, taken);
    expect(records[0]?.provider).toMatchObject({ name: 'Anders', kvk: null });
    expect(issues).toMatchObject([{ code: 'INVALID_KVK', value: '123' }]);
    await put('a.xml', `${one('vakhuis')}\n`);
    expect(outline(await collectOnce(settings, workDir, taken))).toContain('complete a.xml');
  });
});

describe('a broken delivery', () => {
  it.each([
    ['cut off', one('a').slice(0, -300), /cut off.*line \d+/],
    ['of no bytes', '', /empty/],
    ['in another namespace', one('a').replace('studieData', 'studiedata'), /studiedata\.nl.*studieData\.nl/],
    ['with a DOCTYPE', `<!DOCTYPE a [<!ENTITY x "y">]>${catalogueXml([])}`, /DOCTYPE/],
    ['that is an error page', '<html><body>503</body></html>', /HTML page/],
    ['with damaged gzip', gzipSync(one('a')).subarray(0, 60), /gzip/],
  ])('%s is refused in one line; the others go on', async (_, content, message) => {
    await put('a.xml', content);
    await put('b.xml', one('b'));
    const { items } = await collectOnce({ xml: dir, institutes }, workDir);
    const [first] = items;
    if (first?.type !== 'refused') throw new Error('expected a refusal first');
    expect(first.part).toBe('a.xml');
    expect(first.error.message).toMatch(/^EDU-DEX a\.xml: /);
    expect(first.error.message).toMatch(message);
    expect(first.error.message).not.toContain('\n');
    expect(outline({ items, records: [], issues: [] }).slice(1)).toEqual([
      'program b.xml edudex:b/P-1',
      'issue b.xml NO_SUPPLIER_METADATA',
      'complete b.xml',
    ]);
  });

  it('that would unpack to gigabytes is stopped long before', async () => {
    await put('bom.xml.gz', gzipSync(`<!--${'x'.repeat(50_000_000)}-->${catalogueXml([])}`));
    const { items } = await collectOnce({ xml: dir }, workDir);
    expect(items).toMatchObject([{ type: 'refused', part: 'bom.xml.gz' }]);
  });
});

describe('a source that is not there', () => {
  it.each([
    ['no folder', { xml: '/nowhere/at/all' }, 'fetch', /cannot be read/],
    ['no institutes file', { xml: catalogue, institutes: '/nowhere.json' }, 'config', /institutes file/],
    ['an API without our id', { apiUrl: 'http://127.0.0.1:1/' }, 'config', /EDUDEX_ORG/],
  ])('is a SourceError: %s', async (_, settings, phase, message) => {
    await expect(collectOnce(settings, workDir)).rejects.toMatchObject({
      name: 'SourceError',
      phase,
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('is a SourceError: a folder without files, as all courses would be gone', async () => {
    await expect(collectOnce({ xml: dir }, workDir)).rejects.toThrow(/holds no \*\.xml file/);
  });

  it('is a SourceError: institutes that are no JSON', async () => {
    await put('i.json', '<html>');
    await expect(collectOnce({ xml: catalogue, institutes: join(dir, 'i.json') }, workDir)).rejects.toThrow(
      /is not JSON/,
    );
  });
});
