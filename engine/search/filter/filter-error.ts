import { ApiError } from '../../http/errors.ts';

/** Where a piece of a filter stands: offsets in the filter's text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A filter that cannot be read or used; carries the place, so that the message can point at it. */
export class FilterError extends Error {
  override name = 'FilterError';
  readonly span: Span;
  readonly input: string;
  constructor(message: string, input: string, span: Span) {
    super(message);
    this.input = input;
    this.span = span;
  }

  /** The API's error: message, then `from:to filter` in characters, counted from 1. */
  toApiError(code: string, prefix = ''): ApiError {
    const column = [...this.input.slice(0, this.span.start)].length + 1;
    const size = [...this.input.slice(this.span.start, this.span.end)].length;
    return new ApiError(code, `${prefix}${this.message}\n${column}:${column + size} ${this.input}`);
  }
}
