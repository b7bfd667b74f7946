type Edge = readonly [from: string, to: string];

/** Takes away, again and again, the nodes that no edge comes into: what is left lies on or behind a ring. */
function peel(edges: readonly Edge[]): Edge[] {
  const incoming = new Map<string, number>();
  const outgoing = new Map<string, string[]>();
  for (const [from, to] of edges) {
    incoming.set(from, incoming.get(from) ?? 0);
    incoming.set(to, (incoming.get(to) ?? 0) + 1);
    const list = outgoing.get(from);
    if (list === undefined) outgoing.set(from, [to]);
    else list.push(to);
  }
  const free = [...incoming].filter(([, count]) => count === 0).map(([node]) => node);
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    incoming.delete(node);
    for (const next of outgoing.get(node) ?? []) {
      const count = incoming.get(next)! - 1;
      incoming.set(next, count);
      if (count === 0) free.push(next);
    }
  }
  return edges.filter(([from, to]) => incoming.has(from) && incoming.has(to));
}

const turned = (edges: readonly Edge[]): Edge[] => edges.map(([from, to]) => [to, from]);

/** The nodes that hang together, each group sorted. */
function groups(edges: readonly Edge[]): string[][] {
  const neighbours = new Map<string, Set<string>>();
  for (const [from, to] of [...edges, ...turned(edges)]) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
  }
  const found: string[][] = [];
  for (const start of [...neighbours.keys()].toSorted()) {
    const waiting = neighbours.has(start) ? [start] : [];
    const group = new Set(waiting);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const next of neighbours.get(node) ?? []) {
        if (!group.has(next)) waiting.push(next);
        group.add(next);
      }
      neighbours.delete(node);
    }
    if (group.size > 0) found.push([...group].toSorted());
  }
  return found;
}

/**
 * The rings of a directed graph, each as its sorted nodes; rings that hang together (with what lies between them) are
 * one. Linear in the number of edges.
 */
export const findRings = (edges: readonly Edge[]): string[][] => groups(turned(peel(turned(peel(edges)))));
