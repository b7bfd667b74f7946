/**
 * Thread of the desk: its pages read and write the database, which takes as long as it takes (a run that writes holds
 * others up for seconds), while the server goes on answering visitors.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Hono } from 'hono';
import type { DeskAnswer, DeskOrder, DeskRequest, FromDesk, ToDesk } from './desk-messages.ts';
import { makeDesk } from './make-desk.ts';

const port = parentPort!;
const ending = new AbortController();
const builds = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
let siteDir: string | null = null;
let asked = 0;

const desk = makeDesk({
  ...(workerData as DeskOrder),
  signal: ending.signal,
  siteDir: () => siteDir,
  refresh: () =>
    new Promise((resolve, reject) => {
      asked += 1;
      builds.set(asked, { resolve, reject });
      say({ type: 'build', id: asked });
    }),
});

/** Marks what the desk leaves to the site. */
const isForSite = 'x-for-site';
const app = new Hono();
app.use(desk.handler);
app.notFound(() => new Response(null, { status: 404, headers: { [isForSite]: '1' } }));

port.on('message', (message: ToDesk) => {
  switch (message.type) {
    case 'request':
      void answerTo(message.request).then((answer) => say({ type: 'answer', id: message.id, answer }));
      return;
    case 'built': {
      const build = builds.get(message.id);
      builds.delete(message.id);
      if (message.problem === null) build?.resolve();
      else build?.reject(new Error(message.problem));
      return;
    }
    case 'end':
      ending.abort();
      for (const { resolve } of builds.values()) resolve();
      void desk.close().then(() => port.close());
  }
});

const say = (message: FromDesk): void => port.postMessage(message);

async function answerTo(request: DeskRequest): Promise<DeskAnswer | null> {
  siteDir = request.siteDir;
  const { url, method, body, remote } = request;
  const headers = new Headers(request.headers.map(([name, value]): [string, string] => [name, value]));
  // As the server's own connections look to whoever asks for their address.
  const connection = remote === '' ? {} : { incoming: { socket: { remoteAddress: remote } } };
  const response = await app.fetch(new Request(url, { method, headers, body }), connection);
  if (response.headers.has(isForSite)) return null;
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}
