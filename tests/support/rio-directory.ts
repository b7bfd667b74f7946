/** Runs the RIO source on a folder of tables made by the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Issue } from '../../ingest/model/issue.ts';
import type { ProgramRecord } from '../../ingest/model/program-record.ts';
import { programRecordSchema } from '../../ingest/model/program-record.ts';
import type { ProgramUnit } from '../../ingest/model/program-unit.ts';
import { programUnitSchema } from '../../ingest/model/program-unit.ts';
import { SourceError } from '../../ingest/model/source-error.ts';
import type { SourceItem } from '../../ingest/model/source.ts';
import { rioSource } from '../../ingest/sources/rio/source.ts';
import type { TestDelivery } from '../fixtures/rio/delivery.ts';
import { deliveryCsv, offerCode, tinyDelivery, writeDelivery } from '../fixtures/rio/delivery.ts';

/** Day of all these tests. */
export const today = '2027-01-15';
let directory: string;

/** Folder of the running test. */
export const rioDirectory = (): string => directory;

/** Gives every test of the file an empty folder of its own. */
export function useRioDirectory(): void {
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'rio-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });
}

/** What came of a delivery. */
export interface Outcome {
  records: Map<string, ProgramRecord>;
  units: ProgramUnit[];
  issues: Issue[];
  items: SourceItem[];
}

/** Reads the folder as it is. */
export async function collect(
  day = today,
  isUnchanged: (part: string, fingerprint: string) => boolean = () => false,
): Promise<Outcome> {
  const outcome: Outcome = { records: new Map(), units: [], issues: [], items: [] };
  const context = {
    today: day,
    workDir: directory,
    isUnchanged,
    progress: () => undefined,
    signal: new AbortController().signal,
  };
  for await (const item of rioSource({ location: directory }).collect(context)) {
    outcome.items.push(item);
    if (item.type === 'program') {
      outcome.records.set(item.record.key, programRecordSchema.parse(item.record));
      outcome.issues.push(...item.issues);
    }
    if (item.type === 'unit') outcome.units.push(programUnitSchema.parse(item.unit));
    if (item.type === 'issue') outcome.issues.push(item.issue);
  }
  return outcome;
}

/** Writes the tiny delivery, changed as the test says, and reads it. */
export async function load(
  change: (delivery: TestDelivery) => void = () => undefined,
  day = today,
): Promise<Outcome> {
  const delivery = tinyDelivery();
  change(delivery);
  await writeDelivery(directory, deliveryCsv(delivery));
  return collect(day);
}

/** Writes the tables and gives the error that refuses them. */
export async function refusal(tables: ReadonlyMap<string, string>): Promise<SourceError> {
  await writeDelivery(directory, tables);
  const error = await collect().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SourceError)) throw new Error('the delivery was not refused', { cause: error });
  expect(error.message).not.toContain('\n');
  return error;
}

/** Key of the n-th offer. */
export const key = (n: number): string => `rio:${offerCode(n)}`;
/** Codes of Issues, sorted. */
export const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code).toSorted();
