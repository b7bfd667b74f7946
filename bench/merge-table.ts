import type { Score } from './merge-score.ts';
import type { MergeFigures, ResolveFigures } from './merge.ts';

const row = (name: string, ...cells: string[]): string =>
  name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('');
const share = (value: number): string => value.toFixed(4);
const scoreRow = (name: string, { found, known, wrong, precision, recall, f1 }: Score): string =>
  row(name, String(known), String(found), String(wrong), share(precision), share(recall), share(f1));
const took = (name: string, { seconds, peakMb }: ResolveFigures): string =>
  `${name}: ${seconds.toFixed(1)} s, peak ${Math.round(peakMb)} MB`;
const counts = (all: Readonly<Record<string, number>>): string =>
  Object.entries(all)
    .toSorted()
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'none';

/** The figures as lines of text. */
export function mergeTable({ score, ...figures }: MergeFigures): string {
  return [
    `${figures.records} records are ${figures.clusters} courses`,
    `edges: ${counts(figures.edges)}`,
    `conflicts: ${counts(figures.conflicts)}`,
    took('resolving everything', figures.all),
    took('resolving what changed the next night', figures.changed),
    '',
    row('pairs', 'known', 'found', 'wrong', 'precision', 'recall', 'F1'),
    ...Object.entries(score.kinds)
      .toSorted()
      .map(([kind, of]) => scoreRow(kind, of)),
    scoreRow('RIO and EDU-DEX', score.overall),
    scoreRow('RIO and HOVI', score.hoviRio),
    `look-alikes merged: ${score.lookalikesMerged} of ${score.lookalikes}`,
  ].join('\n');
}
