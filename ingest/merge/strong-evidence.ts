import type { Conflict } from '../model/conflict.ts';
import type { Edge } from '../model/edge.ts';
import { blocksBetween } from './blocks.ts';
import type { Evidence } from './evidence.ts';
import { matchHoOffers } from './match-ho-offers.ts';
import { matchOwnKeys } from './match-own-keys.ts';
import { matchUnitCodes } from './match-unit-codes.ts';

/** Records by source, in key order. */
export interface Sources {
  readonly edudex: readonly Evidence[];
  readonly rio: readonly Evidence[];
  readonly hovi: readonly Evidence[];
  readonly byKey: ReadonlyMap<string, Evidence>;
}

/**
 * E1–E3, and what is wrong with them: evidence that points to several programs, and pairs between which a block
 * stands. Such a pair is tied all the same: a person looks at it (design §5).
 */
export function strongEvidence(sources: Sources): { edges: Edge[]; conflicts: Conflict[] } {
  const { edudex, rio, hovi, byKey } = sources;
  const own = matchOwnKeys(edudex, rio);
  const programOf = new Map(own.edges.map(({ a, b }) => (a.startsWith('rio:') ? [a, b] : [b, a])));
  const units = matchUnitCodes(edudex, rio);
  const conflicts = own.ambiguous.map(({ offer, programs }) =>
    ambiguous(
      [offer, ...programs],
      'own keys or cohort codes point to several programs; tied to none of them',
    ),
  );
  const edges = [...own.edges, ...matchHoOffers(hovi, rio)];
  for (const found of units) {
    const [offer, program] = found.a.startsWith('rio:') ? [found.a, found.b] : [found.b, found.a];
    const known = programOf.get(offer);
    if (known === undefined || known === program) edges.push(found);
    else {
      conflicts.push(
        ambiguous(
          [offer, known, program],
          'own key and opleidingseenheidcode name two programs; the own key counts',
        ),
      );
    }
  }
  for (const { a, b, kind } of edges) {
    const against = blocksBetween(byKey.get(a)!, byKey.get(b)!);
    if (against.length === 0) continue;
    conflicts.push({
      code: 'BLOCKED_EVIDENCE',
      severity: 'warning',
      records: [a, b],
      message: `tied by ${kind} against ${against.join(', ')}`,
    });
  }
  return { edges, conflicts };
}

const ambiguous = (records: readonly string[], message: string): Conflict => ({
  code: 'AMBIGUOUS_EVIDENCE',
  severity: 'warning',
  records: records.toSorted(),
  message,
});
