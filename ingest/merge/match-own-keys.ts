import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/**
 * E1: a RIO own key or cohortcode is an EDU-DEX programId, programUUID or run id of the same KvK (design §5). The
 * key of an offer may carry RIO's provider and place behind the programId: `31405-102A192-106X977` or, without a
 * place, `…-ONLINE`. Keys pass through other systems: they lose case and gain blanks, so that a key in another case
 * counts where only one program of the KvK has it.
 *
 * An own key speaks for the whole offer, a run id for one start: where they point to different programs the own
 * key counts. An offer that still points to several programs is tied to none.
 */
export function matchOwnKeys(edudex: readonly Evidence[], rio: readonly Evidence[]): Edge[] {
  const byProgramKey = new UniqueIndex();
  const byFoldedKey = new UniqueIndex();
  const byRunId = new UniqueIndex();
  for (const program of edudex) {
    if (program.kvk === null) continue;
    for (const key of program.ownKeys) {
      byProgramKey.add(`${program.kvk} ${key}`, program.key);
      byFoldedKey.add(`${program.kvk} ${key.toLowerCase()}`, program.key);
    }
    for (const runId of program.runIds) byRunId.add(`${program.kvk} ${runId}`, program.key);
  }
  return rio.flatMap((offer) => {
    if (offer.kvk === null) return [];
    const keys = offer.ownKeys.flatMap(keyForms);
    const target =
      theOnly(keys, (key) => byProgramKey.find(`${offer.kvk} ${key}`)) ??
      theOnly(keys, (key) => byFoldedKey.find(`${offer.kvk} ${key.toLowerCase()}`)) ??
      theOnly(offer.runIds, (runId) => byRunId.find(`${offer.kvk} ${runId}`));
    return target === null ? [] : [edge(offer.key, target, 'E1')];
  });
}

/** A key without blanks around it, and without RIO's provider and place behind it. */
function keyForms(key: string): string[] {
  const trimmed = key.trim();
  const bare = /^(.+?)-\d{3}A\d{3}(?:-(?:\d{3}X\d{3}|ONLINE))?$/.exec(trimmed)?.[1];
  return bare === undefined ? [trimmed] : [trimmed, bare];
}

/** The one program that all findings agree on; null when there is none or they differ. */
function theOnly(values: readonly string[], find: (value: string) => string | null): string | null {
  const found = new Set(values.map(find).filter((key) => key !== null));
  return found.size === 1 ? [...found][0]! : null;
}

/** Values that stand for one record; a value that two records carry stands for none. */
class UniqueIndex {
  readonly #records = new Map<string, string | null>();

  add(value: string, record: string): void {
    const known = this.#records.get(value);
    this.#records.set(value, known === undefined || known === record ? record : null);
  }

  find(value: string): string | null {
    return this.#records.get(value) ?? null;
  }
}
