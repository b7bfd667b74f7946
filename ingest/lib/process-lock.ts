import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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
 * function that frees it. Throws LockedError. Of several that try at the same moment one gets it.
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const own = `${path}.${randomUUID()}`;
  writeFileSync(own, `${process.pid} ${startOf(process.pid) ?? ''}`);
  try {
    while (!isPlaced(own, path) && !isTakenOver(own, path)) pause();
  } finally {
    rmSync(own, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** Puts a file where there is none, with all that is in it: an empty lock would name nobody. */
function isPlaced(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
  }
  // Not every disk has second names.
  try {
    copyFileSync(own, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the place of a lock whose process no longer lives. One at a time, by a lock of its own that is there for a
 * moment: of two that find the same dead one the second would else take it from the first.
 */
function isTakenOver(own: string, path: string): boolean {
  const found = readLock(path);
  if (found.holder !== null && lives(found.holder)) throw new LockedError(path, found.holder.pid);
  const turn = `${path}.turn`;
  if (!isPlaced(own, turn)) {
    if (isDead(turn)) rmSync(turn, { force: true });
    return false;
  }
  try {
    if (!isDead(path)) return false;
    // Nobody else changes the lock of a dead process now.
    renameSync(own, path);
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Until another has had its turn, in ms. */
const pauseMs = 5;

const pause = (): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);

interface Holder {
  readonly pid: number;
  /** When the process started; '' where the system does not say. */
  readonly start: string;
}

/** Whether there is a lock file, and who is named in it; null when it was cut off by a kill. */
function readLock(path: string): { readonly isThere: boolean; readonly holder: Holder | null } {
  try {
    const [pid, start] = readFileSync(path, 'utf8').split(' ');
    const holder = /^\d+$/.test(pid ?? '') ? { pid: Number(pid), start: start ?? '' } : null;
    return { isThere: true, holder };
  } catch {
    return { isThere: false, holder: null };
  }
}

function isDead(path: string): boolean {
  const { isThere, holder } = readLock(path);
  return isThere && (holder === null || !lives(holder));
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
