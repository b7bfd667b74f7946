import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hoviSource } from '../../ingest/sources/hovi/source.ts';
import { collectSource, outline } from '../fixtures/hovi/collect-source.ts';
import { institution, organization, product } from '../fixtures/hovi/institution.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'leeratlas-hovi-'))));
afterEach(() => rm(folder, { recursive: true }));

const put = (id: string, content: unknown): Promise<void> =>
  writeFile(
    join(folder, `organization_${id}.json`),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
const of = (id: string, ...products: unknown[]) =>
  institution(products, { organization: organization({ organizationId: id }) });
const collect = (options = {}) =>
  collectSource(hoviSource({ location: folder, apiKey: null }), folder, options);

/** Fingerprints of the parts, and a check that says which are known. */
async function fingerprints(options = {}): Promise<Map<string, string>> {
  const items = await collect(options);
  return new Map(items.flatMap((item) => (item.type === 'complete' ? [[item.part, item.fingerprint]] : [])));
}

describe('a directory of institutions', () => {
  it('gives a part per file, small numbers first', async () => {
    await put('200', of('200', product('2')));
    await put('71', of('71', product('1')));
    await writeFile(join(folder, 'domain.json'), '{}');
    expect(outline(await collect())).toEqual([
      'program 71 hovi:1',
      'complete 71',
      'program 200 hovi:2',
      'complete 200',
    ]);
  });

  it('takes titles of codes from the code lists beside them', async () => {
    await put('71', of('71', { ...product('1'), degrees: ['b_zeil'] }));
    const lists = { degree: [{ rowkey: 'b_zeil', title: { en: 'Bachelor of Sailing' } }] };
    await writeFile(join(folder, 'domain.json'), JSON.stringify(lists));
    const items = await collect();
    expect(items[0]).toMatchObject({ record: { credential: 'Bachelor of Sailing' } });
    expect(outline(items).slice(1)).toEqual([
      'complete 71',
      'issue /domain UNKNOWN_CODE',
      'complete /domain',
    ]);
  });

  it('refuses the file that cannot be read and goes on with the others', async () => {
    const whole = JSON.stringify(of('71', product('1')), null, 1);
    await put('71', whole.slice(0, Math.floor(whole.length * 0.7)));
    await put('72', '');
    await put('73', of('73', product('3')));
    await put('74', { organization: {}, products: {} });
    const items = await collect();
    expect(outline(items)).toEqual([
      'refused 71',
      'refused 72',
      'program 73 hovi:3',
      'complete 73',
      'refused 74',
    ]);
    const messages = items.flatMap((item) => (item.type === 'refused' ? [item.error.message] : []));
    expect(messages[0]).toMatch(/^organization_71.json is not JSON: .* at line \d+, character \d+$/);
    expect(messages[1]).toBe('organization_72.json is empty');
    expect(messages[2]).toBe('organization_74.json has no list products');
  });

  it('takes nothing of a part that is as it was, however it is written', async () => {
    await put('71', of('71', product('1')));
    await put('72', of('72', product('2')));
    const before = await fingerprints();
    const delivered = of('71', product('1'));
    await put(
      '71',
      `\ufeff${JSON.stringify(Object.fromEntries(Object.entries(delivered).toReversed()), null, 4)}`,
    );
    await put('72', of('72', product('2', { credits: '60' })));
    const items = await collect({ isUnchanged: (part: string, value: string) => before.get(part) === value });
    expect(outline(items)).toEqual(['unchanged 71', 'program 72 hovi:2', 'complete 72']);
  });

  it('reads a part again in a new academic year, as its fees are chosen by it', async () => {
    await put('71', of('71', product('1')));
    const july = await fingerprints({ today: '2027-07-31' });
    expect(await fingerprints({ today: '2026-08-01' })).toEqual(july);
    expect(await fingerprints({ today: '2027-08-01' })).not.toEqual(july);
  });

  it('gives a product id that two institutions deliver to the first, also when it moves', async () => {
    await put('71', of('71', product('1')));
    await put('200', of('200', product('1'), product('2')));
    const items = await collect();
    expect(outline(items)).toEqual([
      'program 71 hovi:1',
      'complete 71',
      'program 200 hovi:2',
      'issue 200 DUPLICATE_ID',
      'complete 200',
    ]);
    const before = await fingerprints();
    await put('71', of('71', product('3')));
    const after = await collect({ isUnchanged: (part: string, value: string) => before.get(part) === value });
    expect(outline(after)).toContain('program 200 hovi:1');
  });

  it('takes one file of any name', async () => {
    const location = join(folder, 'levering.json');
    await writeFile(location, JSON.stringify(of('71', product('1'))));
    const items = await collectSource(hoviSource({ location, apiKey: null }), folder);
    expect(outline(items)).toEqual(['program 71 hovi:1', 'complete 71']);
  });

  it('never takes a wrong path for an empty delivery', async () => {
    await expect(collect()).rejects.toThrow(/holds no organization_<id>.json/);
    const missing = hoviSource({ location: join(folder, 'weg'), apiKey: null });
    await expect(collectSource(missing, folder)).rejects.toThrow(/no directory or file/);
    await expect(collectSource(hoviSource({ location: null, apiKey: null }), folder)).rejects.toThrow(
      'HOVI_URL is not set',
    );
  });
});
