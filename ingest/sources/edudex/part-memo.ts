import type { XmlPiece } from '../../lib/xml-pieces.ts';
import type { IssueDraft } from '../../model/issue.ts';

/** A record as it came of a piece of a file, and what was found on it. */
export interface KnownRecord {
  readonly key: string;
  /** orgUnitId. */
  readonly supplier: string;
  readonly drafts: readonly IssueDraft[];
}

/** A piece of a file and what came of it: null is a program that is not public. */
export interface KnownPiece {
  readonly piece: XmlPiece;
  readonly record: KnownRecord | null;
}

/** What is known of the last reading of a file. */
export interface PartMemo {
  readonly piece: (digest: string) => KnownPiece | null;
  /** Keys of all records. */
  readonly keys: readonly string[];
}

type PieceFields = readonly [digest: string, lines: number, characters: number, record: KnownRecord | null];

/**
 * A memo as bytes. `context` is all that the outcome depends on beside the pieces: of other code, suppliers or under
 * another root the same bytes need not be the same records.
 */
export function writePartMemo(
  context: string,
  pieces: Iterable<KnownPiece>,
  keys: Iterable<string>,
): Uint8Array {
  const lines = Array.from(pieces, ({ piece: { digest, lines: ends, characters }, record }) =>
    JSON.stringify([digest, ends, characters, record] satisfies PieceFields),
  );
  return Buffer.from([context, JSON.stringify([...keys]), ...lines].join('\n'));
}

/** Reads a memo; null when there is none or when it is of another context. */
export function readPartMemo(bytes: Uint8Array | null, context: string): PartMemo | null {
  if (bytes === null) return null;
  const [head, keys, ...lines] = Buffer.from(bytes).toString('utf8').split('\n');
  if (head !== context) return null;
  const pieces = new Map(
    lines.map((line) => {
      const [digest, ends, characters, record] = JSON.parse(line) as PieceFields;
      return [digest, { piece: { digest, lines: ends, characters }, record }];
    }),
  );
  return { piece: (digest) => pieces.get(digest) ?? null, keys: JSON.parse(keys!) as string[] };
}
