import { FilterError, type Span } from './filter-error.ts';
import { FilterReader } from './filter-reader.ts';
import type { Comparison, Filter, Word } from './filter-tree.ts';
import { parseGeo } from './parse-geo.ts';

/** Deepest nesting of a filter in text form (filter-parser MAX_FILTER_DEPTH). */
const maxDepth = 150;
const operations =
  'Was expecting an operation `=`, `!=`, `>=`, `>`, `<=`, `<`, `IN`, `NOT IN`, `TO`, `EXISTS`, `NOT EXISTS`, `IS NULL`, `IS NOT NULL`, `IS EMPTY`, `IS NOT EMPTY`, `CONTAINS`, `NOT CONTAINS`, `STARTS WITH`, `NOT STARTS WITH`, `_geoRadius`, `_geoBoundingBox` or `_geoPolygon`';

const negate = (item: Filter): Filter => (item.kind === 'not' ? item.item : { kind: 'not', item });

class FilterParser extends FilterReader {
  #depth = 0;

  #enter(): void {
    this.#depth++;
    if (this.#depth > maxDepth) {
      throw this.fail(
        'The filter exceeded the maximum depth limit. Try rewriting the filter so that it contains fewer nested conditions.',
        this.at,
      );
    }
  }

  /** `keyword` followed by white space or an opening parenthesis. */
  #connector(keyword: string): boolean {
    this.skipSpace();
    if (!this.input.startsWith(keyword, this.at)) return false;
    const next = this.input[this.at + keyword.length];
    if (next !== undefined && next.trim() !== '' && next !== '(') return false;
    if (next === undefined) return false;
    this.at += keyword.length;
    return true;
  }

  #chain(kind: 'or' | 'and', keyword: string, item: () => Filter): Filter {
    const items = [item()];
    for (;;) {
      this.skipSpace();
      const before = this.at;
      if (this.#connector(keyword)) items.push(item());
      else if (this.input.slice(before).trimEnd() === keyword) {
        throw this.fail(`${operations} but instead got nothing.`, this.input.length);
      } else break;
    }
    return items.length === 1 ? items[0]! : { kind, items };
  }

  or(): Filter {
    this.#enter();
    const filter = this.#chain('or', 'OR', () => this.#chain('and', 'AND', () => this.#not()));
    this.#depth--;
    return filter;
  }

  #not(): Filter {
    let negated = false;
    let levels = 0;
    while (this.#connector('NOT')) {
      negated = !negated;
      levels++;
      this.#enter();
    }
    const filter = this.#primary();
    this.#depth -= levels;
    return negated ? negate(filter) : filter;
  }

  #primary(): Filter {
    this.skipSpace();
    const start = this.at;
    if (this.input[this.at] === '(') {
      this.at++;
      const inner = this.or();
      this.skipSpace();
      if (this.input[this.at] !== ')') {
        throw this.missing(')', start);
      }
      this.at++;
      return inner;
    }
    const geo = parseGeo(this);
    if (geo !== null) return geo;
    if (this.at >= this.input.length) throw this.fail(`${operations} but instead got nothing.`, this.at);
    const field = this.value();
    const condition = this.#condition(field);
    if (condition !== null) return condition;
    throw new FilterError(`${operations} at \`${this.escape(this.input.slice(start))}\`.`, this.input, {
      start,
      end: this.input.length,
    });
  }

  #condition(field: Word): Filter | null {
    this.skipSpace();
    for (const operator of ['!=', '>=', '<=', '=', '>', '<'] as Comparison[]) {
      if (!this.input.startsWith(operator, this.at)) continue;
      this.at += operator.length;
      return { kind: 'compare', field, operator, value: this.value() };
    }
    const start = this.at;
    const negated = this.keyword('NOT');
    const finish = (filter: Filter): Filter => (negated ? negate(filter) : filter);
    if (this.keyword('EXISTS')) return finish({ kind: 'exists', field });
    if (this.keyword('IN')) return finish({ kind: 'in', field, values: this.#list() });
    const textOperator = this.#textOperator();
    if (textOperator !== null) {
      const kind = textOperator.text === 'CONTAINS' ? 'contains' : 'startsWith';
      return finish({ kind, field, value: this.value(), operator: textOperator });
    }
    if (!negated && this.keyword('IS')) {
      const not = this.keyword('NOT');
      for (const [word, kind] of [
        ['NULL', 'null'],
        ['EMPTY', 'empty'],
      ] as const) {
        if (this.keyword(word)) return not ? negate({ kind, field }) : { kind, field };
      }
    }
    this.at = start;
    return negated ? null : this.#between(field);
  }

  #textOperator(): Word | null {
    this.skipSpace();
    for (const text of ['CONTAINS', 'STARTS WITH']) {
      const next = this.input[this.at + text.length];
      if (!this.input.startsWith(text, this.at) || (next !== undefined && next.trim() !== '')) continue;
      const start = this.at;
      this.at += text.length;
      return { text, start, end: this.at };
    }
    return null;
  }

  #between(field: Word): Filter | null {
    const start = this.at;
    if (!this.startsValue()) return null;
    const from = this.value();
    if (!this.keyword('TO')) {
      this.at = start;
      return null;
    }
    return { kind: 'between', field, from, to: this.value() };
  }

  #list(): Word[] {
    this.skipSpace();
    if (this.input[this.at] !== '[') throw this.fail('Expected `[` after `IN` keyword.', this.at);
    this.at++;
    const values: Word[] = [];
    for (;;) {
      this.skipSpace();
      if (this.input[this.at] === ']') break;
      if (this.at >= this.input.length) {
        throw this.fail('Expected matching `]` after the list of field names given to `IN[`', this.at);
      }
      values.push(this.listValue());
      this.skipSpace();
      if (this.input[this.at] === ',') this.at++;
      else if (this.input[this.at] !== ']') {
        throw this.fail('Expected matching `]` after the list of field names given to `IN[`', this.at);
      }
    }
    this.at++;
    return values;
  }

  end(): void {
    this.skipSpace();
    if (this.at >= this.input.length) return;
    const rest = this.input.slice(this.at).trimEnd();
    throw new FilterError(
      `Found unexpected characters at the end of the filter: \`${this.escape(rest)}\`. You probably forgot an \`OR\` or an \`AND\` rule.`,
      this.input,
      { start: this.at, end: this.at + rest.length } satisfies Span,
    );
  }
}

/**
 * Reads a filter by recursive descent (grammar: Meilisearch filter-parser). Null for a blank filter, which filters
 * nothing; throws a FilterError that points at the place otherwise.
 */
export function parseFilter(text: string): Filter | null {
  if (text.trim() === '') return null;
  const parser = new FilterParser(text);
  const filter = parser.or();
  parser.end();
  return filter;
}
