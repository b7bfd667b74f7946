import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/**
 * E2: EDU-DEX rioRegistration is the opleidingseenheidcode of the RIO offer, same KvK (design §5). A code that
 * two programs of one provider carry says nothing about which of them is offered, and ties none.
 */
export function matchUnitCodes(edudex: readonly Evidence[], rio: readonly Evidence[]): Edge[] {
  const programs = new Map<string, string | null>();
  for (const { key, kvk, unitCode } of edudex) {
    if (kvk === null || unitCode === null) continue;
    const value = `${kvk} ${unitCode}`;
    programs.set(value, programs.has(value) ? null : key);
  }
  return rio.flatMap(({ key, kvk, unitCode }) => {
    const target = programs.get(`${kvk} ${unitCode}`) ?? null;
    return target === null ? [] : [edge(key, target, 'E2')];
  });
}
