import { edge, type Edge } from '../model/edge.ts';
import type { ClusterSet } from './cluster-set.ts';
import type { Evidence } from './evidence.ts';

/**
 * U: RIO registers a course once per place and form; offers of one unit by one provider are one course (reference
 * rio §1.6), unless their names tell variants apart. Never joins what other sources keep apart: offers tied to
 * different EDU-DEX programs, or to HOVI products of different names, stay in their own clusters.
 *
 * `clusters` holds what E0–E3 tied; `anchorOf` names what another source says a record is, null when none does.
 */
export function matchSiblings(
  rio: readonly Evidence[],
  clusters: ClusterSet,
  anchorOf: (clusterMember: string) => string | null,
): Edge[] {
  const groups = new Map<string, Evidence[]>();
  for (const offer of rio) {
    if (offer.unitCode === null) continue;
    const id = `${offer.providerId} ${offer.unitCode} ${offer.variant}`;
    groups.set(id, [...(groups.get(id) ?? []), offer]);
  }
  const edges: Edge[] = [];
  for (const offers of groups.values()) {
    const anchors = new Set(
      offers.map(({ key }) => anchorOf(clusters.find(key))).filter((anchor) => anchor !== null),
    );
    const firsts = new Map<string | null, string>();
    for (const { key } of offers) {
      const anchor = anchorOf(clusters.find(key));
      // With one anchor the offers that have none belong to it; with several nobody knows to which.
      const side = anchors.size === 1 ? null : anchor;
      const first = firsts.get(side);
      if (first === undefined) firsts.set(side, key);
      else edges.push(edge(first, key, 'U'));
    }
  }
  return edges;
}
