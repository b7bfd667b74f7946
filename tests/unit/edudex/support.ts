/** Invented programs in EDU-DEX's form, and a short way to read them. */
import type { Issue } from '../../../ingest/model/issue.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import type { SourceItem } from '../../../ingest/model/source.ts';
import type { Delivery } from '../../../ingest/sources/edudex/delivery.ts';
import { readPrograms } from '../../../ingest/sources/edudex/documents.ts';
import { readPart } from '../../../ingest/sources/edudex/read-part.ts';
import type { Supplier } from '../../../ingest/sources/edudex/supplier.ts';

export const namespace = 'http://studieData.nl/schema/edudex/program';

/** Parts of a program; each replaces the default one. */
export interface ProgramParts {
  readonly id?: string;
  readonly org?: string;
  readonly head?: string;
  readonly admission?: string;
  readonly classification?: string;
  readonly form?: string;
  readonly level?: string;
  readonly location?: string;
  readonly type?: string;
  readonly curriculum?: string;
  readonly name?: string;
  readonly descriptions?: string;
  readonly recognition?: string;
  readonly schedule?: string;
}

export const tuition = (inside = '<amount>100</amount><amountVAT>21</amountVAT>'): string =>
  `<cost>${inside}<amountIsFinal>1</amountIsFinal><costType>tuition fee</costType><currency>eur</currency><isRequiredCost>1</isRequiredCost></cost>`;

export const run = (id: string, start: string, inside = ''): string =>
  `<programRun><id>${id}</id><status>application opened</status><startDate isFinal="true">${start}</startDate><endDate isFinal="true">${start}</endDate>${inside}</programRun>`;

export const town = (city: string, inside = ''): string =>
  `<location><city>${city}</city><country>nl</country>${inside}</location>`;

export function programXml(parts: ProgramParts = {}): string {
  return `<program xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    ${parts.head ?? '<expires xsi:nil="true"/><inPublication>true</inPublication><lastEdited>2026-11-01T10:00:00Z</lastEdited>'}
    <programAdmission>${parts.admission ?? '<applicationOpen>true</applicationOpen><applicationType>individual</applicationType><startDateDetermination>fixed starting date</startDateDetermination>'}</programAdmission>
    <programClassification>
      <orgUnitId>${parts.org ?? 'vakhuis'}</orgUnitId>
      ${parts.form ?? '<programForm>part-time</programForm>'}
      ${parts.id ?? '<programId>P-1</programId>'}
      ${parts.level ?? '<programLevel>none</programLevel>'}
      ${parts.location ?? '<programLocation>n.v.t.</programLocation>'}
      ${parts.type ?? '<programType>training</programType>'}
      ${parts.classification ?? ''}
    </programClassification>
    <programCurriculum>${parts.curriculum ?? ''}</programCurriculum>
    <programDescriptions>
      ${parts.name ?? '<programName xml:lang="nl">Rozen snoeien</programName>'}
      ${parts.descriptions ?? ''}
    </programDescriptions>
    <programExternalAcknowledgements>${parts.recognition ?? ''}</programExternalAcknowledgements>
    <programSchedule>${parts.schedule ?? ''}</programSchedule>
  </program>`;
}

export const catalogueXml = (programs: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<programs xmlns="${namespace}">\n${programs.join('\n')}</programs>`;

// A stream of one piece, as a file or an answer would give.
export async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield new TextEncoder().encode(text);
}

export const knownSupplier: Supplier = {
  name: 'Vakhuis',
  kvk: '12345678',
  invalidKvk: null,
  url: null,
  vatExempt: false,
  unknown: [],
};

export interface ReadResult {
  readonly items: readonly SourceItem[];
  readonly records: readonly ProgramRecord[];
  readonly issues: readonly Issue[];
}

/** What came of a stream of items. */
export async function gather(items: AsyncIterable<SourceItem>): Promise<ReadResult> {
  const all: SourceItem[] = [];
  for await (const item of items) all.push(item);
  return {
    items: all,
    records: all.flatMap((item) => (item.type === 'program' ? [item.record] : [])),
    issues: all.flatMap((item) =>
      item.type === 'program' ? item.issues : item.type === 'issue' ? [item.issue] : [],
    ),
  };
}

/** Reads a catalogue of these programs as one part. */
export function readCatalogue(
  programs: readonly string[],
  supplier: Supplier = knownSupplier,
): Promise<ReadResult> {
  const delivery: Delivery = {
    part: 'test.xml',
    fingerprint: 'f',
    programs: () => readPrograms(bytesOf(catalogueXml(programs)), 'test.xml'),
    supplierOf: () => supplier,
    findings: () => [],
    isWhole: () => true,
  };
  return gather(readPart(delivery));
}

/** Reads one program; fails when it does not become exactly one record. */
export async function readOne(
  parts: ProgramParts,
  supplier?: Supplier,
): Promise<{ record: ProgramRecord; codes: readonly string[]; issues: readonly Issue[] }> {
  const { records, issues } = await readCatalogue([programXml(parts)], supplier);
  if (records.length !== 1) throw new Error(`expected one record, got ${String(records.length)}`);
  return { record: records[0]!, codes: issues.map(({ code }) => code), issues };
}
