import type { Evidence } from './evidence.ts';

/**
 * U: RIO registers a course once per place and form; offers of one unit by one provider are one course (reference
 * rio §1.6), unless their names tell variants apart. Never joins what other sources keep apart: offers tied to
 * different EDU-DEX programs, or to HOVI products of different names, stay in their own clusters.
 *
 * Gives the keys of the offers of each course; the first is the one to tie the others to. `anchorOf` names what another source says the cluster of a record is, as tied so far; null when none says anything.
 */
export function matchSiblings(
  rio: readonly Evidence[],
  anchorOf: (key: string) => string | null,
): string[][] {
  const groups = new Map<string, Evidence[]>();
  for (const offer of rio) {
    if (offer.unitCode === null) continue;
    const id = `${offer.providerId} ${offer.unitCode} ${offer.variant}`;
    const known = groups.get(id);
    if (known === undefined) groups.set(id, [offer]);
    else known.push(offer);
  }
  return [...groups.values()].flatMap((offers) => {
    const anchors = new Set(offers.map(({ key }) => anchorOf(key)).filter((anchor) => anchor !== null));
    // Those with an anchor first: an offer that is kept from them must not draw the others away.
    const ranked = offers.toSorted((a, b) => rankOf(anchorOf(a.key)) - rankOf(anchorOf(b.key)));
    // With one anchor the offers that have none belong to it; with several nobody knows to which.
    const sides = Map.groupBy(ranked, ({ key }) => (anchors.size === 1 ? null : anchorOf(key)));
    return [...sides.values()].map((side) => side.map(({ key }) => key));
  });
}

const rankOf = (anchor: string | null): number => (anchor === null ? 1 : 0);
