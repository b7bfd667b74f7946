import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { ConfigError } from '../ingest/config.ts';

/** Makes the data folder where there is none. Throws one line that names the setting when nothing can be kept in it. */
export function checkDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    if (!statSync(dataDir).isDirectory()) throw new Error('it is a file');
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new ConfigError([`DATA_DIR: nothing can be kept in ${dataDir} (${reasonOf(error)})`]);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'it cannot be written to',
  ENOTDIR: 'a part of this path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be made',
};

const reasonOf = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
