import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { isJsonObject, type JsonObject } from '../index/flatten.ts';
import { ApiError, refusal } from './errors.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';

/** Largest body taken, also after decompression, in bytes. */
const maxBody = 100_000_000;

const malformedJson = (why: string) =>
  new ApiError('malformed_payload', `The json payload provided is malformed. \`${why}\`.`);

const decompressors: Record<
  string,
  (input: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>
> = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** The body as text, decompressed; empty when there is none. */
async function readText(request: Request): Promise<string> {
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > maxBody) throw refusal('payload_too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is announced is read whole, without streams: HTTP lets no more come.
  const parts = announced === null ? (request.body ?? []) : [new Uint8Array(await request.arrayBuffer())];
  for await (const chunk of parts as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBody) throw refusal('payload_too_large');
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || bytes.length === 0) return bytes.toString('utf8');
  const decompress = decompressors[encoding];
  if (decompress === undefined) throw malformedJson(`unsupported content encoding ${encoding}`);
  try {
    return (await decompress(bytes, { maxOutputLength: maxBody })).toString('utf8');
  } catch (error) {
    throw error instanceof RangeError
      ? refusal('payload_too_large')
      : malformedJson('corrupt compressed stream');
  }
}

/** The media type of the body, one of `types`; refuses others. */
function contentType(request: Request, types: readonly string[]): string {
  const header = request.headers.get('content-type') ?? '';
  const type = header.split(';')[0]!.trim().toLowerCase();
  if (header !== '' && types.includes(type)) return type;
  const accepted = types.map((one) => `\`${one}\``).join(', ');
  const hint = `Accepted values for the Content-Type header are: ${accepted}`;
  throw header === ''
    ? new ApiError('missing_content_type', `A Content-Type header is missing. ${hint}`)
    : new ApiError('invalid_content_type', `The Content-Type \`${type}\` is invalid. ${hint}`);
}

/** The text of a body that may not be empty. */
async function readGiven(request: Request, format: string): Promise<string> {
  const text = await readText(request);
  if (text.trim() !== '') return text;
  throw refusal('missing_payload', format);
}

/** A JSON body of any kind, primitives included. */
export async function readJson(request: Request): Promise<unknown> {
  contentType(request, ['application/json']);
  return parseJson(await readGiven(request, 'json'), malformedJson);
}

/** How documents come. */
const formats: Record<string, 'json' | 'ndjson' | 'csv'> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};

/**
 * The documents of a body: a JSON array (or one object), one JSON object per line, or CSV with `csvDelimiter`
 * (a comma) between the values.
 */
export async function readDocuments(
  request: Request,
  csvDelimiter: string | undefined,
): Promise<JsonObject[]> {
  const type = contentType(request, Object.keys(formats));
  const format = formats[type]!;
  if (csvDelimiter !== undefined && format !== 'csv') {
    throw new ApiError(
      'invalid_content_type',
      `The Content-Type \`${type}\` does not support the use of a csv delimiter. The csv delimiter can only be used with the Content-Type \`text/csv\`.`,
    );
  }
  const text = await readGiven(request, format);
  if (format === 'csv') return parseCsv(text, csvDelimiter ?? ',');
  const malformed = (why: string) =>
    new ApiError(
      'malformed_payload',
      `The \`${format}\` payload provided is malformed. \`Couldn't serialize document value: ${why}\`.`,
    );
  const lines = () => text.split('\n').filter((line) => line.trim() !== '');
  const documents =
    format === 'json'
      ? [parseJson(text, malformed)].flat()
      : lines().map((line) => parseJson(line, malformed));
  if (documents.every(isJsonObject)) return documents;
  throw malformed('data are neither an object nor a list of objects');
}
