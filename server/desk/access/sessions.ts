import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { EndedSessions } from '../../../ingest/store/ended-sessions.ts';
import type { Clock } from '../../../ingest/lib/clock.ts';
import { sameSecret } from './same-secret.ts';

/** How long somebody stays signed in, in ms: a working day. */
export const sessionMs = 12 * 3_600_000;

const claimsSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  /** End, in ms since 1970. */
  until: z.number(),
});

/** Somebody who signed in. */
export interface Session {
  readonly id: string;
  readonly name: string;
}

/** Makes and reads what the cookie of somebody who signed in holds. */
export interface Sessions {
  /** Value of the cookie for a new session. */
  begin(name: string): string;
  /** The session of a cookie; null when it is not ours, was changed, has run out or was ended. */
  read(value: string): Session | null;
  /** Ends a session before its time. */
  end(id: string): void;
  /** What a form of this person must bring along: nobody else can make it up. */
  formToken(of: string): string;
}

/**
 * Sessions that live in the cookie: claims and their HMAC-SHA256 under `key`, so that a restart signs nobody out and a
 * new key everybody. Ended ones are in `ended`, which outlives the process; null where nobody ends any.
 */
export function createSessions(key: string, clock: Clock, ended: EndedSessions | null): Sessions {
  const sign = (purpose: string, text: string): string =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
  return {
    begin(name) {
      const claims = {
        id: randomBytes(16).toString('base64url'),
        name,
        until: clock().getTime() + sessionMs,
      };
      const text = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return `${text}.${sign('session', text)}`;
    },
    read(value) {
      const [text = '', signature = ''] = value.split('.');
      if (!sameSecret(signature, sign('session', text))) return null;
      const { id, name, until } = claimsSchema.parse(
        JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
      );
      return until <= clock().getTime() || ended?.has(id) ? null : { id, name };
    },
    end(id) {
      const now = clock().getTime();
      ended?.add(id, now + sessionMs, now);
    },
    formToken: (of) => sign('form', of),
  };
}
