import { describe, expect, it } from 'vitest';
import { readXmlPieces, type XmlPiece } from '../../../ingest/lib/xml-pieces.ts';
import type { XmlElement, XmlRoot } from '../../../ingest/lib/xml-types.ts';
import { parseXmlElements } from '../../../ingest/lib/xml.ts';
import { createDice } from '../../support/rio-nights.ts';

const uri = 'urn:x';
const roots: readonly XmlRoot[] = [{ uri, name: 'list', elements: 'children' }];
type Dice = ReturnType<typeof createDice>;

const documentOf = (inside: string, head = `<list xmlns="${uri}">`): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}${inside}</list>\n`;

// Bytes in pieces of any length, as a file or a connection gives them.
async function* inChunks(text: string, dice: Dice): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length;) {
    const until = from + 1 + dice(dice(3) === 0 ? 3 : 400);
    await Promise.resolve();
    yield bytes.subarray(from, until);
    from = until;
  }
}

/** Pieces that were read, with the element that came of each. */
type Known = Map<string, { readonly piece: XmlPiece; readonly element: XmlElement }>;

/** Reads a document of which the pieces in `before` are known when the root is the same. */
async function readKnowing(text: string, before: { known: Known; context: string }, dice: Dice) {
  const known: Known = new Map();
  const elements: XmlElement[] = [];
  const read: XmlElement[] = [];
  let context = '';
  const find = (digest: string): XmlPiece | null =>
    context === before.context ? (before.known.get(digest)?.piece ?? null) : null;
  for await (const item of readXmlPieces(inChunks(text, dice), { roots, end: '</one>', known: find })) {
    if (item.type === 'root') context = item.context;
    else if (item.type === 'known') {
      const kept = before.known.get(item.digest)!;
      known.set(item.digest, kept);
      elements.push(kept.element);
    } else {
      elements.push(...item.elements);
      read.push(...item.elements);
      if (item.piece !== null)
        known.set(item.piece.digest, { piece: item.piece, element: item.elements[0]! });
    }
  }
  return { elements, read, known, context };
}

async function readWhole(text: string, dice: Dice): Promise<XmlElement[]> {
  const elements: XmlElement[] = [];
  for await (const item of parseXmlElements(inChunks(text, dice), { roots })) {
    if (item.type === 'element') elements.push(item.element);
  }
  return elements;
}

const withoutLines = (elements: readonly XmlElement[]): unknown =>
  JSON.parse(
    JSON.stringify(elements, (name, value: unknown) => (name === 'line' ? undefined : entriesOf(value))),
  );
const entriesOf = (value: unknown): unknown =>
  value instanceof Map ? [...(value as Map<string, string>)] : value;

const insides = [
  ...['tekst', 'é€😀', '&lt;&amp;&#x41;', '<![CDATA[ <b>vet</b> ]]>', '\r\n\r\n', '<a x="1 > 2"/>', '\n'],
  ...[
    '<!-- </on -->',
    '<?doe iets?>',
    "<b c='/one>'>d</b>",
    '<one/>',
    '\uFEFF',
    '<a xmlns="urn:y"/>',
    ']] >',
  ],
];
const some = (dice: Dice): string => insides[dice(insides.length)]!;
const between = ['', '\n', '\r\n', '\n\n  ', '<!-- niets -->', '\r', '<ander/>', '\uFEFF', 'los'];
const element = (dice: Dice): string =>
  `${between[dice(between.length)]!}<one n="${dice(9)}">${some(dice)}<c>${some(dice)}</c>${some(dice)}</one>`;
const nothing = { known: new Map() as Known, context: '' };

describe('a document that is read knowing pieces of the last one', () => {
  it.each([1, 2, 3, 4, 5, 6])('gives what reading it whole gives (seed %i)', async (seed) => {
    const dice = createDice(seed);
    let parts = Array.from({ length: 20 }, () => element(dice));
    let before = await readKnowing(documentOf(parts.join('')), nothing, dice);
    let jumped = 0;
    for (let night = 0; night < 30; night += 1) {
      parts = parts.flatMap((part) => {
        const what = dice(20);
        if (what === 0) return [];
        if (what === 1) return [element(dice)];
        return what === 2 ? [part, element(dice)] : [part];
      });
      if (dice(3) === 0) parts.reverse();
      const heads = [`<list xmlns="${uri}">`, `<list xmlns="${uri}" xmlns:p="urn:${dice(2)}">`];
      const text = documentOf(parts.join(''), heads[dice(8) === 0 ? 1 : 0]);
      const now = await readKnowing(text, before, dice);
      const whole = await readWhole(text, dice);
      expect(withoutLines(now.elements)).toEqual(withoutLines(whole));
      const lines = now.read.map((one) => [now.elements.indexOf(one), one.line]);
      expect(lines).toEqual(lines.map(([at]) => [at, whole[at!]!.line]));
      jumped += now.elements.length - now.read.length;
      before = now;
    }
    expect(jumped).toBeGreaterThan(100);
  });

  it('is refused for all that a whole one is refused for, also when only known pieces are before it', async () => {
    const dice = createDice(1);
    const parts = Array.from({ length: 5 }, (_, n) => `<one n="${n}">tekst</one>`);
    const before = await readKnowing(documentOf(parts.join('')), nothing, dice);
    const all = parts.join('');
    const broken = [
      `${documentOf(all).slice(0, -9)}`,
      documentOf(`${all}<one>`),
      documentOf(`${all}<one></een>`),
      documentOf(`<one>${all}`),
      documentOf(`<!-- ${all}`),
      documentOf(`<![CDATA[ ${all}`),
      documentOf(`${all}&niets;`),
      documentOf(`${all}<one a="1" a="2"/>`),
      documentOf(`${all}<p:one/>`),
      documentOf(`${all}${'<a>'.repeat(70)}${'</a>'.repeat(70)}`),
      documentOf(all).replace(uri, 'urn:ander'),
      documentOf(all).replace('<list', '<!DOCTYPE list><list'),
      documentOf(all).replace('UTF-8', 'latin1'),
      `${documentOf(all)}<list/>`,
      `${' '.repeat(70_000)}${documentOf(all)}`,
      '',
    ];
    for (const text of broken) {
      await expect(readWhole(text, dice), text.slice(0, 200)).rejects.toThrow();
      await expect(readKnowing(text, before, dice), text.slice(0, 200)).rejects.toThrow();
    }
    expect((await readKnowing(documentOf(all), before, dice)).read).toHaveLength(1);
  });

  it.each([
    ['an end in a comment', `<one>a</one><!-- </one> --><one>b</one>`],
    ['an end in CDATA', `<one>a</one><one><![CDATA[</one>]]></one>`],
    ['one element in another', `<one>a<one>b</one></one>`],
    ['an element of megabytes', `<one>${'x'.repeat(5_000_000)}</one>`],
  ])(
    'is left to be read whole: %s',
    async (_, inside) => {
      const dice = createDice(2);
      const text = documentOf(inside);
      expect((await readWhole(text, () => 399)).length).toBeGreaterThan(0);
      await expect(readKnowing(text, nothing, dice)).rejects.toThrow(/pieces|piece of more/);
    },
    60_000,
  );

  it('knows nothing of a document with another root tag', async () => {
    const dice = createDice(3);
    const inside = Array.from({ length: 5 }, (_, n) => `<one p:n="${n}"/><one>${n}</one>`).join('');
    const head = (to: string): string => `<list xmlns="${uri}" xmlns:p="urn:${to}">`;
    const before = await readKnowing(documentOf(inside, head('a')), nothing, dice);
    const now = await readKnowing(documentOf(inside, head('b')), before, dice);
    expect(now.read).toHaveLength(10);
    expect([...now.read[0]!.attributes.keys()]).toEqual(['{urn:b}n']);
  });
});
