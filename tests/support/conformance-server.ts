import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch, type EnqueuedTaskPromise, type Settings, type Task } from 'meilisearch';
import { openEngine } from '../../engine/engine.ts';
import { serveEngine } from '../../engine/serve-engine.ts';

/** A server that the conformance tests talk to: the engine on a free port, or the real one of `MEILI_URL`. */
export interface ConformanceServer {
  url: string;
  masterKey: string;
  client: Meilisearch;
  /** A name no other test uses; the index is removed at the end. */
  uid(): string;
  /** Makes an index with settings and documents and waits until it can be searched. */
  index(settings: Settings, documents: Record<string, unknown>[]): Promise<string>;
  /** Ids of what is found, in order. */
  find(uid: string, q: string, options?: object): Promise<number[]>;
  /** Plain request, for what the client does not show. */
  request(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Whether the tests talk to a real Meilisearch. What it does otherwise than documented is said where it shows. */
export const isRealServer = process.env['MEILI_URL'] !== undefined;

/** Waits for a task and refuses one that failed. */
export async function succeeded(enqueued: EnqueuedTaskPromise): Promise<Task> {
  const task = await enqueued.waitTask({ timeout: 60_000, interval: 10 });
  if (task.status !== 'succeeded')
    throw new Error(`task ${task.uid} ${task.status}: ${task.error?.message ?? ''}`);
  return task;
}

let counter = 0;

/** Starts (or finds) the server. With `MEILI_URL`, its master key is in `MEILI_MASTER_KEY`. */
export async function conformanceServer(): Promise<ConformanceServer> {
  const external = process.env['MEILI_URL'];
  const masterKey = external === undefined ? 'a-master-key-of-16' : (process.env['MEILI_MASTER_KEY'] ?? '');
  let url = external ?? '';
  let stop = async () => {
    // A server that others started is left running.
  };
  if (external === undefined) {
    const dir = await mkdtemp(join(tmpdir(), 'engine-'));
    const engine = await openEngine({ dir, masterKey });
    const server = await serveEngine(engine, { host: '127.0.0.1', port: 0 });
    url = server.url;
    stop = async () => {
      await server.close();
      await engine.close();
      await rm(dir, { recursive: true });
    };
  }
  const client = new Meilisearch({ host: url, apiKey: masterKey, defaultWaitOptions: { timeout: 60_000 } });
  const uids: string[] = [];
  const uid = () => {
    const name = `conformance_${process.pid}_${counter++}`;
    uids.push(name);
    return name;
  };
  return {
    url,
    masterKey,
    client,
    uid,
    async index(settings, documents) {
      const name = uid();
      await succeeded(client.createIndex(name, { primaryKey: 'id' }));
      await succeeded(client.index(name).updateSettings(settings));
      if (documents.length > 0) await succeeded(client.index(name).addDocuments(documents));
      return name;
    },
    async find(name, q, options = {}) {
      return (await client.index(name).search(q, options)).hits.map((hit) => hit['id'] as number);
    },
    async request(method, path, body, headers = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        body: text === '' ? null : JSON.parse(text),
      };
    },
    async close() {
      for (const name of uids) await client.deleteIndexIfExists(name);
      await stop();
    },
  };
}
