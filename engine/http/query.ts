import { expectedOneOf } from './did-you-mean.ts';
import { ApiError } from './errors.ts';
import { UnreadableText } from './read-text.ts';
import { anything, withText, type Field, type Shape, type Shaped } from './shape.ts';

/** A parameter that is read by a function of its own. */
export const parameter = <T>(code: string, read: (text: string) => T): Field<Exclude<T, undefined>> => ({
  code,
  shape: withText(anything as Shape<Exclude<T, undefined>>, read),
});

/** The query of a URL by its parameters; refuses others, and values that cannot be read. */
export function readQuery<F extends Record<string, Field<unknown>>>(
  query: URLSearchParams,
  fields: F,
): Shaped<F> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of query) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      const hint = expectedOneOf(name, Object.keys(fields));
      throw new ApiError('bad_request', `Unknown parameter \`${name}\`: ${hint}`);
    }
    const { code, shape } = field;
    try {
      const value = shape.fromText === undefined ? text : shape.fromText(text);
      if (value !== undefined) values[name] = shape(value, { path: name, code, isParameter: true });
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      throw new ApiError(code, `Invalid value in parameter \`${name}${error.place}\`: ${error.message}`);
    }
  }
  return values as Shaped<F>;
}
