import { mkdirSync, openSync, closeSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The lock is held by a process that lives. */
export class LockedError extends Error {
  constructor(path: string, pid: number) {
    super(`process ${pid} holds ${path}`);
    this.name = 'LockedError';
  }
}

/**
 * Takes a lock file with our process id in it; a lock of a process that no longer lives is taken over. Returns the
 * function that frees it. Throws LockedError.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && holder !== process.pid && isAlive(holder)) throw new LockedError(path, holder);
    rmSync(path, { force: true });
  }
}

/** Process id in a lock file; null when it is gone or was cut off by a kill. */
function readHolder(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
