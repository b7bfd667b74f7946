import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../lib/content-hash.ts';
import { dutchDate, type Clock } from '../lib/clock.ts';
import type { Issue } from '../model/issue.ts';
import type { CollectContext, Source, SourceDefinition, SourceItem } from '../model/source.ts';
import { SourceError } from '../model/source-error.ts';
import type { Database } from '../store/database.ts';
import { createRecordStore } from '../store/record-store.ts';
import type { RunReport } from '../store/run-store.ts';
import { beginStaging, type StagedRow, type Staging } from '../store/staging.ts';
import { checkRecord } from './check-record.ts';
import { guardDelivery, refuseFlood, type Intake } from './guard-delivery.ts';

/** What a run of one source needs. */
export interface CollectOptions {
  readonly database: Database;
  /** Folder for downloads of all sources. */
  readonly rawDir: string;
  readonly clock: Clock;
  readonly acceptShrink: ReadonlySet<string>;
  readonly progress: CollectContext['progress'];
  readonly signal: AbortSignal;
}

/**
 * Runs one source: takes its parts, checks each record, guards against loss, and makes what is good the last good
 * data in one transaction. Never throws for what the source did: that is in the report.
 */
export async function collectSource(source: Source, options: CollectOptions): Promise<RunReport> {
  const { name } = source.definition;
  const startedAt = options.clock().toISOString();
  const staging = beginStaging(options.database, name);
  const intake: Intake = { parts: new Map(), issues: new Map(), problems: [], received: 0, refused: 0 };
  const report = (state: RunReport['state'], changes?: ReturnType<Staging['commit']>): RunReport => ({
    source: name,
    startedAt,
    finishedAt: options.clock().toISOString(),
    state,
    message: intake.problems.length === 0 ? null : summarise(intake.problems),
    counters: {
      received: intake.received,
      refused: intake.refused,
      ...(changes ?? { added: 0, changed: 0, removed: 0, unchanged: 0 }),
    },
  });

  try {
    const context = collectContext(source, options);
    for await (const item of source.collect(context))
      take(item, context.today, source.definition, staging, intake);
    guardDelivery({
      definition: source.definition,
      accepted: options.acceptShrink,
      today: context.today,
      staging,
      intake,
    });
  } catch (error) {
    staging.discard();
    if (options.signal.aborted) throw error;
    intake.problems.push(error instanceof SourceError ? error.message : `unexpected: ${oneLine(error)}`);
    return report('failed');
  }
  const changes = staging.commit({
    parts: intake.parts,
    issues: intake.issues,
    takenAt: startedAt,
    seenOn: dutchDate(options.clock()),
  });
  return report(intake.problems.length === 0 ? 'ok' : 'partial', changes);
}

function collectContext({ definition }: Source, options: CollectOptions): CollectContext {
  const records = createRecordStore(options.database);
  const workDir = join(options.rawDir, definition.name);
  mkdirSync(workDir, { recursive: true });
  const today = dutchDate(options.clock());
  return {
    today,
    workDir,
    isUnchanged: (part, fingerprint) =>
      records.hasPart(definition.name, part, versioned(definition.mappingVersion, fingerprint), today),
    progress: options.progress,
    signal: options.signal,
  };
}

/** A delivery counts as known only when it was read by the mapping we have now. */
const versioned = (mappingVersion: number, fingerprint: string): string => `${mappingVersion}:${fingerprint}`;

function take(
  item: SourceItem,
  today: string,
  definition: SourceDefinition,
  staging: Staging,
  intake: Intake,
): void {
  const source = definition.name;
  const note = (issue: Issue): void => {
    const issues = intake.issues.get(item.part) ?? [];
    issues.push(issue);
    intake.issues.set(item.part, issues);
  };
  switch (item.type) {
    case 'program': {
      intake.received += 1;
      refuseFlood(definition, intake.received);
      item.issues.forEach(note);
      const checked = checkRecord(source, item.record);
      if ('issue' in checked) {
        intake.refused += 1;
        note(checked.issue);
      } else if (!staging.add(programRow(item.part, checked.record))) {
        note(duplicate(source, checked.record.key));
      }
      break;
    }
    case 'step': {
      intake.received += 1;
      refuseFlood(definition, intake.received);
      item.issues.forEach(note);
      staging.add({ ...row('step', item.part, item.step.key, item.step), provider: source });
      break;
    }
    case 'unit':
      staging.add(row('unit', item.part, item.unit.unitCode, item.unit));
      break;
    case 'issue':
      if (item.issue.severity === 'error') intake.refused += 1;
      note(item.issue);
      break;
    case 'unchanged':
      staging.keepPart(item.part);
      intake.parts.set(item.part, 'unchanged');
      break;
    case 'complete':
      intake.parts.set(item.part, {
        fingerprint: versioned(definition.mappingVersion, item.fingerprint),
        ...(item.changesOn ? { holds: { from: today, until: item.changesOn } } : {}),
      });
      break;
    case 'refused':
      staging.dropPart(item.part);
      staging.keepPart(item.part);
      intake.issues.delete(item.part);
      intake.problems.push(item.error.message);
      break;
  }
}

const row = (kind: StagedRow['kind'], part: string, key: string, value: unknown): StagedRow => {
  const json = JSON.stringify(value);
  return { kind, key, part, provider: '', edited: '', hash: contentHash(json), json };
};

const programRow = (part: string, record: Extract<SourceItem, { type: 'program' }>['record']): StagedRow => ({
  ...row('program', part, record.key, record),
  provider: record.provider.sourceId,
  edited: record.editedAt ?? '',
});

const duplicate = (source: Issue['source'], key: string): Issue => ({
  source,
  severity: 'warning',
  code: 'DUPLICATE_ID',
  recordKey: key,
  field: null,
  value: null,
  message: 'delivered more than once; the newest edit is kept',
});

const shownProblems = 3;

/** The first problems in one line, and how many more there are. */
function summarise(problems: readonly string[]): string {
  const more = problems.length - shownProblems;
  return problems.slice(0, shownProblems).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);
