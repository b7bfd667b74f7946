import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/** Evidence that points from one offer to several programs, so that it ties none. */
export interface Ambiguity {
  readonly offer: string;
  /** Record keys, sorted. */
  readonly programs: readonly string[];
}

/**
 * E1: a RIO own key or cohortcode is an EDU-DEX programId, programUUID or run id of the same KvK (design §5). The
 * key of an offer may carry RIO's provider and place behind the programId: `31405-102A192-106X977` or, without a
 * place, `…-ONLINE`. Keys pass through other systems: they lose case and gain blanks, so that a key in another case
 * counts where only one program of the KvK has it.
 *
 * An own key speaks for the whole offer, a run id for one start: where they point to different programs the own
 * key counts. An offer that still points to several programs is tied to none, and reported.
 */
export function matchOwnKeys(
  edudex: readonly Evidence[],
  rio: readonly Evidence[],
): { edges: Edge[]; ambiguous: Ambiguity[] } {
  const byProgramKey = new KeyIndex();
  const byFoldedKey = new KeyIndex();
  const byRunId = new KeyIndex();
  for (const program of edudex) {
    if (program.kvk === null) continue;
    for (const key of program.ownKeys) {
      byProgramKey.add(`${program.kvk} ${key}`, program.key);
      byFoldedKey.add(`${program.kvk} ${key.toLowerCase()}`, program.key);
    }
    for (const runId of program.runIds) byRunId.add(`${program.kvk} ${runId}`, program.key);
  }
  const edges: Edge[] = [];
  const ambiguous: Ambiguity[] = [];
  for (const offer of rio) {
    if (offer.kvk === null) continue;
    const keys = offer.ownKeys.flatMap(keyForms);
    const findings = [
      keys.map((key) => byProgramKey.find(`${offer.kvk} ${key}`)),
      keys.map((key) => byFoldedKey.find(`${offer.kvk} ${key.toLowerCase()}`)),
      offer.runIds.map((runId) => byRunId.find(`${offer.kvk} ${runId}`)),
    ];
    const target = findings.map(theOnly).find((program) => program !== null);
    if (target !== undefined) {
      edges.push(edge(offer.key, target, 'E1'));
      continue;
    }
    const programs = [...new Set(findings.flat(2))].toSorted();
    if (programs.length > 0) ambiguous.push({ offer: offer.key, programs });
  }
  return { edges, ambiguous };
}

/** A key without blanks around it, and without RIO's provider and place behind it. */
export function keyForms(key: string): string[] {
  const trimmed = key.trim();
  const bare = /^(.+?)-\d{3}A\d{3}(?:-(?:\d{3}X\d{3}|ONLINE))?$/.exec(trimmed)?.[1];
  return bare === undefined ? [trimmed] : [trimmed, bare];
}

/**
 * The one program that all findings agree on; null when there is none or they differ. A value that two programs
 * carry says nothing.
 */
function theOnly(findings: readonly (readonly string[])[]): string | null {
  const found = new Set(findings.filter(({ length }) => length === 1).flat());
  return found.size === 1 ? [...found][0]! : null;
}

/** Values and the records that carry them. */
class KeyIndex {
  readonly #records = new Map<string, string[]>();

  add(value: string, record: string): void {
    const known = this.#records.get(value);
    if (known === undefined) this.#records.set(value, [record]);
    else if (!known.includes(record)) known.push(record);
  }

  find(value: string): readonly string[] {
    return this.#records.get(value) ?? [];
  }
}
