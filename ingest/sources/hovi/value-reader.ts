import type { IssueDraft } from '../../model/issue.ts';
import { issueValueLimit } from '../../model/issue.ts';

export type Report = (draft: IssueDraft) => void;

/** A JSON object with the place it stood at, such as `products[1].productForms[0]`. */
export interface Node {
  readonly path: string;
  readonly value: object;
}

/** A text in up to three languages (`i18n` in HOVI's schema). */
export interface RawTexts {
  readonly nl: string | null;
  readonly en: string | null;
  readonly de: string | null;
}

/** Longest list within a product that is looked at; the longest in 8,087 real products has under 100 values. */
const listLimit = 1_000;

/** A delivered value as an Issue shows it. */
export const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, issueValueLimit);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own properties only, so that `constructor` or `toString` of the prototype never counts as delivered. */
const own = (node: Node, key: string): unknown => {
  const value = Object.getOwnPropertyDescriptor(node.value, key)?.value as unknown;
  return value === null ? undefined : value;
};

/**
 * Reads values out of parsed JSON by their expected type. Absent, null and blank are null; a value of another type
 * is null with an Issue WRONG_TYPE at its path. A number where text belongs is taken as its text (info), as whole
 * numbers and their texts are one value in HOVI.
 */
export class ValueReader {
  readonly #report: Report;
  readonly #unknownField: (path: string) => void;

  constructor(report: Report, unknownField: (path: string) => void) {
    this.#report = report;
    this.#unknownField = unknownField;
  }

  #wrongType(field: string, value: unknown, expected: string): null {
    const message = `expected ${expected}`;
    this.#report({ severity: 'warning', code: 'WRONG_TYPE', field, value: shown(value), message });
    return null;
  }

  /** An object whose fields are known: others go to `unknownField`, lists that nobody reads are measured. */
  open(path: string, value: unknown, known: ReadonlySet<string>): Node | null {
    if (value === undefined || value === null) return null;
    if (!isObject(value)) return this.#wrongType(path, value, 'an object');
    for (const [key, field] of Object.entries(value)) {
      if (!known.has(key)) this.#unknownField(`${path}.${key}`);
      else if (Array.isArray(field) && field.length > listLimit) this.#tooMany(`${path}.${key}`, field);
    }
    return { path, value };
  }

  #tooMany(field: string, list: readonly unknown[]): void {
    const message = `the list has ${String(list.length)} values, the first ${String(listLimit)} are looked at`;
    this.#report({
      severity: 'warning',
      code: 'TOO_MANY_VALUES',
      field,
      value: String(list.length),
      message,
    });
  }

  text(node: Node, key: string): string | null {
    return this.#textOf(`${node.path}.${key}`, own(node, key));
  }

  #textOf(field: string, value: unknown): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string') return value.trim() === '' ? null : value;
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.#wrongType(field, value, 'a text');
    const message = 'a number where text belongs, taken as its text';
    this.#report({ severity: 'info', code: 'NUMBER_AS_TEXT', field, value: shown(value), message });
    return String(value);
  }

  /** A whole number, also when delivered as its text. */
  integer(node: Node, key: string): number | null {
    const value = own(node, key);
    const field = `${node.path}.${key}`;
    if (value === undefined || value === '') return null;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) {
      const message = 'a text where a number belongs, taken as its number';
      this.#report({ severity: 'info', code: 'TEXT_AS_NUMBER', field, value, message });
      return Number(value);
    }
    return this.#wrongType(field, value, 'a whole number');
  }

  boolean(node: Node, key: string): boolean | null {
    const value = own(node, key);
    if (value === undefined || value === '') return null;
    if (typeof value === 'boolean') return value;
    if (value === 'true' || value === 'false') return value === 'true';
    return this.#wrongType(`${node.path}.${key}`, value, 'true or false');
  }

  /** An object within an object; null when absent or of another type. */
  child(node: Node, key: string, known: ReadonlySet<string>): Node | null {
    return this.open(`${node.path}.${key}`, own(node, key), known);
  }

  texts(node: Node, key: string): RawTexts {
    const inner = this.child(node, key, languages);
    if (inner === null) return { nl: null, en: null, de: null };
    return { nl: this.text(inner, 'nl'), en: this.text(inner, 'en'), de: this.text(inner, 'de') };
  }

  /** Items of a list with their paths, null ones left out, cut at the limit (`open` has said so). */
  list(node: Node, key: string): { path: string; value: unknown }[] {
    const value = own(node, key);
    const field = `${node.path}.${key}`;
    if (value === undefined || value === '') return [];
    if (!Array.isArray(value)) {
      this.#wrongType(field, value, 'a list');
      return [];
    }
    return value
      .slice(0, listLimit)
      .map((item: unknown, index) => ({ path: `${field}[${String(index)}]`, value: item }))
      .filter((item) => item.value !== null);
  }

  textList(node: Node, key: string): string[] {
    return this.list(node, key)
      .map((item) => this.#textOf(item.path, item.value))
      .filter((text) => text !== null);
  }
}

const languages: ReadonlySet<string> = new Set(['nl', 'en', 'de']);
