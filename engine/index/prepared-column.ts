import type { Json } from './flatten.ts';
import { GrowingArray } from './segment.ts';

/** What a document has under a path, besides values. */
export const cellExists = 1;
export const cellIsNull = 2;
export const cellIsEmpty = 4;

/**
 * The values of one attribute for the documents of a batch: the different values, and per document its flags and the
 * places of its values: `ids[start[i] .. start[i + 1]]`. Arrays of numbers, so that it passes between threads quickly.
 */
export interface PreparedColumn {
  path: string;
  values: (string | number)[];
  flags: Uint8Array;
  start: Uint32Array;
  ids: Uint32Array;
}

/** Longer values are no facet values (milli MAX_FACET_VALUE_LENGTH, bytes). */
const maxFacetLength = 468;

/** Collects the values found at one path, document after document. */
export class PreparedColumnBuilder {
  readonly #path: string;
  readonly #places = new Map<string | number, number>();
  readonly #ids = new GrowingArray();
  readonly #start: Uint32Array;
  readonly #flags: Uint8Array;
  #row = 0;

  constructor(path: string, rows: number) {
    this.#path = path;
    this.#start = new Uint32Array(rows + 1);
    this.#flags = new Uint8Array(rows);
  }

  #push(value: string | number): void {
    let place = this.#places.get(value);
    if (place === undefined) {
      place = this.#places.size;
      this.#places.set(value, place);
    }
    this.#ids.push(place);
  }

  /** Goes on to a row; those in between have nothing. */
  #moveTo(row: number): void {
    while (this.#row < row) this.#start[++this.#row] = this.#ids.length;
  }

  /** Adds a value found in the document of a row (an array gives several visits); rows ascend. */
  add(row: number, value: Json, inArray: boolean): void {
    this.#moveTo(row);
    let flags = cellExists;
    if (typeof value === 'number') this.#push(value);
    else if (typeof value === 'boolean') this.#push(String(value));
    else if (typeof value === 'string') {
      if (value === '') flags |= inArray ? 0 : cellIsEmpty;
      else if (value.length <= maxFacetLength) this.#push(value);
    } else if (value === null) flags |= inArray ? 0 : cellIsNull;
    else if ((Array.isArray(value) ? value : Object.keys(value)).length === 0) flags |= cellIsEmpty;
    this.#flags[row]! |= flags;
  }

  build(): PreparedColumn {
    this.#moveTo(this.#flags.length);
    return {
      path: this.#path,
      values: [...this.#places.keys()],
      flags: this.#flags,
      start: this.#start,
      ids: this.#ids.data.slice(0, this.#ids.length),
    };
  }
}
