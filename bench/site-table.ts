import type { BuildFigures, SiteFigures } from './site.ts';

/** Targets at 100,000 courses on 2 cores: seconds of a whole build and of a night with 1 % changed, and MB. */
const targets = { full: 360, night: 20, memory: 4_096 } as const;

const row = (name: string, ...cells: string[]) =>
  name.padEnd(22) + cells.map((cell) => cell.padStart(12)).join('');
const mark = (value: number, target: number): string => `${value.toFixed(1)}${value > target ? ' !' : ''}`;

/** The figures as lines of text; what is over its target at 100,000 courses is marked. */
export function siteTable({ programs, full, others, night, nextNight }: SiteFigures): string {
  const line = (name: string, figures: BuildFigures, target: number): string =>
    row(
      name,
      mark(figures.seconds, target),
      figures.cpuSeconds.toFixed(1),
      mark(figures.peakMb, targets.memory),
      ...[figures.files, figures.built, figures.kept].map(String),
    );
  return [
    `${programs} courses, ${others} of them others each night`,
    row('', 'seconds', 'cpu', 'peak MB', 'files', 'built', 'kept'),
    line('everything', full, targets.full),
    line('a night with 1 %', night, targets.night),
    line('the night after', nextNight, targets.night),
  ].join('\n');
}
