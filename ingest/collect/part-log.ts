import type { SourceItem } from '../model/source.ts';
import type { PartReport } from '../store/run-store.ts';

/** Writes down what came of each part and file, for the run report. */
export interface PartLog {
  /** Counts an item; the time since the last one was spent on its part. */
  item(item: SourceItem): void;
  /** A record that came was left out. */
  refused(part: string): void;
  /** A file within the part that is being read, such as one table of RIO. */
  file(name: string, rows: number): void;
  parts(): readonly PartReport[];
}

type Counting = { -readonly [Key in keyof PartReport]: PartReport[Key] };

/** Starts an empty log; `elapsed` gives the milliseconds since any moment. */
export function createPartLog(elapsed: () => number): PartLog {
  const parts = new Map<string, Counting>();
  let lastItem = elapsed();
  let lastFile = lastItem;
  let files: { name: string; rows: number; ms: number }[] = [];
  return {
    item(item) {
      const now = elapsed();
      const report = parts.get(item.part) ?? emptyReport(item.part);
      parts.set(item.part, report);
      report.ms += Math.round(now - lastItem);
      lastItem = now;
      if (files.length > 0) {
        report.files = [...(report.files ?? []), ...files];
        files = [];
      }
      if (item.type === 'program' || item.type === 'step') report.received += 1;
      if (item.type === 'rest') report.received += item.programs;
      if (item.type === 'issue' && item.issue.severity === 'error') report.refused += 1;
      if (item.type === 'unchanged') report.state = 'unchanged';
      if (item.type === 'refused') {
        report.state = 'refused';
        report.message = item.error.message;
      }
    },
    refused(part) {
      parts.get(part)!.refused += 1;
    },
    file(name, rows) {
      const now = elapsed();
      files.push({ name, rows, ms: Math.round(now - Math.max(lastFile, lastItem)) });
      lastFile = now;
    },
    parts: () => [...parts.values()],
  };
}

const emptyReport = (part: string): Counting => ({ part, state: 'read', received: 0, refused: 0, ms: 0 });
