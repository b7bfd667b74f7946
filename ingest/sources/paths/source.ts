import { createReadStream } from 'node:fs';
import type { Issue } from '../../model/issue.ts';
import type { CollectContext, Source, SourceDefinition, SourceItem } from '../../model/source.ts';
import { SourceError } from '../../model/source-error.ts';
import { fetchPaths } from './fetch.ts';
import { mapPaths } from './map.ts';
import { parsePaths } from './parse.ts';

export interface PathsSettings {
  /** URL or file of the CSV. */
  readonly location: string | null;
}

export const pathsDefinition: SourceDefinition = {
  name: 'paths',
  title: 'Sectorale ontwikkelpaden',
  publisher: 'Dienst Uitvoering Onderwijs (DUO)',
  homepage: 'https://onderwijsdata.duo.nl/dataset/sectorale_ontwikkelpaden',
  licence: 'Open data van DUO',
  attribution: 'Bron: DUO, Open Onderwijsdata, sectorale ontwikkelpaden',
  schedule: '45 5 * * *',
  retry: null,
  maxAgeDays: 8,
  // Measured on 144 steps: code 79 %.
  guards: { largestShrink: 0.1, least: 100, most: 100_000, mostRefused: 0.2, filled: { code: 0.4 } },
  mappingVersion: 2,
};

/** The whole table is one part. */
const part = 'paths';

async function* collectPaths(
  { location }: PathsSettings,
  context: CollectContext,
): AsyncGenerator<SourceItem> {
  if (location === null) throw new SourceError('paths', 'config', 'PATHS_URL is not set');
  const file = await fetchPaths(location, context);
  if (context.isUnchanged(part, file.hash)) {
    yield { type: 'unchanged', part };
    return;
  }
  const { rows, issues } = await parsePaths(createReadStream(file.path), file.name);
  for (const draft of issues) {
    yield { type: 'issue', part, issue: { source: 'paths', recordKey: null, ...draft } };
  }
  const left: Issue[] = [];
  let count = 0;
  for (const { step, issues: found } of mapPaths(rows, (issue) => void left.push(issue))) {
    yield { type: 'step', part, step, issues: found };
    count += 1;
    context.progress(count, null, 'steps');
  }
  for (const issue of left) yield { type: 'issue', part, issue };
  if (rows.length === 0) {
    const message = `${file.name} has a header and no rows`;
    const draft = { severity: 'warning', code: 'EMPTY_TABLE', field: null, value: null, message } as const;
    yield { type: 'issue', part, issue: { source: 'paths', recordKey: null, ...draft } };
  }
  yield { type: 'complete', part, fingerprint: file.hash };
}

/** The sectorale ontwikkelpaden as a source. Collecting throws SourceError when there is no location. */
export const pathsSource = (settings: PathsSettings): Source => ({
  definition: pathsDefinition,
  collect: (context) => collectPaths(settings, context),
});
