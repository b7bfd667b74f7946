/** Disjoint sets of record keys (union-find). The name of a set is its smallest key, whatever the order of unions. */
export class ClusterSet {
  readonly #parent = new Map<string, string>();

  /** Makes sure the key is in a set. */
  add(key: string): void {
    if (!this.#parent.has(key)) this.#parent.set(key, key);
  }

  /** Name of the set the key is in. */
  find(key: string): string {
    let root = key;
    for (
      let next = this.#parent.get(root);
      next !== undefined && next !== root;
      next = this.#parent.get(root)
    ) {
      root = next;
    }
    for (let at = key; at !== root;) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  /** Puts the sets of both keys together. */
  union(first: string, second: string): void {
    this.add(first);
    this.add(second);
    const [a, b] = [this.find(first), this.find(second)];
    if (a !== b) this.#parent.set(a < b ? b : a, a < b ? a : b);
  }

  /** All sets by name; members in key order. */
  sets(): Map<string, string[]> {
    const sets = new Map<string, string[]>();
    for (const key of [...this.#parent.keys()].toSorted()) {
      const name = this.find(key);
      const members = sets.get(name);
      if (members === undefined) sets.set(name, [key]);
      else members.push(key);
    }
    return sets;
  }
}
