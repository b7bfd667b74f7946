import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as macrotask } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpError } from '../../ingest/lib/http-error.ts';
import type { HttpOptions } from '../../ingest/lib/http.ts';
import { downloadFile, fetchBytes, fetchJson, postJson, userAgent } from '../../ingest/lib/http.ts';
import manifest from '../../package.json' with { type: 'json' };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let handler: Handler;
let requests: IncomingMessage[];
let pauses: number[];
const options: HttpOptions = {
  wait: (ms) => {
    pauses.push(ms);
    return Promise.resolve();
  },
};

beforeEach(async () => {
  requests = [];
  pauses = [];
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

async function readAll(path: string, more: HttpOptions = {}): Promise<number> {
  const answer = await fetchBytes(`${base}${path}`, { ...options, ...more });
  let total = 0;
  for await (const chunk of answer.bytes) total += chunk.byteLength;
  return total;
}

/** Answers the given statuses in turn, then `{"ok":true}`. */
const after = (...statuses: number[]): Handler => {
  const left = [...statuses];
  return (_, response) => {
    const status = left.shift();
    if (status === undefined) response.end('{"ok":true}');
    else response.writeHead(status, { 'retry-after': '2' }).end('no');
  };
};

/** Collects garbage, and gives what waits for that (finalizers) its turn. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 5; round += 1) {
    collect();
    await macrotask();
  }
}

describe('asking', () => {
  it('says who it is, with the version of the package', async () => {
    handler = after();
    await fetchJson(base, options);
    expect(requests[0]?.headers['user-agent']).toBe(userAgent);
    expect(userAgent).toContain(`/${manifest.version} `);
  });

  it('tries again after a server error, as long as the server asks', async () => {
    handler = after(503, 429);
    expect(await fetchJson(base, options)).toEqual({ ok: true });
    expect(pauses).toEqual([2000, 2000]);
  });

  it('gives up after the given number of attempts, in one line', async () => {
    handler = (_, response) => response.writeHead(500).end('no');
    const error = await failure(
      fetchJson(`${base}/a?key=geheim`, { ...options, retries: 2, bearer: 'stil' }),
    );
    expect(requests).toHaveLength(3);
    expect(error).toMatchObject({ kind: 'status', status: 500 });
    expect(error.message).toBe(`GET ${base}/a?key=***: status 500`);
  });

  it('sends the token and never shows it', async () => {
    handler = (_, response) => response.writeHead(401).end('no');
    const error = await failure(fetchJson(base, { ...options, bearer: 'stil-geheim' }));
    expect(requests[0]?.headers.authorization).toBe('Bearer stil-geheim');
    expect(JSON.stringify(error) + String(error.stack)).not.toContain('stil-geheim');
  });

  it('posts JSON', async () => {
    let received = '';
    handler = (request, response) => {
      request.on('data', (chunk: Buffer) => (received += chunk.toString()));
      request.on('end', () => response.end('[1]'));
    };
    expect(await postJson(base, { keys: ['a'] }, options)).toEqual([1]);
    expect(received).toBe('{"keys":["a"]}');
  });

  it('takes only http and https', async () => {
    const error = await failure(fetchJson('data:application/json,1', options));
    expect(error.kind).toBe('url');
  });

  it('names a refused connection', async () => {
    await new Promise((resolve) => server.close(resolve));
    const error = await failure(fetchJson(base, { ...options, retries: 1 }));
    expect(error.message).toMatch(/no answer: .*ECONNREFUSED/);
    expect(pauses).toHaveLength(1);
  });

  it('ends when the signal aborts', async () => {
    handler = () => undefined;
    const controller = new AbortController();
    const asked = failure(fetchJson(base, { ...options, signal: controller.signal }));
    controller.abort();
    expect((await asked).name).toBe('AbortError');
  });
});

describe('answers', () => {
  it('reads JSON with a byte order mark', async () => {
    handler = (_, response) => response.end('\ufeff{"a":1}');
    expect(await fetchJson(base, options)).toEqual({ a: 1 });
  });

  it('names what came instead of JSON', async () => {
    handler = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    const error = await failure(fetchJson(base, options));
    expect(error.kind).toBe('json');
    expect(error.message).toMatch(/answer \(text\/html\) is not JSON/);
    expect(requests).toHaveLength(1);
  });

  it('fails when no answer begins in time', async () => {
    handler = () => undefined;
    const error = await failure(fetchJson(base, { ...options, timeoutMs: 30, retries: 0 }));
    expect(error.message).toMatch(/no answer within 30 ms/);
  });

  it('fails when the body stands still', async () => {
    handler = (_, response) => void response.writeHead(200).write('{');
    // Long enough for the answer itself to begin in time.
    const error = await failure(fetchJson(base, { ...options, timeoutMs: 2_000, retries: 0 }));
    expect(error.message).toMatch(/the body stood still for 2000 ms/);
  });

  it('ends a body that trickles in for too long, however steadily', async () => {
    handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('[');
      const drip = setInterval(() => response.write('1,'), 5);
      response.on('close', () => clearInterval(drip));
    };
    const error = await failure(fetchJson(base, { ...options, longestMs: 60, timeoutMs: 5_000, retries: 0 }));
    expect(error).toMatchObject({ kind: 'timeout' });
    expect(error.message).toMatch(/the body was not there after 60 ms/);
  });

  it('passes the gate before every attempt', async () => {
    let passed = 0;
    const gate = (): Promise<void> => {
      passed += 1;
      return Promise.resolve();
    };
    handler = (_, response) => response.writeHead(503).end();
    await failure(fetchJson(base, { ...options, gate, retries: 2 }));
    expect(passed).toBe(3);
  });

  it('asks again when a body breaks off', async () => {
    handler = (_, response) => {
      if (requests.length > 1) response.end('{"ok":true}');
      else response.writeHead(200, { 'content-length': '100' }).write('{"ok', () => response.destroy());
    };
    expect(await fetchJson(base, options)).toEqual({ ok: true });
    expect(requests).toHaveLength(2);
  });

  it('are whole when garbage is collected before they are read', async () => {
    handler = (_, response) => response.end('x'.repeat(5000));
    const { bytes } = await fetchBytes(base, options);
    await collectGarbage();
    let total = 0;
    for await (const chunk of bytes) total += chunk.byteLength;
    expect(total).toBe(5000);
  });

  it('stops a gzip bomb at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    handler = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    const error = await failure(readAll('/', { maxBytes: 100_000 }));
    expect(error).toMatchObject({ kind: 'too-large' });
    expect(error.message).toMatch(/over the limit of 100000 bytes/);
  });

  it('refuses a length over the limit before reading', async () => {
    handler = (_, response) => void response.writeHead(200, { 'content-length': '5000' }).write('x');
    expect((await failure(readAll('/', { maxBytes: 1000 }))).kind).toBe('too-large');
  });

  it('unpacks gzip and brotli', async () => {
    handler = (request, response) => {
      const isGzip = request.url === '/gzip';
      const body = isGzip ? gzipSync('zes en') : brotliCompressSync('zes en');
      response.writeHead(200, { 'content-encoding': isGzip ? 'gzip' : 'br' }).end(body);
    };
    expect(await readAll('/gzip')).toBe(6);
    expect(await readAll('/br')).toBe(6);
  });

  it.each([
    ['gzip', 'plain text', /content-encoding says gzip, the body is not/],
    ['br', '<html>an error page</html>', /content-encoding says br, the body is not/],
    ['rot13', 'cynva', /unknown content-encoding rot13/],
  ])('names the header when %s is a lie', async (encoding, body, message) => {
    handler = (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
    const error = await failure(readAll('/'));
    expect(error.kind).toBe('encoding');
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  it('names a text that is gzip without saying so', async () => {
    handler = (_, response) => response.writeHead(200, { 'content-type': 'text/csv' }).end(gzipSync('a,b'));
    expect((await failure(readAll('/'))).message).toMatch(/is gzip, but no header content-encoding/);
  });
});

describe('downloadFile', () => {
  let folder: string;
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'leeratlas-http-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('writes the file whole, with its size and hash', async () => {
    handler = (_, response) => response.end('inhoud');
    const path = join(folder, 'sub', 'tabel.csv');
    const file = await downloadFile(base, path, options);
    expect(await readFile(path, 'utf8')).toBe('inhoud');
    expect(file.bytes).toBe(6);
    expect(file.sha256).toBe(createHash('sha256').update('inhoud').digest('hex'));
    expect(await readdir(join(folder, 'sub'))).toEqual(['tabel.csv']);
  });

  it('leaves the last good file and nothing else when it fails', async () => {
    const path = join(folder, 'tabel.csv');
    await writeFile(path, 'vorige');
    handler = (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy());
    };
    const error = await failure(downloadFile(base, path, { ...options, retries: 1 }));
    expect(error.message).toMatch(/the body broke off/);
    expect(await readFile(path, 'utf8')).toBe('vorige');
    expect(await readdir(folder)).toEqual(['tabel.csv']);
    expect(requests).toHaveLength(2);
  });
});
