import type { Span } from './filter-error.ts';

/** A field name or value in a filter, unescaped, with its place. */
export interface Word extends Span {
  text: string;
}

export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=';

/** A parsed filter. Coordinates are degrees, radius metres. */
export type Filter =
  | { kind: 'and' | 'or'; items: Filter[] }
  | { kind: 'not'; item: Filter }
  | { kind: 'compare'; field: Word; operator: Comparison; value: Word }
  | { kind: 'between'; field: Word; from: Word; to: Word }
  | { kind: 'in'; field: Word; values: Word[] }
  | { kind: 'exists' | 'null' | 'empty'; field: Word }
  | { kind: 'startsWith' | 'contains'; field: Word; value: Word; operator: Word }
  | { kind: 'radius'; at: Span; values: Word[] }
  | { kind: 'box'; at: Span; points: [Word, Word][] }
  | { kind: 'polygon'; at: Span; points: [Word, Word][] };
