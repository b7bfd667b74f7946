import type { Issue, IssueDraft } from '../../model/issue.ts';
import type { ProgramRecord } from '../../model/program-record.ts';
import type { DeliveredProgram, Delivery } from './delivery.ts';
import { unknownAttributes } from './known-attributes.ts';
import { unknownElements } from './known-elements.ts';
import { mapIds } from './map-ids.ts';
import { mapProgram } from './map.ts';
import { isPublicationUnknown, isPublicProgram } from './map-public.ts';
import { parseProgram } from './parse.ts';
import { asIssue, PartIssues } from './part-issues.ts';
import type { KnownRecord } from './part-memo.ts';
import { finding } from './report.ts';
import type { Supplier } from './supplier.ts';

/** A mapped record, kept small until the part is known to be whole. */
interface Kept {
  readonly json: Buffer;
  readonly editedAt: string;
  readonly issues: readonly Issue[];
}

/** What came of a program: a record, nothing as it is not for the public, or it was left out with an Issue. */
export type Outcome = KnownRecord | 'not public' | 'left out';

/** Gathers the records of a part, each once, and what is to be said of them. */
export class PartReader {
  readonly kept = new Map<string, Kept>();
  readonly leftOut: Issue[] = [];
  /** Keys of the records that are as they were, and what is wrong with them. */
  readonly same = new Set<string>();
  readonly sameIssues: Issue[] = [];
  private readonly issues = new PartIssues();
  private readonly suppliers = new Set<string>();
  private readonly delivery: Delivery;

  constructor(delivery: Delivery) {
    this.delivery = delivery;
  }

  /** Reads a program. */
  add({ element, place }: DeliveredProgram): Outcome {
    const raw = parseProgram(element, place);
    const drafts: IssueDraft[] = [];
    const report = (draft: IssueDraft): void => void drafts.push(draft);
    if (!isPublicProgram(raw)) {
      if (!isPublicationUnknown(raw)) return 'not public';
      const message = `left out: neither true nor false (${raw.place})`;
      report(finding('warning', 'UNKNOWN_CODE', 'inPublication', raw.inPublication, message));
      this.leftOut.push(...this.issues.ofRecord(drafts, null));
      return 'left out';
    }
    for (const path of unknownElements(element)) {
      report(finding('info', 'UNKNOWN_ELEMENT', path, path, 'an element that is not read'));
    }
    for (const path of unknownAttributes(element)) {
      report(finding('info', 'UNKNOWN_ATTRIBUTE', path, path, 'an attribute that is not read'));
    }
    const ids = mapIds(raw, report);
    const record =
      ids === null ? null : mapProgram(raw, ids, this.delivery.supplierOf(ids.orgUnitId), report);
    const issues = this.issues.ofRecord(drafts, ids?.key ?? null);
    if (record === null) {
      this.leftOut.push(...issues);
      return 'left out';
    }
    this.suppliers.add(record.provider.sourceId);
    this.keep(record, issues);
    return { key: record.key, supplier: record.provider.sourceId, drafts };
  }

  /** Takes a record as it was read the last time. */
  addKnown({ key, supplier, drafts }: KnownRecord): void {
    this.sameIssues.push(...this.issues.ofRecord(drafts, key));
    this.suppliers.add(supplier);
    this.same.add(key);
  }

  unknowns(): Issue[] {
    return this.issues.unknowns();
  }

  /** Once per supplier: fields that nobody knows, no metadata, or a KvK number that is none. */
  onSuppliers(): Issue[] {
    return [...this.suppliers].flatMap((orgUnitId) => {
      const supplier = this.delivery.supplierOf(orgUnitId);
      const unknown = supplier.unknown.map((name) => `instituteData/${name}`);
      return [...unknown.map((path) => unreadElement(path, orgUnitId)), ...onMetadata(orgUnitId, supplier)];
    });
  }

  private keep(record: ProgramRecord, issues: readonly Issue[]): void {
    const next: Kept = {
      json: Buffer.from(JSON.stringify(record)),
      editedAt: record.editedAt ?? '',
      issues,
    };
    const known = this.kept.get(record.key);
    if (known === undefined) {
      this.kept.set(record.key, next);
      return;
    }
    const isEqual = known.json.equals(next.json);
    const newest = isNewer(next, known) ? next : known;
    const duplicate = asIssue(
      finding(
        isEqual ? 'info' : 'warning',
        'DUPLICATE_ID',
        'programId',
        record.sourceProgramId,
        isEqual ? 'delivered twice, word for word' : 'delivered twice: the newest edit is kept',
      ),
      record.key,
    );
    const earlier = known.issues.filter(({ code }) => code === 'DUPLICATE_ID');
    const own = newest.issues.filter(({ code }) => code !== 'DUPLICATE_ID');
    this.kept.set(record.key, { ...newest, issues: [...own, ...earlier, duplicate] });
  }
}

/** An Issue on an element of what is told of a supplier. */
const unreadElement = (path: string, orgUnitId: string): Issue =>
  asIssue(
    finding('info', 'UNKNOWN_ELEMENT', path, path, `an element that is not read, of ${orgUnitId}`),
    null,
  );

function onMetadata(orgUnitId: string, { name, kvk, invalidKvk }: Supplier): Issue[] {
  if (invalidKvk !== null) {
    const message = `${orgUnitId} has a KvK number that is not 8 digits`;
    return [asIssue(finding('warning', 'INVALID_KVK', 'instituteKvK', invalidKvk, message), null)];
  }
  if (name !== null && kvk !== null) return [];
  const message = `no ${name === null ? 'name' : 'KvK number'} known of this supplier`;
  return [asIssue(finding('info', 'NO_SUPPLIER_METADATA', 'orgUnitId', orgUnitId, message), null)];
}

const isNewer = (next: Kept, known: Kept): boolean =>
  next.editedAt === known.editedAt
    ? Buffer.compare(next.json, known.json) < 0
    : next.editedAt > known.editedAt;
