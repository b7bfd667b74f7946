import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** The lock is held by a process that lives. */
export class LockedError extends Error {
  constructor(path: string, pid: number) {
    super(`process ${pid} holds ${path}`);
    this.name = 'LockedError';
  }
}

/**
 * Takes a lock file that names this process; a lock of a process that no longer lives is taken over. Returns the
 * function that frees it. Throws LockedError.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, `${process.pid} ${startOf(process.pid) ?? ''}`);
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && lives(holder)) throw new LockedError(path, holder.pid);
    rmSync(path, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  /** When the process started; '' where the system does not say. */
  readonly start: string;
}

/** Who is named in a lock file; null when it is gone or was cut off by a kill. */
function readHolder(path: string): Holder | null {
  try {
    const [pid, start] = readFileSync(path, 'utf8').split(' ');
    return /^\d+$/.test(pid ?? '') ? { pid: Number(pid), start: start ?? '' } : null;
  } catch {
    return null;
  }
}

/** A process id alone may have gone to another process since, as after a restart of a container. */
function lives({ pid, start }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return start === '' || start === startOf(pid);
}

/** Start time of a process in clock ticks since boot (proc(5), field 22 of stat); null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets and may hold blanks.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
