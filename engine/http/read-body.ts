import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { ApiError } from './errors.ts';

/** Largest body taken, also after decompression, in bytes. */
const maxBody = 104_857_600;

const tooLarge = () =>
  new ApiError(
    'payload_too_large',
    'The provided payload reached the limit. The maximum accepted payload size is 100 MiB.',
  );

const decompressors: Record<string, (input: Buffer, options: { maxOutputLength: number }) => Buffer> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** The body as text, decompressed; empty when there is none. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > maxBody) throw tooLarge();
      chunks.push(chunk);
    }
  }
  const bytes = Buffer.concat(chunks);
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || bytes.length === 0) return bytes.toString('utf8');
  const decompress = decompressors[encoding];
  if (decompress === undefined) throw malformed('json', `unsupported content encoding ${encoding}`);
  try {
    return decompress(bytes, { maxOutputLength: maxBody }).toString('utf8');
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw malformed('json', 'corrupt compressed stream');
  }
}

const malformed = (format: string, why: string) =>
  new ApiError('malformed_payload', `The ${format} payload provided is malformed. \`${why}\`.`);

/** Deepest nesting of JSON that is taken (serde_json's limit); what comes after may walk values recursively. */
const maxDepth = 128;

function isTooDeep(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (left === 0) return true;
  return Object.values(value).some((inner) => isTooDeep(inner, left - 1));
}

/** Where and why JSON text cannot be read, in one line. */
function parseJson(text: string, format: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(format, error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error));
  }
  if (isTooDeep(value, maxDepth)) throw malformed(format, 'recursion limit exceeded');
  return value;
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

/** A JSON body of any kind, primitives included; `null` for an empty one when `optional`. */
export async function readJson(request: Request, optional = false): Promise<unknown> {
  if (!optional) contentType(request, ['application/json']);
  const text = await readText(request);
  if (text.trim() !== '') return parseJson(text, 'json');
  if (optional) return null;
  throw new ApiError('missing_payload', 'A json payload is missing.');
}

/** Documents as sent: a JSON array (or one object) or one JSON object per line. */
export async function readDocuments(request: Request): Promise<unknown[]> {
  const type = contentType(request, ['application/json', 'application/x-ndjson', 'text/csv']);
  if (type === 'text/csv')
    throw new ApiError('invalid_content_type', 'The Content-Type `text/csv` is not taken yet.');
  const format = type === 'application/json' ? 'json' : 'ndjson';
  const text = await readText(request);
  if (text.trim() === '') throw new ApiError('missing_payload', `A ${format} payload is missing.`);
  if (format === 'json') {
    const value = parseJson(text, format);
    return Array.isArray(value) ? (value as unknown[]) : [value];
  }
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseJson(line, format)]));
}
