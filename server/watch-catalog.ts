import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { catalogFiles } from '../search-config/catalog.ts';

/** How often a catalogue published by another process is looked for, in ms. */
const everyMs = 2_000;

/**
 * Calls `published` when another catalogue is there than when this was called. Until `begin` that is kept back: what
 * another process publishes while the first pages are being built is told of then.
 */
export function watchCatalog(
  dataDir: string,
  published: () => void,
): { readonly begin: () => void; readonly close: () => void } {
  const file = join(dataDir, 'catalog', catalogFiles.summary);
  let hasBegun = false;
  let isMissed = false;
  watchFile(file, { interval: everyMs }, ({ nlink }) => {
    // Gone for a moment, while the next one takes its place, or not there yet.
    if (nlink === 0) return;
    if (hasBegun) published();
    else isMissed = true;
  });
  return {
    begin: () => {
      hasBegun = true;
      if (isMissed) published();
    },
    close: () => unwatchFile(file),
  };
}
