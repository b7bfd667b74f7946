import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpError } from '../../ingest/lib/http-error.ts';
import { fetchJson, postJson } from '../../ingest/lib/http.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let handler: Handler;
let requests: IncomingMessage[];
const options = { retries: 0 };

beforeEach(async () => {
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const failure = (promise: Promise<unknown>): Promise<HttpError> =>
  promise.then(
    () => expect.unreachable('it should fail'),
    (error: unknown) => error as HttpError,
  );

describe('redirects', () => {
  /** Redirects `/from` to `location`; any other path answers its own name. */
  const redirectTo =
    (location: string, status = 302): Handler =>
    (request, response) => {
      if (request.url === '/from') response.writeHead(status, { location }).end('elsewhere');
      else response.end(JSON.stringify({ path: request.url }));
    };
  /** As if `localhost` were a name on the internet, and nothing else were. */
  const resolveHost = (host: string): Promise<string[]> =>
    host === 'localhost' ? Promise.resolve(['203.0.113.7']) : Promise.reject(new Error(`no ${host}`));
  const fromPublic = (): string => base.replace('127.0.0.1', 'localhost');

  it('are followed, also relative ones', async () => {
    handler = redirectTo('/to?a=1');
    expect(await fetchJson(`${base}/from`, options)).toEqual({ path: '/to?a=1' });
  });

  it('take the token along to the same origin and to no other', async () => {
    handler = redirectTo('/to');
    const secret = { ...options, bearer: 'stil', headers: { 'x-key': 'stil' } };
    await fetchJson(`${base}/from`, secret);
    handler = redirectTo(`${fromPublic()}/to`);
    await fetchJson(`${base}/from`, secret);
    const told = requests.map(({ headers }) => [headers.authorization, headers['x-key'], headers.accept]);
    const json = 'application/json';
    expect(told).toEqual([
      ['Bearer stil', 'stil', json],
      ['Bearer stil', 'stil', json],
      ['Bearer stil', 'stil', json],
      [undefined, undefined, json],
    ]);
  });

  it('from a public source into a private network are refused', async () => {
    for (const target of [base, 'http://169.254.169.254', 'http://[::1]:1', 'http://0x7f.1', 'http://10.1']) {
      handler = redirectTo(`${target}/secret`);
      const error = await failure(fetchJson(`${fromPublic()}/from`, { ...options, resolveHost }));
      expect(error.kind).toBe('url');
      expect(error.message).toMatch(/leads to .*, an address in a private network; not followed$/);
    }
    expect(requests.map(({ url }) => url)).toEqual(Array(5).fill('/from'));
  });

  it('within a private network are followed, as in a test', async () => {
    const other = base.replace('127.0.0.1', 'localhost');
    handler = redirectTo(`${other}/to`);
    expect(await fetchJson(`${base}/from`, options)).toEqual({ path: '/to' });
  });

  it('to something that is no http address are refused', async () => {
    for (const target of ['file:///etc/hostname', 'ftp://ftp.example/', 'http://']) {
      handler = redirectTo(target);
      const error = await failure(fetchJson(`${base}/from`, options));
      expect([target, error.kind]).toEqual([target, 'url']);
    }
  });

  it('without end are refused', async () => {
    handler = redirectTo('/from');
    const error = await failure(fetchJson(`${base}/from`, options));
    expect(error.message).toBe(`GET ${base}/from: more than 5 redirects`);
    expect(requests).toHaveLength(6);
  });

  it('keep a POST a POST, or are refused', async () => {
    handler = redirectTo('/to', 307);
    expect(await postJson(`${base}/from`, { a: 1 }, options)).toEqual({ path: '/to' });
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
    handler = redirectTo('/to', 302);
    expect((await failure(postJson(`${base}/from`, { a: 1 }, options))).message).toMatch(
      /POST .*not followed/,
    );
  });

  it('are no other than addresses that a public document names', async () => {
    handler = (_, response) => response.end('{"ok":true}');
    const namedBy = 'http://localhost/feed';
    const error = await failure(fetchJson(base, { ...options, resolveHost, namedBy }));
    expect(error.message).toMatch(/private network/);
    expect(requests).toEqual([]);
    expect(await fetchJson(base, { ...options, namedBy: `${base}/feed` })).toEqual({ ok: true });
  });
});
