import { join } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createClock } from '../../ingest/lib/clock.ts';
import { secretFile } from '../secret-file.ts';
import { readMaintainer, remoteOf } from './access/read-maintainer.ts';
import { createSessions } from './access/sessions.ts';
import { mostOf } from './create-desk.ts';
import type { DeskAnswer } from './desk-messages.ts';
import { openThread } from './open-thread.ts';
import type { RepublishOrder } from './republish.ts';

/** What the desk needs of the server around it. */
export interface OpenDeskOptions extends RepublishOrder {
  readonly siteDir: () => string | null;
  /** Builds the pages when the catalogue has changed. */
  readonly refresh: () => Promise<void>;
}

/** The desk of this server, in a thread of its own, and how to close it. */
export function openDesk({ config, search, siteDir, refresh }: OpenDeskOptions): {
  handler: MiddlewareHandler;
  close: () => Promise<void>;
} {
  const { token, proxy } = config.desk;
  if (token === null && proxy === null) {
    return { handler: (_context, next) => next(), close: () => Promise.resolve() };
  }
  // The token is part of the key: with another token nobody is signed in any more.
  const key = `${secretFile(join(config.dataDir, 'desk.key'))} ${token ?? ''}`;
  // Here they only say how large a form may be: the thread knows which were ended.
  const sessions = createSessions(key, createClock(null), null);
  const thread = openThread({ config, search, key }, refresh);

  const ask = async (context: Context): Promise<Response | null> => {
    const { req } = context;
    const body = req.method === 'GET' || req.method === 'HEAD' ? null : await req.arrayBuffer();
    const answer = await thread.ask({
      ...{ url: req.url, method: req.method, headers: [...req.raw.headers], body },
      ...{ remote: remoteOf(context), siteDir: siteDir() },
    });
    return answer && toResponse(answer);
  };
  return {
    async handler(context, next) {
      let answer: Response | null = null;
      const limit = bodyLimit({
        maxSize: mostOf(readMaintainer(context, config.desk, sessions)),
        onError: (refused) => refused.text('te groot', 413),
      });
      const refused = await limit(context, async () => {
        answer = await ask(context);
      });
      return refused ?? answer ?? next();
    },
    close: thread.close,
  };
}

const toResponse = ({ status, headers, body }: DeskAnswer): Response =>
  new Response(body.byteLength === 0 ? null : body, {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
