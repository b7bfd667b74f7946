/**
 * The process under measurement: brings the clusters in a database up to date with its records and sends what that took;
 * with a folder of truth also what was found. `node bench/merge-process.ts <database> [<truth>]`.
 */
import type { Cluster } from '../ingest/merge/resolve-clusters.ts';
import { resolveStage } from '../ingest/resolve-stage.ts';
import { openDatabase } from '../ingest/store/database.ts';
import { createMergeStore } from '../ingest/store/merge-store.ts';
import { createPublishStore } from '../ingest/store/publish-store.ts';
import { scoreMerge } from './merge-score.ts';
import { readTruth } from './merge-truth.ts';

const [path, truth] = process.argv.slice(2) as [string, string?];
const database = openDatabase(path);
const started = performance.now();
resolveStage(database, []);
const taken = {
  seconds: (performance.now() - started) / 1000,
  // Before the scores, which are no part of it. Kilobytes.
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.send!({ ...taken, ...(truth === undefined ? {} : found(truth)) });
database.close();

function found(folder: string) {
  const clusters: Cluster[] = [...createPublishStore(database).clusters()];
  const conflicts = [...createMergeStore(database).conflicts()];
  return {
    records: clusters.reduce((sum, { records }) => sum + records.length, 0),
    clusters: clusters.length,
    edges: countBy(clusters.flatMap(({ edges }) => edges.map(({ kind }) => kind))),
    conflicts: countBy(conflicts.map(({ code }) => code)),
    score: scoreMerge(clusters, readTruth(folder)),
  };
}

function countBy(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}
