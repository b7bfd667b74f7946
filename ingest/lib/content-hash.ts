import { hash } from 'node:crypto';

/** Hash of a text or bytes, 32 hex digits: enough to see a change, not a secret. */
export const contentHash = (content: string | Uint8Array): string => hash('sha256', content).slice(0, 32);
