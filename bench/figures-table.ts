import type { EngineFigures } from './engine.ts';

const row = (name: string, ...cells: string[]) =>
  name.padEnd(30) + cells.map((cell) => cell.padStart(10)).join('');
const ms = (value: number) => value.toFixed(1);

/** The figures as lines of text; a p95 over its target at 200,000 documents is marked. */
export function figuresTable(figures: EngineFigures): string {
  const { docs, searches, upsertVisibleMs, quiet, whileUpserting } = figures;
  const lines = Object.entries(searches).map(([name, { p50, p95, most, cpu, target }]) =>
    row(name, ms(p50), ms(p95), ms(most), ms(cpu), `${target}${p95 > target ? ' !' : '  '}`),
  );
  return [
    `${docs} documents`,
    row('index', `${figures.indexSeconds.toFixed(1)} s`, ` cpu ${figures.indexCpuSeconds.toFixed(1)} s`),
    row('memory after indexing', `${Math.round(figures.memoryAfterIndexing)} MB`),
    row('memory after load', `${Math.round(figures.memoryAfterLoad)} MB`),
    row('memory after searches', `${Math.round(figures.memoryAfterSearches)} MB`),
    row('on disk', `${Math.round(figures.diskMb)} MB`),
    row('open', `${Math.round(figures.openMs)} ms`),
    '',
    row('milliseconds over HTTP', 'p50', 'p95', 'most', 'cpu', 'target'),
    ...lines,
    row('all searches, quiet', ms(quiet.p50), ms(quiet.p95), ms(quiet.most)),
    row(
      'all searches, while upserting',
      ms(whileUpserting.p50),
      ms(whileUpserting.p95),
      ms(whileUpserting.most),
    ),
    row(
      '1,000 upserts until visible',
      ms(upsertVisibleMs.p50),
      ms(upsertVisibleMs.p95),
      ms(upsertVisibleMs.most),
    ),
    row('searches/s, 8 connections', String(figures.httpSearchesPerSecond)),
  ].join('\n');
}
