import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parseXmlElements } from '../../lib/xml.ts';
import { readXmlPieces, type XmlPieceItem, type XmlPieceOptions } from '../../lib/xml-pieces.ts';
import type { XmlElement } from '../../lib/xml-types.ts';
import type { DeliveredProgram } from './delivery.ts';
import { programRoots } from './xml-roots.ts';

/** Largest catalogue after unpacking, in bytes; a year of all samples together is 26 MB (reference edudex §3). */
const maxBytes = 1_000_000_000;

/** Programs of one document, each with its place. Throws XmlError. */
export async function* readPrograms(
  bytes: AsyncIterable<Uint8Array>,
  label: string,
): AsyncGenerator<DeliveredProgram> {
  for await (const item of parseXmlElements(bytes, { roots: programRoots, limits: { maxBytes } })) {
    if (item.type === 'element') {
      yield { element: item.element, place: placeOf(item.element, label) };
    }
  }
}

/** A document in pieces, one program each, of which those that are known are jumped over. Throws XmlError. */
export const readPieces = (
  bytes: AsyncIterable<Uint8Array>,
  known: XmlPieceOptions['known'],
): AsyncGenerator<XmlPieceItem> =>
  readXmlPieces(bytes, { roots: programRoots, end: '</program>', known, limits: { maxBytes } });

/** Where a program stood, for people. */
export const placeOf = (element: XmlElement, label: string): string => `line ${element.line} of ${label}`;

/** Bytes of a file, unpacked when it begins with the mark of gzip, whatever its name. */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  if (!(await isGzip(path))) {
    yield* file as AsyncIterable<Uint8Array>;
    return;
  }
  // What goes wrong in either stream comes out where the unpacked bytes are read.
  const unpacked = pipeline(file, createGunzip(), () => undefined);
  yield* unpacked as AsyncIterable<Uint8Array>;
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file's raw bytes, in hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest('hex');
}
