import type { ProgramRecord } from '../../model/program-record.ts';
import type { SourceItem } from '../../model/source.ts';
import type { Delivery } from './delivery.ts';
import { asRefusal } from './delivery.ts';
import { PartReader } from './part-reader.ts';
import { readAsDifference } from './read-difference.ts';

/**
 * Reads one part to its end and only then yields it: every public record once, what was left out, what was unknown,
 * and `complete`; or nothing but `refused`. Of several records with one key the newest edit stays; of equally new ones
 * the same whatever their order. A file is told as a difference when `memoBytes`, what was kept of its last reading,
 * still holds: what comes of it is the same. Errors that no delivery can cause are thrown on.
 */
export async function* readPart(
  delivery: Delivery,
  memoBytes: Uint8Array | null = null,
): AsyncGenerator<SourceItem> {
  const { part } = delivery;
  const difference = await readAsDifference(delivery, memoBytes);
  const reader = difference?.reader ?? new PartReader(delivery);
  try {
    if (difference === null) for await (const program of delivery.programs()) reader.add(program);
  } catch (error) {
    const refusal = asRefusal(part, error);
    if (refusal === null) throw error;
    yield { type: 'refused', part, error: refusal };
    return;
  }
  for (const { json, issues } of reader.kept.values()) {
    yield { type: 'program', part, record: JSON.parse(json.toString()) as ProgramRecord, issues };
  }
  for (const key of difference?.gone ?? []) yield { type: 'gone', part, kind: 'program', key };
  if (difference?.gone) yield { type: 'rest', part, programs: reader.same.size, issues: reader.sameIssues };
  const findings = [...reader.leftOut, ...reader.unknowns(), ...reader.onSuppliers(), ...delivery.findings()];
  for (const issue of findings) yield { type: 'issue', part, issue };
  const fingerprint = delivery.isWhole() ? delivery.fingerprint : `${delivery.fingerprint}-incomplete`;
  const memo = difference === null ? {} : { memo: difference.memo };
  yield { type: 'complete', part, fingerprint, ...memo };
}
