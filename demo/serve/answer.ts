import type { IncomingHttpHeaders } from 'node:http';

/** A request, as the sources' handlers need it. */
export interface Request {
  readonly method: string;
  /** Path below the source's base, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Where the server is reached, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly body: () => Promise<string>;
}

/** What is sent back: a text, bytes, or a file to stream. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer | { readonly file: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers a request; null when the source has no such path. */
export type Handler = (request: Request) => Promise<Answer | null>;

/** A JSON answer, 200 unless another status is given. */
export const jsonAnswer = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** An XML answer with status 200. */
export const xmlAnswer = (body: string | Buffer | { readonly file: string }): Answer => ({
  status: 200,
  type: 'text/xml; charset=utf-8',
  body,
});

/** Whether the request carries this bearer token. */
export const hasBearer = (request: Request, token: string): boolean =>
  request.headers.authorization === `Bearer ${token}`;

/** The parts of a path, decoded: `/a/b%2Fc` gives `a` and `b/c`. Null when an escape is broken. */
export function pathParts(path: string): string[] | null {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}
