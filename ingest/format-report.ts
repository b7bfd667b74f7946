import type { PipelineReport } from './pipeline.ts';

/** A run in lines for a person: one per source, then the stages. */
export function formatReport(report: PipelineReport): string[] {
  const lines = report.collect.map(({ source, state, message, counters }) => {
    const { received, refused, added, changed, removed, unchanged } = counters;
    const numbers = `${received} received, ${refused} refused; ${added} new, ${changed} changed, ${removed} gone, ${unchanged} unchanged`;
    return state === 'ok'
      ? `${source}: ${numbers}`
      : `${source}: ${state.toUpperCase()}: ${message} (${numbers})`;
  });
  if (report.stopped.length > 0) {
    return [
      ...lines,
      'publication STOPPED, the last catalogue stays:',
      ...report.stopped.map((why) => `  ${why}`),
    ];
  }
  if (report.publish === null) return [...lines, 'nothing changed since the last publication'];
  const { merge, enrich, publish } = report;
  if (merge !== null) {
    const edges = Object.entries(merge.edges).map(([kind, count]) => `${count} ${kind}`);
    lines.push(
      `merge: ${merge.records} records are ${merge.clusters} programs (${edges.join(', ') || 'no edges'}), ${merge.ended} of them ended, ${merge.excluded} excluded`,
    );
  }
  if (enrich !== null) {
    lines.push(
      `enrich: ${enrich.withLevel} with a level, ${enrich.inPath} in an ontwikkelpad, ${enrich.withPlace} with a place, ${enrich.withFunding} with funding`,
    );
  }
  for (const [index, { sent, removed, total, rebuilt }] of Object.entries(publish.indexes)) {
    lines.push(
      `index ${index}: ${total} documents, ${sent} sent, ${removed} removed${rebuilt ? ', built anew' : ''}`,
    );
  }
  return lines;
}
