import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openEngine, type Engine } from '../../engine/engine.ts';
import { hostileRequests, masterKey, type HostileRequest } from './hostile-requests.ts';

async function send(engine: Engine, request: HostileRequest): Promise<Response> {
  const { method, path, headers, body: content } = request;
  return engine.fetch(new Request(`http://engine${path}`, { method, headers, body: content }));
}

/** Why an answer is not proper; null when it is: success, or a 4xx with its error object (or an unknown route). */
async function complaint(answer: Response): Promise<string | null> {
  const content = await answer.text();
  if (answer.status < 400) return null;
  if (answer.status >= 500) return `${answer.status} ${content}`;
  if (answer.status === 404 && content === '') return null;
  const { message, code, type, link } = JSON.parse(content) as Record<string, unknown>;
  const isProper = [message, code, type, link].every((one) => typeof one === 'string');
  return isProper ? null : `${answer.status} without an error object: ${content}`;
}

const documents = Array.from({ length: 20 }, (_, id) => ({
  id,
  title: `title ${id} of a thing`,
  price: id * 3,
  tags: ['a', `t${id % 4}`],
  _geo: { lat: id, lng: id },
}));

/**
 * Sends random requests to an engine that has an index, until one is answered badly or ends a task in an internal
 * error. Throws fast-check's report then.
 */
export async function runHostileRequests(numRuns: number, seed: number): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'engine-hostile-'));
  const engine = await openEngine({ dir, masterKey, taskLimit: 2000 });
  const headers = { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json' };
  const call = async (method: string, path: string, content: unknown = null) => {
    const answer = await send(engine, {
      method,
      path,
      headers,
      body: content === null ? null : JSON.stringify(content),
    });
    return (await answer.json()) as Record<string, unknown>;
  };
  const settle = async () => {
    while ((await call('GET', '/tasks?statuses=enqueued,processing&limit=1'))['total'] !== 0)
      await new Promise((resolve) => setImmediate(resolve));
  };
  const fill = async () => {
    await call('PATCH', '/indexes/fuzz/settings', {
      filterableAttributes: ['tags', 'price', '_geo'],
      sortableAttributes: ['price', '_geo'],
    });
    await call('POST', '/indexes/fuzz/documents?primaryKey=id', documents);
    await settle();
  };
  let run = 0;
  try {
    const property = fc.asyncProperty(
      fc.array(hostileRequests, { minLength: 1, maxLength: 8 }),
      async (requests) => {
        if (run++ % 20 === 0) await fill();
        for (const request of requests) {
          const problem = await complaint(await send(engine, request));
          if (problem !== null) throw new Error(`${request.method} ${request.path}: ${problem}`);
        }
        await settle();
        const { results } = await call('GET', '/tasks?statuses=failed&limit=20');
        const crashed = (results as { error: { code: string; message: string } }[]).find(
          ({ error }) => error.code === 'internal',
        );
        if (crashed !== undefined) throw new Error(`a task ended in: ${crashed.error.message}`);
      },
    );
    await fc.assert(property, { numRuns, seed });
  } finally {
    await engine.close();
    await rm(dir, { recursive: true });
  }
}
