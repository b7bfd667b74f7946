import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';

/** Where a server listens. */
export interface Listening {
  /** As a person types it. */
  readonly url: string;
  /** For requests of this machine to itself, whatever the address listened on. */
  readonly localUrl: string;
  close(): Promise<void>;
}

/** Listens on host and port (0: any free one). Throws one line when that cannot be. */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: actual }: AddressInfo) => {
      const everywhere = host === '0.0.0.0' || host === '::';
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        url: `http://${name}:${actual}`,
        localUrl: `http://${everywhere ? '127.0.0.1' : name}:${actual}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? '']?.(host, port);
      reject(reason === undefined ? error : new Error(reason));
    });
  });
}

const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `PORT: ${host}:${port} is in use by another program`,
  EACCES: (host, port) => `PORT: no permission to listen on ${host}:${port}`,
  EADDRNOTAVAIL: (host) => `HOST: this machine has no address ${host}`,
  ENOTFOUND: (host) => `HOST: there is no machine named ${host}`,
};
