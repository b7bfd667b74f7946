import { expectedOneOf } from './did-you-mean.ts';
import { ApiError } from './errors.ts';

/** What a field may hold. `integer` is zero or more. */
export type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'strings' | 'array' | 'object' | 'any';

/** The fields of a body: kind, and the code of the error when it is wrong. All may be null unless said otherwise. */
export type Fields = Record<string, { kind: Kind; code: string; required?: boolean; notNull?: boolean }>;

const expectations: Record<Kind, string> = {
  string: 'a string',
  integer: 'a positive integer',
  number: 'a number',
  boolean: 'a boolean',
  strings: 'an array',
  array: 'an array',
  object: 'an object',
  any: 'anything',
};

/** A value as messages name it: `a string: "x"`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const json = `\`${JSON.stringify(value)}\``;
  if (Array.isArray(value)) return `an array: ${json}`;
  switch (typeof value) {
    case 'string':
      return `a string: ${json}`;
    case 'boolean':
      return `a boolean: ${json}`;
    case 'object':
      return `an object: ${json}`;
    default:
      if (!Number.isInteger(value)) return `a number: ${json}`;
      return (value as number) < 0 ? `a negative integer: ${json}` : `a positive integer: ${json}`;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'strings':
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'any':
      return true;
    default:
      return typeof value === kind;
  }
}

/** The error for a value of the wrong kind at a JSON path. */
export function wrongType(code: string, path: string, expected: string, value: unknown): ApiError {
  const at = path === '' ? '' : ` at \`${path}\``;
  return new ApiError(code, `Invalid value type${at}: expected ${expected}, but found ${describe(value)}`);
}

/** Refuses a value that is not of the kind. */
export function checkKind(value: unknown, kind: Kind, code: string, path: string): void {
  if (!fits(value, kind)) throw wrongType(code, path, expectations[kind], value);
  if (kind !== 'strings') return;
  (value as unknown[]).forEach((element, i) => {
    if (typeof element !== 'string') throw wrongType(code, `${path}[${i}]`, 'a string', element);
  });
}

/** A JSON object with known fields of the right kinds; refuses the rest. `path` is where it stands in the body. */
export function checkFields(
  body: unknown,
  fields: Fields,
  options: { path?: string; allowUnknown?: boolean; code?: string } = {},
): Record<string, unknown> {
  const path = options.path ?? '';
  const code = options.code ?? 'bad_request';
  if (!isObject(body)) throw wrongType(code, path, 'an object', body);
  for (const [name, value] of Object.entries(body)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      if (options.allowUnknown === true) continue;
      const inside = path === '' ? '' : ` inside \`${path}\``;
      throw new ApiError(
        code,
        `Unknown field \`${name}\`${inside}: ${expectedOneOf(name, Object.keys(fields))}`,
      );
    }
    if (value === null && field.notNull !== true) continue;
    checkKind(value, field.kind, field.code, `${path}.${name}`);
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required !== true || Object.hasOwn(body, name)) continue;
    const inside = path === '' ? '' : ` inside \`${path}\``;
    throw new ApiError(field.code.replace(/^invalid_/, 'missing_'), `Missing field \`${name}\`${inside}`);
  }
  return body;
}

/** Refuses text that is none of the allowed. */
export function checkChoice(value: unknown, allowed: readonly string[], code: string, path: string): void {
  checkKind(value, 'string', code, path);
  if (allowed.includes(value as string)) return;
  const at = path === '' ? '' : ` at \`${path}\``;
  throw new ApiError(
    code,
    `Unknown value \`${value as string}\`${at}: ${expectedOneOf(value as string, allowed)}`,
  );
}

/** `rankingScore` as codes write it: `ranking_score`. */
export const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
