import type { Score } from './merge-score.ts';
import type { MergeFigures } from './merge.ts';

const row = (name: string, ...cells: string[]): string =>
  name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join('');
const share = (value: number): string => value.toFixed(4);
const scoreRow = (name: string, { found, known, wrong, precision, recall, f1 }: Score): string =>
  row(name, String(known), String(found), String(wrong), share(precision), share(recall), share(f1));
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
    `read ${figures.readSeconds.toFixed(1)} s, resolve ${figures.resolveSeconds.toFixed(1)} s, peak ${Math.round(figures.peakMb)} MB`,
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
