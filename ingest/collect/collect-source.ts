import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../lib/content-hash.ts';
import { createStopwatch, dutchDate, type Clock, type Stopwatch } from '../lib/clock.ts';
import type { FeedName } from '../model/codes.ts';
import type { Issue } from '../model/issue.ts';
import type { CollectContext, Source, SourceDefinition, SourceItem } from '../model/source.ts';
import { SourceError } from '../model/source-error.ts';
import type { Database } from '../store/database.ts';
import { factBits } from '../store/provider-facts.ts';
import { createRecordStore } from '../store/record-store.ts';
import type { RunReport } from '../store/run-store.ts';
import { beginStaging, type StagedRow, type Staging } from '../store/staging.ts';
import { checkRecord } from './check-record.ts';
import { programFacts, stepFacts } from './filled-facts.ts';
import { createFoundIssues } from './found-issues.ts';
import { guardDelivery, refuseFlood, type Intake } from './guard-delivery.ts';
import { createPartLog } from './part-log.ts';

/** What a run of one source needs. */
export interface CollectOptions {
  readonly database: Database;
  /** Folder for downloads of all sources. */
  readonly rawDir: string;
  readonly clock: Clock;
  readonly acceptShrink: ReadonlySet<string>;
  readonly progress: CollectContext['progress'];
  readonly signal: AbortSignal;
  /** Replaced in tests. */
  readonly stopwatch?: Stopwatch;
}

/**
 * Runs one source: takes its parts, checks each record, guards against loss, and makes what is good the last good
 * data in one transaction. Never throws for what the source did: that is in the report.
 */
export async function collectSource(source: Source, options: CollectOptions): Promise<RunReport> {
  const { name } = source.definition;
  const startedAt = options.clock().toISOString();
  const staging = beginStaging(options.database, name);
  const context = collectContext(source, options);
  const intake: Intake = {
    parts: new Map(),
    issues: createFoundIssues(),
    problems: [],
    log: createPartLog(options.stopwatch ?? createStopwatch()),
    factsOf: programFacts(context.today),
    received: 0,
    refused: 0,
  };
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
    parts: intake.log.parts(),
  });

  try {
    const files = { ...context, onFile: (file: string, rows: number) => intake.log.file(file, rows) };
    for await (const item of source.collect(files))
      take(item, context.today, source.definition, staging, intake);
    guardDelivery({ definition: source.definition, accepted: options.acceptShrink, staging, intake });
  } catch (error) {
    staging.discard();
    if (options.signal.aborted) throw error;
    intake.problems.push(error instanceof SourceError ? error.message : `unexpected: ${oneLine(error)}`);
    return report('failed');
  }
  const changes = staging.commit({
    parts: intake.parts,
    issues: intake.issues.byPart(),
    takenAt: startedAt,
    seenOn: dutchDate(options.clock()),
  });
  return report(stateOf(intake), changes);
}

/** A delivery of which every part was refused brought nothing good, however much is kept from the last one. */
function stateOf({ problems, parts }: Intake): RunReport['state'] {
  if (problems.length === 0) return 'ok';
  return parts.size === 0 ? 'failed' : 'partial';
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
    memo: (part) => records.memo(definition.name, part, versioned(definition.mappingVersion, '')),
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
  const note = (issue: Issue): void => intake.issues.add(item.part, issue);
  intake.log.item(item);
  switch (item.type) {
    case 'program': {
      intake.received += 1;
      refuseFlood(definition, intake.received);
      item.issues.forEach(note);
      const row = programRow(source, item, staging, intake);
      if ('issue' in row) {
        intake.refused += 1;
        intake.log.refused(item.part);
        note(row.issue);
      } else if (!staging.add(row)) note(duplicate(source, row.key));
      break;
    }
    case 'step': {
      intake.received += 1;
      refuseFlood(definition, intake.received);
      item.issues.forEach(note);
      staging.add({
        ...row('step', item.part, item.step.key, item.step),
        provider: source,
        facts: factBits(stepFacts(item.step)),
      });
      break;
    }
    case 'unit':
      staging.add(row('unit', item.part, item.unit.unitCode, item.unit));
      break;
    case 'issue':
      if (item.issue.severity === 'error') intake.refused += 1;
      note(item.issue);
      break;
    case 'rest':
      intake.received += item.programs;
      refuseFlood(definition, intake.received);
      item.issues.forEach(note);
      staging.keepPart(item.part);
      break;
    case 'gone':
      staging.letGo(item.kind, item.key);
      break;
    case 'unchanged':
      staging.keepPart(item.part);
      intake.parts.set(item.part, 'unchanged');
      break;
    case 'complete':
      intake.parts.set(item.part, {
        fingerprint: versioned(definition.mappingVersion, item.fingerprint),
        ...(item.changesOn ? { holds: { from: today, until: item.changesOn } } : {}),
        ...(item.memo === undefined ? {} : { memo: item.memo }),
      });
      break;
    case 'refused':
      staging.dropPart(item.part);
      staging.keepPart(item.part);
      intake.issues.drop(item.part);
      intake.problems.push(item.error.message);
      break;
  }
}

const row = (kind: StagedRow['kind'], part: string, key: string, value: unknown): StagedRow => {
  const json = JSON.stringify(value);
  return { kind, key, part, provider: '', edited: '', hash: contentHash(json), facts: 0, json };
};

/**
 * A program as it is staged, or the Issue for which it is left out. The hash is of the record as the mapper gives it:
 * one that is known was checked when it was taken.
 */
function programRow(
  source: FeedName,
  { part, record }: Extract<SourceItem, { type: 'program' }>,
  staging: Staging,
  { factsOf }: Intake,
): StagedRow | { readonly issue: Issue } {
  const mapped = row('program', part, record.key, record);
  const isKnown = staging.knows('program', record.key, mapped.hash);
  const checked = isKnown ? { record } : checkRecord(source, record);
  if ('issue' in checked) return checked;
  const { provider, editedAt } = checked.record;
  return {
    ...mapped,
    facts: factBits(factsOf(checked.record)),
    provider: provider.sourceId,
    edited: editedAt ?? '',
    json: isKnown ? null : JSON.stringify(checked.record),
  };
}

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
