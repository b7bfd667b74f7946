import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ApiError } from './errors.ts';
import { parseJson } from './parse-json.ts';

/** Largest body taken, also after decompression, in bytes. */
const maxBody = 100_000_000;

const tooLarge = () =>
  new ApiError(
    'payload_too_large',
    'The provided payload reached the size limit. The maximum accepted payload size is 100 MB.',
  );

const decompressors: Record<string, (input: Buffer, options: { maxOutputLength: number }) => Buffer> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** The body as text, decompressed; empty when there is none. */
export async function readText(request: Request): Promise<string> {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > maxBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is announced is read whole, without streams: HTTP lets no more come.
  const parts = announced === null ? (request.body ?? []) : [new Uint8Array(await request.arrayBuffer())];
  for await (const chunk of parts as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBody) throw tooLarge();
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || bytes.length === 0) return bytes.toString('utf8');
  const decompress = decompressors[encoding];
  if (decompress === undefined) throw malformedJson(`unsupported content encoding ${encoding}`);
  try {
    return decompress(bytes, { maxOutputLength: maxBody }).toString('utf8');
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw malformedJson('corrupt compressed stream');
  }
}

const accepts = (types: readonly string[]) =>
  `Accepted values for the Content-Type header are: ${types.map((type) => `\`${type}\``).join(', ')}`;

/** The media type of the body, one of `types`; refuses others. */
export function contentType(request: Request, types: readonly string[]): string {
  const header = request.headers.get('content-type');
  if (header === null || header === '') {
    throw new ApiError('missing_content_type', `A Content-Type header is missing. ${accepts(types)}`);
  }
  const type = header.split(';')[0]!.trim().toLowerCase();
  if (types.includes(type)) return type;
  throw new ApiError('invalid_content_type', `The Content-Type \`${type}\` is invalid. ${accepts(types)}`);
}

const malformedJson = (why: string) =>
  new ApiError('malformed_payload', `The json payload provided is malformed. \`${why}\`.`);

function readJsonText(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw malformedJson(error instanceof SyntaxError ? error.message : String(error));
  }
}

/** A JSON body of any kind, primitives included; `null` for an empty one when `optional`. */
export async function readJson(request: Request, optional = false): Promise<unknown> {
  if (!optional) contentType(request, ['application/json']);
  const text = await readText(request);
  if (text.trim() !== '') return readJsonText(text);
  if (optional) return null;
  throw new ApiError('missing_payload', 'A json payload is missing.');
}
