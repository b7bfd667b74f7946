import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../ingest/model/source-error.ts';
import { canonicalJson } from '../../../ingest/sources/hovi/canonical-json.ts';
import { parseJson } from '../../../ingest/sources/hovi/parse.ts';

const parse = (text: string): unknown => parseJson(Buffer.from(text), 'organization_71.json');

function refusal(text: string | Uint8Array): string {
  try {
    parseJson(Buffer.from(text), 'organization_71.json');
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return (error as SourceError).message;
  }
  return expect.unreachable('it should be refused');
}

describe('parseJson', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(parse('\ufeff{"a":"é"}')).toEqual({ a: 'é' });
  });

  it('lets the last of two equal keys count', () => {
    expect(parse('{"a":1,"a":2}')).toEqual({ a: 2 });
  });

  it.each([
    ['', /organization_71.json is empty/],
    [' \n', /is empty/],
    ['<!doctype html><p>Storing', /is HTML or XML instead of JSON/],
    ['{\n"a": 1,\n"b": "bro', /is not JSON: Unterminated string.* at line 3, character 19$/],
    ['{\n"a": NaN}', /is not JSON: .* at line 2, character 7$/],
    ['[1, -Infinity]', /is not JSON: .* at line 1, character \d+$/],
    ['{"a" 1}', /is not JSON: .* at line 1, character 5$/],
  ])('refuses %j in one line with place and cause', (text, message) => {
    expect(refusal(text)).toMatch(message);
    expect(refusal(text)).not.toContain('\n');
  });

  it('refuses what is not UTF-8', () => {
    expect(refusal(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatch(/is not UTF-8/);
  });

  it('refuses nesting that nobody writes, and says where', () => {
    const deep = `{"products":[{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
    expect(refusal(deep)).toMatch(/nested deeper than 64 levels at products.0.x/);
  });
});

describe('canonicalJson', () => {
  it('is the same for another order of keys, not of items', () => {
    expect(canonicalJson({ b: 1, a: [1, { d: null, c: 'x' }] })).toBe('{"a":[1,{"c":"x","d":null}],"b":1}');
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
