import type { IngestFigures, IngestStep } from './ingest.ts';

const row = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(36) + cells.map((cell) => cell.padStart(12)).join('');
const seconds = (value: number): string => `${value.toFixed(1)} s`;

/** Times, processor times and memory of a bench as lines of text, and what it was measured over. */
export function ingestTable(figures: IngestFigures): string {
  const { parse, first, unchanged, changed, alone } = figures;
  const steps: readonly (readonly [string, IngestStep])[] = [
    ['parsing the files, nothing else', parse],
    ['first load', first],
    ['unchanged night', unchanged],
    ['night with 1 % changed', changed],
    ['that night into an empty folder', alone],
  ];
  return [
    row(`size ${figures.size}`, 'time', 'processor', 'peak memory'),
    ...steps.flatMap(([name, step]) => [
      row(name, seconds(step.seconds), seconds(step.cpuSeconds), `${Math.round(step.peakMb)} MB`),
      ...step.stages.map((stage) =>
        row(
          `  ${stage.stage}`,
          seconds(stage.seconds),
          seconds(stage.cpuSeconds),
          `${Math.round(stage.peakMb)} MB`,
        ),
      ),
    ]),
    '',
    ...steps.slice(1).map(([name, { counts }]) => {
      const { records, programs, offers, sent } = counts;
      return `${name}: ${records} records, ${programs} programs with ${offers} offers, ${sent} documents sent`;
    }),
    `catalogue after the nights and of the last night alone: ${changed.catalog === alone.catalog ? 'equal' : 'DIFFERENT'}`,
  ].join('\n');
}
