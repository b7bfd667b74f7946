import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The secret in a file only we may read; makes one of 256 random bits, as hex, where there is none. */
export function secretFile(path: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(dirname(path), { recursive: true });
  const secret = randomBytes(32).toString('hex');
  // Renamed into place: a kill must not leave an empty key.
  writeFileSync(`${path}.next`, `${secret}\n`, { mode: 0o600 });
  chmodSync(`${path}.next`, 0o600);
  renameSync(`${path}.next`, path);
  return secret;
}
