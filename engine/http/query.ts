import { expectedOneOf } from './did-you-mean.ts';
import { ApiError } from './errors.ts';

/** Why a text is not the value that was asked for; `place` says which element of a list it is. */
class UnreadableText extends Error {
  override name = 'UnreadableText';
  readonly place: string;
  constructor(message: string, place = '') {
    super(message);
    this.place = place;
  }
}

/** A query parameter: how its text is read, and the code of the error when it cannot be. */
export interface Parameter<T> {
  read: (text: string) => T;
  code: string;
}

type Values<P extends Record<string, Parameter<unknown>>> = {
  [K in keyof P]?: Exclude<ReturnType<P[K]['read']>, undefined>;
};

/** Any text. */
export const asText = (text: string): string => text;

/** A whole number from 0. */
export function asInteger(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  throw new UnreadableText(`could not parse \`${text}\` as a positive integer`);
}

/** A number, with or without decimals. */
export function asNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new UnreadableText(`could not parse \`${text}\` as a number`);
}

/** `true` or `false`. */
export function asBoolean(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new UnreadableText(`could not parse \`${text}\` as a boolean, expected either \`true\` or \`false\``);
}

/** Reads what `check` lets pass; why it refuses is in the error it throws, unless that is whole by itself. */
export function asChecked<T>(check: (text: string) => T): (text: string) => T {
  return (text) => {
    try {
      return check(text);
    } catch (error) {
      if (error instanceof ApiError) throw error;
      throw new UnreadableText(error instanceof Error ? error.message : String(error));
    }
  };
}

/** A list with commas between; `*` stands for no condition and is read as undefined. */
export function asList<T>(read: (text: string) => T): (text: string) => T[] | undefined {
  return (text) => {
    if (text === '*') return undefined;
    const parts = text.split(',');
    return parts.map((part, i) => {
      try {
        return read(part.trim());
      } catch (error) {
        if (!(error instanceof UnreadableText) || parts.length === 1) throw error;
        throw new UnreadableText(error.message, `[${i}]`);
      }
    });
  };
}

/** The query of a URL by its parameters; refuses others, and values that cannot be read. */
export function readQuery<P extends Record<string, Parameter<unknown>>>(
  query: URLSearchParams,
  parameters: P,
): Values<P> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of query) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      const hint = expectedOneOf(name, Object.keys(parameters));
      throw new ApiError('bad_request', `Unknown parameter \`${name}\`: ${hint}`);
    }
    try {
      const value = parameter.read(text);
      if (value !== undefined) values[name] = value;
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      throw new ApiError(
        parameter.code,
        `Invalid value in parameter \`${name}${error.place}\`: ${error.message}`,
      );
    }
  }
  return values as Values<P>;
}
