import { isJsonObject, type JsonObject } from '../index/flatten.ts';
import { ApiError } from './errors.ts';
import { parseCsv } from './parse-csv.ts';
import { parseJson } from './parse-json.ts';
import { contentType, readText } from './read-body.ts';

const formats: Record<string, 'json' | 'ndjson' | 'csv'> = {
  'application/json': 'json',
  'application/x-ndjson': 'ndjson',
  'text/csv': 'csv',
};

const malformed = (format: string, why: string) =>
  new ApiError(
    'malformed_payload',
    `The \`${format}\` payload provided is malformed. \`Couldn't serialize document value: ${why}\`.`,
  );

function parse(text: string, format: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw malformed(format, error instanceof SyntaxError ? error.message : String(error));
  }
}

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
  const text = await readText(request);
  if (text.trim() === '') throw new ApiError('missing_payload', `A ${format} payload is missing.`);
  if (format === 'csv') return parseCsv(text, csvDelimiter ?? ',');
  const documents =
    format === 'json'
      ? [parse(text, format)].flat(1)
      : text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parse(line, format)]));
  if (documents.every(isJsonObject)) return documents;
  throw malformed(format, 'data are neither an object nor a list of objects');
}
