import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Engine } from './engine.ts';

/** Where to listen; port 0 takes any. */
export interface ServeOptions {
  host: string;
  port: number;
}

/** Serves an engine over HTTP. The engine stays the caller's to close. */
export async function serveEngine(
  engine: Engine,
  { host, port }: ServeOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: engine.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
