/** Broken EDU-DEX deliveries: refused as a whole, or read with what is wrong left out and told. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCollector, type Taken, type TestCollector } from '../support/collect-delivery.ts';
import { catalogueXml, goodCatalogue, goodIds, namespace, programXml } from '../support/edudex-faults.ts';

let collector: TestCollector;
beforeEach(async () => {
  collector = await openCollector('edudex', ['NO_SUPPLIER_METADATA']);
});
afterEach(() => collector.close());

const deliver = async (content: string | Uint8Array, name = 'molenschool.xml'): Promise<Taken> => {
  await writeFile(join(collector.dir, name), content);
  return collector.take();
};

const good = goodCatalogue();
const withDoctype = (declarations: string): string =>
  catalogueXml([programXml('m1', { 'Molenaar m1': '&x;' })], `<!DOCTYPE programs [${declarations}]>\n`);
const laughs = Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['cut off', good.slice(0, good.length * 0.6), /cut off|unclosed/],
  ['in another namespace', good.replace(namespace, namespace.toLowerCase()), /studiedata\.nl.*was expected/],
  ['with an external entity', withDoctype('<!ENTITY x SYSTEM "file:///etc/hostname">'), /DOCTYPE/],
  ['with a parameter entity', withDoctype('<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;'), /DOCTYPE/],
  ['with an entity bomb', withDoctype(`<!ENTITY l0 "ha">${laughs}<!ENTITY x "&l10;">`), /DOCTYPE/],
  [
    'with thousands of attributes',
    good.replace('<program>', `<program ${Array.from({ length: 5_000 }, (_, n) => `a${n}="1"`).join(' ')}>`),
    /64 attributes/,
  ],
  [
    'nested a hundred thousand deep',
    good.replace('<program>', `<program>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
    /more than 64 deep/,
  ],
  [
    'with bytes that are no UTF-8',
    Buffer.from(good.replace('Malen met', 'Malen \u00e9n'), 'latin1'),
    /not UTF-8/,
  ],
  ['in UTF-16 that says UTF-8', Buffer.from(`\ufeff${good}`, 'utf16le'), /UTF-16.*UTF-8/],
  ['that is an error page', '<!DOCTYPE html><html><body>Storing</body></html>', /HTML/],
  ['that is empty', '', /empty/],
  ['without programs', catalogueXml([]), /12 → 0 records/],
  ['of which nearly all is gone', catalogueXml([programXml('m1')]), /12 → 1 records, at least 10 expected/],
];

describe('a delivery of EDU-DEX', () => {
  it.each(refused)('%s is refused in one line, and the last good data stays', async (_, content, message) => {
    const before = await deliver(good);
    expect([before.state, before.records.size, before.issues]).toEqual(['ok', goodIds.length, []]);
    const { state, message: line, records } = await deliver(content);
    expect(state).not.toBe('ok');
    expect(line).toMatch(message);
    expect(line).not.toMatch(/\n|^\s*at |unexpected:/);
    expect(records).toEqual(before.records);
    // The same bytes again change nothing.
    expect((await collector.take()).records).toEqual(before.records);
  });

  it('that unpacks to more than it should is refused before it is unpacked', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('<!--'), Buffer.alloc(40_000_000, 'a')]));
    expect(bomb.length).toBeLessThan(100_000);
    const { state, message, records } = await deliver(bomb, 'molenschool.xml.gz');
    expect([state, records.size]).toEqual(['failed', 0]);
    expect(message).toMatch(/no element within the first 65536 characters/);
  });
});

const kept: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
  [
    'a text of 4 MB',
    [programXml('a', { 'Malen met wind.': 'wind '.repeat(800_000) })],
    ['a'],
    ['TEXT_TOO_LONG'],
  ],
  ['no id', [programXml('a'), programXml('b', { '<programId>b</programId>': '' })], ['a'], ['MISSING_ID']],
  [
    'two ids',
    [programXml('a'), programXml('b', { '<programId>b<': '<programId>c</programId><programId>b<' })],
    ['a'],
    ['AMBIGUOUS_ID'],
  ],
  ['one id twice', [programXml('a'), programXml('a', { 'Molenaar a': 'Molenaar' })], ['a'], ['DUPLICATE_ID']],
  ['a date that is none', [programXml('a', { '2027-09-01': '2027-02-30' })], ['a'], ['INVALID_DATE']],
  ['a date in another age', [programXml('a', { '2027-09-01': '1970-01-01' })], ['a'], ['DATE_OUT_OF_RANGE']],
  [
    'no name left',
    [programXml('a', { 'Molenaar a': '\u200b\u00ad' }), programXml('b')],
    ['b'],
    ['MISSING_NAME'],
  ],
  ['a program for one client', [programXml('a', { '<inPub': '<clientId>k</clientId><inPub' })], [], []],
  ['ids that differ in case', [programXml('Ab'), programXml('ab')], ['Ab', 'ab'], []],
];

describe('a delivery of EDU-DEX with', () => {
  it.each(kept)('%s keeps the rest and tells', async (_, programs, ids, issues) => {
    const taken = await deliver(catalogueXml(programs));
    expect(taken.state).toBe('ok');
    expect([...taken.records.keys()]).toEqual(ids.map((id) => `edudex:molenschool/${id}`));
    expect(taken.issues).toEqual(issues);
    expect(Math.max(0, ...Array.from(taken.records.values(), (json) => json.length))).toBeLessThan(100_000);
  });

  it('hostile text keeps it as text, and nothing of it is active', async () => {
    const html = `<programDescriptionHtml xml:lang="nl"><![CDATA[<p onclick="x()">Voor.</p><script>x()</script><a href="javascript:x()">a</a><p>Na.</p>]]></programDescriptionHtml>`;
    const name = '&lt;script&gt;x()&lt;/script&gt; ${7*7} {{x}}';
    const { records, state } = await deliver(
      catalogueXml([
        programXml('a', { 'Molenaar a': name, '</programDescriptions>': `${html}</programDescriptions>` }),
      ]),
    );
    expect(state).toBe('ok');
    const record = JSON.parse([...records.values()][0]!) as { title: string; descriptionHtml: string };
    expect(record.title).toContain('<script>x()</script> ${7*7} {{x}}');
    expect(record.descriptionHtml).toMatch(/Voor\.[\s\S]*Na\./);
    expect(record.descriptionHtml).not.toMatch(/script|onclick|javascript/);
  });
});
