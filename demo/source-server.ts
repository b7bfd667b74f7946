import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { readManifest } from './is-complete.ts';
import { createCkan, pathsDownload } from './serve/ckan.ts';
import type { Answer, Handler } from './serve/answer.ts';
import { apiToken, createEdudexApi } from './serve/edudex-api.ts';
import { clientOrganization, createEdudexFeed, feedKey } from './serve/edudex-feed.ts';
import { faultyAnswer, sendEndless, sendGzipBomb } from './serve/fault.ts';
import type { Fault } from './serve/fault.ts';
import { createHoviApi, hoviKey } from './serve/hovi-api.ts';
import { loadProgramIndex } from './serve/program-index.ts';
import type { ProgramIndex } from './serve/program-index.ts';

export type { Fault } from './serve/fault.ts';

/** A running server that plays the four sources. */
export interface SourceServer {
  /** The settings that make an ingest read from this server. */
  readonly urls: {
    readonly edudexXml: string;
    readonly edudexApi: string;
    readonly edudexApiToken: string;
    readonly edudexOrg: string;
    readonly rio: string;
    readonly hovi: string;
    readonly hoviApiKey: string;
    readonly paths: string;
  };
  /** Plays the deliveries of the other night from the next request on. */
  setNight(night: 1 | 2): void;
  /** Lets requests go wrong from now on; null ends it. */
  setFault(fault: Fault | null): void;
  close(): Promise<void>;
}

export interface SourceServerOptions {
  /** Folder made by `generateDemo`. */
  readonly dir: string;
  readonly night?: 1 | 2;
  readonly host?: string;
  readonly port?: number;
}

/** Starts the server. Throws when the folder is not complete or the port is taken. */
export async function startSourceServer(options: SourceServerOptions): Promise<SourceServer> {
  const { dir, host = '127.0.0.1', port = 0 } = options;
  if ((await readManifest(dir)) === null) throw new Error(`${dir} holds no complete demo deliveries`);
  let night: 1 | 2 = options.night ?? 1;
  let fault: Fault | null = null;
  const stopped = new AbortController();
  const folder = (): string => join(dir, `night-${String(night)}`);
  const indexes = new Map<number, Promise<ProgramIndex>>();
  const index = (): Promise<ProgramIndex> => {
    const loaded = indexes.get(night) ?? loadProgramIndex(folder());
    indexes.set(night, loaded);
    return loaded;
  };
  const handlers: readonly (readonly [string, Handler])[] = [
    ['/edudex-feeds', createEdudexFeed(() => ({ folder: folder(), index }))],
    ['/edudex-api', createEdudexApi(index)],
    ['/duo', createCkan(() => ({ folder: folder(), night }), '/duo')],
    ['/hovi', createHoviApi(folder)],
  ];
  const server = createServer((request, response) => {
    serve(request, response, handlers, fault, stopped.signal).catch((error: unknown) => {
      // The client hung up, or the folder changed under us; there is nobody left to tell.
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${String(address.port)}`;
  return {
    urls: {
      edudexXml: `${base}/edudex-feeds/institutes/${clientOrganization}/feed/?key=${feedKey}`,
      edudexApi: `${base}/edudex-api/data/v1/`,
      edudexApiToken: apiToken,
      edudexOrg: clientOrganization,
      rio: `${base}/duo`,
      hovi: `${base}/hovi/api/4`,
      hoviApiKey: hoviKey,
      paths: `${base}/duo${pathsDownload}`,
    },
    setNight(next) {
      night = next;
    },
    setFault(next) {
      fault = next;
    },
    async close() {
      stopped.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handlers: readonly (readonly [string, Handler])[],
  fault: Fault | null,
  stopped: AbortSignal,
): Promise<void> {
  const origin = `http://${request.headers.host ?? 'localhost'}`;
  const address = request.url ?? '/';
  const url = new URL(address, origin);
  const struck = fault !== null && address.includes(fault.match) ? fault : null;
  if (struck?.kind === 'slow') await wait(struck.delayMs ?? 1000, undefined, { signal: stopped });
  const found = handlers.find(([base]) => url.pathname.startsWith(`${base}/`));
  const answer = (await found?.[1]({
    method: request.method ?? 'GET',
    path: url.pathname.slice(found[0].length),
    query: url.searchParams,
    headers: request.headers,
    origin,
    body: () => text(request),
  })) ?? { status: 404, type: 'text/plain', body: 'Not found' };
  if (struck?.kind === 'endless') sendEndless(response, answer.type);
  else if (struck?.kind === 'gzip-bomb') sendGzipBomb(response, answer.type);
  else if (struck === null || struck.kind === 'slow') await send(response, answer);
  else await send(response, faultyAnswer(struck, answer, await bytesOf(answer)));
}

async function bytesOf(answer: Answer): Promise<Buffer> {
  if (typeof answer.body === 'string') return Buffer.from(answer.body);
  return Buffer.isBuffer(answer.body) ? answer.body : readFile(answer.body.file);
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  const { body } = answer;
  const headers = { 'Content-Type': answer.type, ...answer.headers };
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.writeHead(answer.status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
    return;
  }
  const { size } = await stat(body.file);
  response.writeHead(answer.status, { ...headers, 'Content-Length': size });
  await pipeline(createReadStream(body.file), response);
}
