import { isJsonObject } from '../index/flatten.ts';
import { expectedOneOf } from './did-you-mean.ts';
import { ApiError } from './errors.ts';
import { readBoolean, readInteger, readNumber } from './read-text.ts';

/** Where a value stands: its path in the body (empty for the whole) or its name in the query, and the code of errors. */
export interface Place {
  path: string;
  code: string;
  isParameter?: boolean;
}

/** Says what a value must be: gives it back, or refuses it in Meilisearch's words. */
export interface Shape<T> {
  (value: unknown, at: Place): T;
  /** Makes the value that is to be looked at from the text of a query; without it, that is the text itself. */
  fromText?: (text: string) => unknown;
}

/** A field with a code of its own; others have that of the object, and all may be null or left out. */
export interface Field<T> {
  shape: Shape<T>;
  code: string;
  required?: boolean;
}

export type Fields = Record<string, Shape<unknown> | Field<unknown>>;
type ValueOf<F> = F extends Shape<infer T> ? T | null : F extends Field<infer T> ? T : never;
type RequiredIn<F> = { [K in keyof F]: F[K] extends { required: true } ? K : never }[keyof F];
/** What an object of these fields holds. */
export type Shaped<F> = { [K in Exclude<keyof F, RequiredIn<F>>]?: ValueOf<F[K]> } & {
  [K in RequiredIn<F>]: ValueOf<F[K]>;
};

/** A field that may be null or left out. */
export const optional = <T>(code: string, shape: Shape<T>): Field<T | null> => ({
  code,
  shape: nullable(shape),
});

/** A field that must be there, and is not null unless its shape says so. */
export const required = <T>(code: string, shape: Shape<T>) => ({ code, shape, required: true as const });

/** `rankingScore` as codes write it: `ranking_score`. */
export const snakeCase = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Optional fields whose codes are made of a subject and their own names: `invalid_document_limit`. */
export function fieldsOf<S extends Record<string, Shape<unknown>>>(subject: string, shapes: S) {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      optional(`invalid_${subject}_${snakeCase(name)}`, shape),
    ]),
  ) as { [K in keyof S]: Field<ValueOf<S[K]>> };
}

/** A value as messages name it: `a string: "x"`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const sign = Number.isInteger(value)
    ? (value as number) < 0
      ? 'negative integer'
      : 'positive integer'
    : null;
  const kind = Array.isArray(value) ? 'array' : (sign ?? typeof value);
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}: \`${JSON.stringify(value)}\``;
}

/** The end of a message that says where: ` at \`.limit\``. */
function where({ path, isParameter = false }: Place): string {
  if (path === '') return '';
  return isParameter ? ` for parameter \`${path}\`` : ` at \`${path}\``;
}

/** The error for a value of the wrong kind. */
export const wrongType = (expected: string, value: unknown, at: Place) =>
  new ApiError(at.code, `Invalid value type${where(at)}: expected ${expected}, but found ${describe(value)}`);

/** The error for a value that is of the right kind and wrong all the same. */
export const wrongValue = (why: string, at: Place) =>
  new ApiError(at.code, `Invalid value${where(at)}: ${why}`);

const inside = (at: Place, step: string): Place => ({ ...at, path: at.path + step });

function kind<T>(
  expected: string,
  fits: (value: unknown) => boolean,
  fromText?: (text: string) => T,
): Shape<T> {
  const shape: Shape<T> = (value, at) => {
    if (fits(value)) return value as T;
    throw wrongType(expected, value, at);
  };
  return withText(shape, fromText);
}

/** The same shape, made in another way from the text of a query. */
export function withText<T>(shape: Shape<T>, fromText: Shape<T>['fromText']): Shape<T> {
  const same = (value: unknown, at: Place) => shape(value, at);
  return fromText === undefined ? same : Object.assign(same, { fromText });
}

const isWhole = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

export const anything: Shape<unknown> = (value) => value;
export const text = kind<string>('a string', (value) => typeof value === 'string');
export const number = kind('a number', (value) => typeof value === 'number', readNumber);
export const boolean = kind('a boolean', (value) => typeof value === 'boolean', readBoolean);
/** Zero or more. */
export const integer = kind('a positive integer', isWhole, readInteger);
const array = kind<unknown[]>('an array', Array.isArray);
const plainObject = kind<Record<string, unknown>>('an object', isJsonObject);

export const nullable = <T>(shape: Shape<T>): Shape<T | null> =>
  withText((value, at) => (value === null ? null : shape(value, at)), shape.fromText);

export const list =
  <T>(of: Shape<T>): Shape<T[]> =>
  (value, at) =>
    array(value, at).map((element, i) => of(element, inside(at, `[${i}]`)));

/** An object of any names with values of one shape. */
export const recordOf =
  <T>(of: Shape<T>): Shape<Record<string, T>> =>
  (value, at) => {
    const entries = Object.entries(plainObject(value, at));
    return Object.fromEntries(entries.map(([name, inner]) => [name, of(inner, inside(at, `.${name}`))]));
  };

/** One of a few words. */
export const choice =
  <T extends string>(...allowed: readonly T[]): Shape<T> =>
  (value, at) => {
    const word = text(value, at) as T;
    if (allowed.includes(word)) return word;
    throw new ApiError(at.code, `Unknown value \`${word}\`${where(at)}: ${expectedOneOf(word, allowed)}`);
  };

/** A shape and a check of what it let pass; the check throws. */
export const checked = <T>(shape: Shape<T>, check: (value: T, at: Place) => void): Shape<T> =>
  withText((value, at) => {
    const read = shape(value, at);
    check(read, at);
    return read;
  }, shape.fromText);

/** A shape whose values are kept in another form. */
export const mapped =
  <T, K>(shape: Shape<T>, keep: (value: T) => K): Shape<K> =>
  (value, at) =>
    keep(shape(value, at));

/** An object of these fields; refuses others, unless `allowUnknown`. */
export const object =
  <F extends Fields>(fields: F, allowUnknown = false): Shape<Shaped<F>> =>
  (value, at) => {
    const body = plainObject(value, at);
    const within = at.path === '' ? '' : ` inside \`${at.path}\``;
    const result: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(body)) {
      const field = Object.hasOwn(fields, name) ? fields[name]! : null;
      if (field !== null) {
        const { code, shape } =
          typeof field === 'function' ? { code: at.code, shape: nullable(field) } : field;
        result[name] = shape(inner, { path: `${at.path}.${name}`, code });
      } else if (!allowUnknown) {
        const hint = expectedOneOf(name, Object.keys(fields));
        throw new ApiError(at.code, `Unknown field \`${name}\`${within}: ${hint}`);
      }
    }
    for (const [name, field] of Object.entries(fields)) {
      if (typeof field === 'function' || field.required !== true || Object.hasOwn(body, name)) continue;
      throw new ApiError(field.code.replace(/^invalid_/, 'missing_'), `Missing field \`${name}\`${within}`);
    }
    return result as Shaped<F>;
  };

/** A change of something: an object of these fields, of which some others cannot be changed. */
export const changeOf = <F extends Fields>(
  subject: string,
  fixed: readonly string[],
  fields: F,
): Shape<Shaped<F>> => {
  const shape = object(fields);
  const free = Object.keys(fields).map((name) => `\`${name}\``);
  return (value, at) => {
    const name = fixed.find((one) => isJsonObject(value) && Object.hasOwn(value, one));
    if (name === undefined) return shape(value, at);
    const message = `Immutable field \`${name}\`: expected one of ${free.join(', ')}`;
    throw new ApiError(`immutable_${subject}_${snakeCase(name)}`, message);
  };
};
