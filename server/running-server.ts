import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({ pid: z.int(), url: z.url() });
const fileOf = (dataDir: string): string => join(dataDir, 'server.json');

/** Notes where the server of this data folder listens, so that commands beside it can use its search engine. */
export function noteRunningServer(dataDir: string, url: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fileOf(dataDir), JSON.stringify({ pid: process.pid, url }));
  return () => rmSync(fileOf(dataDir), { force: true });
}

/** URL of the server that runs on this data folder, or null. */
export function findRunningServer(dataDir: string): string | null {
  try {
    const { pid, url } = schema.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')));
    process.kill(pid, 0);
    return url;
  } catch {
    return null;
  }
}
