import { edge, type Edge } from '../model/edge.ts';
import type { Evidence } from './evidence.ts';

/**
 * U: RIO registers a course once per place and form; offers of one unit by one provider are one course (reference
 * rio §1.6), unless their names tell variants apart. Never joins what other sources keep apart: offers tied to
 * different EDU-DEX programs, or to HOVI products of different names, stay in their own clusters.
 *
 * `anchorOf` names what another source says the cluster of a record is, as tied so far; null when none says anything.
 */
export function matchSiblings(rio: readonly Evidence[], anchorOf: (key: string) => string | null): Edge[] {
  const groups = new Map<string, Evidence[]>();
  for (const offer of rio) {
    if (offer.unitCode === null) continue;
    const id = `${offer.providerId} ${offer.unitCode} ${offer.variant}`;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [offer]);
    else known.push(offer);
  }
  const edges: Edge[] = [];
  for (const offers of groups.values()) {
    const anchors = new Set(offers.map(({ key }) => anchorOf(key)).filter((anchor) => anchor !== null));
    const firsts = new Map<string | null, string>();
    // Those with an anchor first: an offer that is kept from them must not draw the others away.
    for (const { key } of offers.toSorted((a, b) => rankOf(anchorOf(a.key)) - rankOf(anchorOf(b.key)))) {
      const anchor = anchorOf(key);
      // With one anchor the offers that have none belong to it; with several nobody knows to which.
      const side = anchors.size === 1 ? null : anchor;
      const first = firsts.get(side);
      if (first === undefined) firsts.set(side, key);
      else edges.push(edge(first, key, 'U'));
    }
  }
  return edges;
}

const rankOf = (anchor: string | null): number => (anchor === null ? 1 : 0);
