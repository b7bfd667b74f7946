import type { SourceReport, StatusReport } from './read-status.ts';

/** The status in lines for a person: one per source, then what is published. */
export const formatStatus = ({ sources, programsOut, offersOut }: StatusReport): string[] => [
  ...sources.map(formatSource),
  `published: ${programsOut} programs, ${offersOut} offers`,
];

function formatSource(report: SourceReport): string {
  const { source, lastTry, lastGood, state, message, recordsIn, refused, offersOut } = report;
  const outcome =
    state === null ? 'never run' : `${state}, last try ${lastTry}, last good ${lastGood ?? 'never'}`;
  return [
    `${source}: ${outcome}`,
    `${recordsIn} records, ${refused} refused, ${offersOut} offers out`,
    ...(report.tooOld ? [`TOO OLD: over ${report.maxAgeDays} days`] : []),
    ...(message === null ? [] : [message]),
  ].join('; ');
}
