/**
 * The process under measurement: reads all records of a database, resolves them, and sends time, memory and clusters'
 * scores. `node bench/merge-process.ts <database> <truth>`.
 */
import { evidenceOf } from '../ingest/merge/evidence.ts';
import { resolveClusters } from '../ingest/merge/resolve-clusters.ts';
import { openDatabase } from '../ingest/store/database.ts';
import { createRecordStore } from '../ingest/store/record-store.ts';
import { scoreMerge } from './merge-score.ts';
import { readTruth } from './merge-truth.ts';

const database = openDatabase(process.argv[2]!);
const started = performance.now();
const evidence = Array.from(createRecordStore(database).programs(), evidenceOf);
const read = performance.now();
const { clusters, conflicts } = resolveClusters(evidence);
const resolved = performance.now();
// Before the scores, which are no part of it. Kilobytes.
const { maxRSS } = process.resourceUsage();
database.close();
process.send!({
  records: evidence.length,
  clusters: clusters.length,
  readSeconds: (read - started) / 1000,
  resolveSeconds: (resolved - read) / 1000,
  peakMb: maxRSS / 1024,
  edges: countBy(clusters.flatMap(({ edges }) => edges.map(({ kind }) => kind))),
  conflicts: countBy(conflicts.map(({ code }) => code)),
  score: scoreMerge(clusters, readTruth(process.argv[3]!)),
});

function countBy(names: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}
