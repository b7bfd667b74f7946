import { FilterError } from './filter-error.ts';
import type { Word } from './filter-tree.ts';

const keywords = new Set([
  ...[
    'AND',
    'OR',
    'IN',
    'NOT',
    'TO',
    'EXISTS',
    'IS',
    'NULL',
    'EMPTY',
    'CONTAINS',
    'STARTS',
    'WITH',
    'FOREIGN',
  ],
  ...['_geoRadius', '_geoBoundingBox', '_geoPolygon', '_foreign'],
]);
const wordCharacter = /^[\p{L}\p{N}_.-]$/u;
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' };

/** Cursor over the text of a filter: white space, keywords and values. */
export class FilterReader {
  readonly input: string;
  at = 0;

  constructor(input: string) {
    this.input = input;
  }

  /** An error from `start` to the end of the filter. */
  fail(message: string, start: number, end = this.input.length): FilterError {
    return new FilterError(message, this.input, { start, end });
  }

  missing(delimiter: string, start: number): FilterError {
    const rest = this.escape(this.input.slice(start));
    return this.fail(
      `Expression \`${rest}\` is missing the following closing delimiter: \`${delimiter}\`.`,
      start,
    );
  }

  /** Text as messages show it, with quotes escaped. */
  escape(text: string): string {
    return text.trimEnd().replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('"', '\\"');
  }

  skipSpace(): void {
    while (this.at < this.input.length && this.input[this.at]!.trim() === '') this.at++;
  }

  #wordEnd(from: number): number {
    let end = from;
    while (end < this.input.length) {
      const character = String.fromCodePoint(this.input.codePointAt(end)!);
      if (!wordCharacter.test(character)) break;
      end += character.length;
    }
    return end;
  }

  /** Takes a keyword when it stands here as a whole word. */
  keyword(keyword: string): boolean {
    this.skipSpace();
    if (!this.input.startsWith(keyword, this.at) || this.#wordEnd(this.at) !== this.at + keyword.length)
      return false;
    this.at += keyword.length;
    return true;
  }

  /** Whether a value, and no keyword, stands here. */
  startsValue(): boolean {
    this.skipSpace();
    const first = this.input[this.at];
    if (first === '"' || first === "'") return true;
    const end = this.#wordEnd(this.at);
    return end > this.at && !keywords.has(this.input.slice(this.at, end));
  }

  /** A quoted or bare value; refuses keywords, geo operations and anything that is no word. */
  value(): Word {
    this.skipSpace();
    const start = this.at;
    const first = this.input[start];
    if (first === '"' || first === "'") return this.#quoted(first);
    const end = this.#wordEnd(start);
    const text = this.input.slice(start, end);
    this.#refuseGeo(text, start);
    if (text !== '' && !keywords.has(text)) {
      this.at = end;
      return { text, start, end };
    }
    let stop = start;
    while (stop < this.input.length && !' \t\n\r()=<>!'.includes(this.input[stop]!)) stop++;
    const got = this.escape(this.input.slice(start, stop));
    if (got === '') throw this.fail('Was expecting a value but instead got nothing.', start, start);
    const reserved = keywords.has(got)
      ? `, which is a reserved keyword. To use \`${got}\` as a field name or a value, surround it by quotes.`
      : '.';
    throw this.fail(`Was expecting a value but instead got \`${got}\`${reserved}`, start, stop);
  }

  #refuseGeo(text: string, start: number): void {
    if (text === '_geoRadius' || text === '_geoBoundingBox') {
      throw this.fail(`The \`${text}\` filter is an operation and can't be used as a value.`, start);
    }
    if (text === '_geo' || text === '_geoPoint' || text === '_geoDistance') {
      throw this.fail(
        `\`${text}\` is a reserved keyword and thus can't be used as a filter expression. Use the \`_geoRadius(latitude, longitude, distance)\` or \`_geoBoundingBox([latitude, longitude], [latitude, longitude])\` built-in rules to filter on \`_geo\` coordinates.`,
        start,
      );
    }
  }

  /** A value within `IN [..]`, which has messages of its own. */
  listValue(): Word {
    const start = this.at;
    if (this.startsValue()) return this.value();
    const end = this.#wordEnd(start);
    const text = this.input.slice(start, end);
    const rest = this.escape(this.input.slice(start));
    const tail = keywords.has(text)
      ? `\`${text}\`, which is a keyword. To use \`${text}\` as a field name or a value, surround it by quotes.`
      : `\`${rest}\`.`;
    throw this.fail(
      `Expected only comma-separated field names inside \`IN[..]\` but instead found ${tail}`,
      start,
    );
  }

  #quoted(quote: string): Word {
    const start = this.at;
    let text = '';
    for (let i = start + 1; i < this.input.length; i++) {
      const character = this.input[i]!;
      if (character === quote) {
        this.at = i + 1;
        return { text, start: start + 1, end: i };
      }
      if (character === '\\' && i + 1 < this.input.length) {
        const next = this.input[++i]!;
        text += escapes[next] ?? next;
      } else text += character;
    }
    throw this.missing(quote, start);
  }
}
