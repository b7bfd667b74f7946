import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** A text file that is written as it grows: `add` only collects, `drain` writes, `close` writes the rest. */
export interface TextFile {
  /** Bytes added so far, written or not. */
  readonly bytes: number;
  add(text: string): void;
  /** Writes what has been collected once it is worth a write; keeps memory bounded. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const worthWriting = 256 * 1024;

/** Opens a file for writing, UTF-8 without byte-order mark, replacing what is there. */
export async function createTextFile(path: string): Promise<TextFile> {
  const handle: FileHandle = await open(path, 'w');
  let parts: string[] = [];
  let pending = 0;
  let bytes = 0;

  const flush = async (): Promise<void> => {
    if (parts.length === 0) return;
    const text = parts.join('');
    parts = [];
    pending = 0;
    await handle.write(text);
  };

  return {
    get bytes() {
      return bytes;
    },
    add(text) {
      parts.push(text);
      const size = Buffer.byteLength(text);
      pending += size;
      bytes += size;
    },
    async drain() {
      if (pending >= worthWriting) await flush();
    },
    async close() {
      await flush();
      await handle.close();
    },
  };
}
