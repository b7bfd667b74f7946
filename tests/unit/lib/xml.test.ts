import { describe, expect, it } from 'vitest';
import { XmlError } from '../../../ingest/lib/xml-error.ts';
import type { XmlElement, XmlLimits } from '../../../ingest/lib/xml-types.ts';
import { parseXmlElements } from '../../../ingest/lib/xml.ts';

const uri = 'http://example.org/Things';
const roots = [
  { uri, name: 'things', elements: 'children' },
  { uri, name: 'thing', elements: 'root' },
] as const;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* stream(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(
  input: string | Uint8Array,
  limits: Partial<XmlLimits> = {},
  size = 7,
): Promise<{ root: string | null; elements: XmlElement[] }> {
  const bytes = typeof input === 'string' ? encode(input) : input;
  let root: string | null = null;
  const elements: XmlElement[] = [];
  for await (const item of parseXmlElements(stream(bytes, size), { roots, limits })) {
    if (item.type === 'root') root = item.name;
    else elements.push(item.element);
  }
  return { root, elements };
}

const refusal = async (input: string | Uint8Array, limits?: Partial<XmlLimits>): Promise<string> => {
  const error: unknown = await read(input, limits, 65_536).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof XmlError)) throw new Error(`expected an XmlError, got ${String(error)}`);
  expect(error.message).not.toMatch(/\n/);
  return error.message;
};
const wrap = (inside: string): string => `<things xmlns="${uri}">${inside}</things>`;

describe('elements', () => {
  it('are the children of the root, whatever the prefix, in pieces of any size', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="utf-8"?><!-- c -->\n<x:things xmlns:x="${uri}"><x:thing a="1" xml:lang="nl">é<![CDATA[<&]]>€<x:part/></x:thing>\n<x:thing/></x:things>`;
    for (const size of [1, 2, 3, 1_000]) {
      const { root, elements } = await read(xml, {}, size);
      expect(root).toBe('things');
      expect(elements).toHaveLength(2);
      expect(elements[0]).toMatchObject({ uri, name: 'thing', text: 'é<&€', textLength: 4, line: 2 });
      expect([...elements[0]!.attributes]).toEqual([
        ['a', '1'],
        ['xml:lang', 'nl'],
      ]);
      expect(elements[0]?.children).toMatchObject([{ name: 'part', children: [], text: '' }]);
    }
  });

  it('are the root itself where that is asked', async () => {
    const { root, elements } = await read(`<thing xmlns="${uri}"><part>a</part></thing>`);
    expect(root).toBe('thing');
    expect(elements).toMatchObject([{ name: 'thing', children: [{ name: 'part', text: 'a' }] }]);
  });

  it('may be none', async () => {
    expect(await read(wrap(''))).toEqual({ root: 'things', elements: [] });
  });

  it('keep a long text up to the limit, and its true length', async () => {
    const { elements } = await read(wrap(`<thing>${'a'.repeat(5_000)}</thing>`), { maxText: 100 });
    expect(elements[0]?.text).toHaveLength(100);
    expect(elements[0]?.textLength).toBe(5_000);
  });
});

describe('refused, in one line that says where', () => {
  it.each([
    ['no bytes', '', /empty: 0 bytes/],
    ['an HTML page', '<!DOCTYPE html><html><body>Error</body></html>', /HTML page .*line 1/],
    ['an HTML page without doctype', '<html><body/></html>', /HTML page/],
    ['text', 'Service unavailable', /not well-formed/],
    ['another root', `<stuff xmlns="${uri}"/>`, /<stuff> came, <things> or <thing> was expected/],
    ['cut off', wrap('<thing>').slice(0, -9), /cut off.*line 1/],
    ['a wrong end', wrap('<thing></part>'), /not well-formed.*line 1/],
    ['an undeclared prefix', wrap('<x:thing/>'), /not well-formed/],
    ['an unknown entity', wrap('<thing>&bogus;</thing>'), /not well-formed/],
    [
      'a DOCTYPE',
      `<!DOCTYPE things [<!ENTITY a SYSTEM "file:///etc/passwd">]>${wrap('&a;')}`,
      /DOCTYPE is not accepted/,
    ],
    [
      'another encoding',
      `<?xml version="1.0" encoding="ISO-8859-1"?>${wrap('')}`,
      /ISO-8859-1; expected UTF-8/,
    ],
  ])('%s', async (_, xml, message) => {
    expect(await refusal(xml)).toMatch(message);
  });

  it('another case of the namespace, naming both', async () => {
    const message = await refusal('<things xmlns="http://example.org/things"/>');
    expect(message).toContain('"http://example.org/things" came');
    expect(message).toContain(`"${uri}" was expected`);
  });

  it('bytes that are not UTF-8, at their place', async () => {
    const bytes = Buffer.from(wrap('<thing>caf\u00e9</thing>'), 'latin1');
    expect(await refusal(bytes)).toBe(`not UTF-8 at byte ${String(bytes.indexOf(0xe9) + 1)}`);
  });

  it('half a character at the end', async () => {
    const bytes = encode(`${wrap('')}<!--é`).subarray(0, -1);
    expect(await refusal(bytes)).toMatch(/not UTF-8 at byte/);
  });

  it('UTF-16 that says it is UTF-8, naming both', async () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?>${wrap('')}`;
    expect(await refusal(Buffer.from(text, 'utf16le'))).toMatch(/UTF-16 little endian .* declared as UTF-8/);
  });

  it('gzip', async () => {
    expect(await refusal(new Uint8Array([0x1f, 0x8b, 8, 0]))).toMatch(/gzip/);
  });
});

describe('limits', () => {
  it.each([
    [
      'attributes',
      `<thing ${Array.from({ length: 9 }, (_, i) => `a${String(i)}="1"`).join(' ')}/>`,
      { maxAttributes: 8 },
      /more than 8 attributes/,
    ],
    ['depth', '<a>'.repeat(9), { maxDepth: 8 }, /more than 8 deep/],
    ['elements in one', `<thing>${'<a/>'.repeat(9)}</thing>`, { maxElements: 8 }, /more than 8 elements/],
    ['bytes', '<thing/>'.repeat(100), { maxBytes: 500 }, /more than 500 bytes/],
  ])('%s', async (_, inside, limits, message) => {
    expect(await refusal(wrap(inside), limits)).toMatch(message);
  });

  it('of one comment or text, before it is whole', async () => {
    const comment = wrap(`<!--${'x'.repeat(200_000)}-->`);
    expect(await refusal(comment, { maxToken: 100_000 })).toMatch(/longer than 100000/);
  });

  it('of what stands before the root', async () => {
    expect(await refusal(`<!--${'x'.repeat(200_000)}-->${wrap('')}`)).toMatch(
      /no element within the first 65536/,
    );
  });

  it('stop an attack by a hundred thousand levels or attributes at once', async () => {
    expect(await refusal(wrap('<a>'.repeat(100_000)))).toMatch(/deep/);
    const attributes = Array.from({ length: 100_000 }, (_, i) => `a${String(i)}="1"`).join(' ');
    expect(await refusal(wrap(`<thing ${attributes}/>`))).toMatch(/attributes/);
  });
});
