import { edge, type Edge } from '../model/edge.ts';
import { ClusterSet } from './cluster-set.ts';

/**
 * Ties records by edges one at a time and holds what may not be tied: pairs that a person called different, and
 * whatever `anchorOf` tells apart. The result depends on the order of the edges, so the caller sorts them.
 */
export class RecordLinks {
  readonly clusters = new ClusterSet();
  readonly #enemies = new Map<string, Set<string>>();
  readonly #anchors = new Map<string, string>();

  /** Every record once; `anchor` names what a source says the course is, null when it says nothing. */
  add(key: string, anchor: string | null): void {
    this.clusters.add(key);
    if (anchor !== null) this.#anchors.set(key, anchor);
  }

  /** Two records that never come together. Before any `tie`. */
  keepApart(first: string, second: string): void {
    this.#enemiesOf(first).add(second);
    this.#enemiesOf(second).add(first);
  }

  /** What another source says the cluster of a record is: the EDU-DEX program, else the name of the HOVI product. */
  anchorOf(key: string): string | null {
    return this.#anchors.get(this.clusters.find(key)) ?? null;
  }

  /**
   * Ties two records. False when a person keeps them apart, or, with `respectAnchors`, when other sources say that
   * these are two courses.
   */
  tie({ a, b }: Edge, respectAnchors: boolean): boolean {
    const [first, second] = [this.clusters.find(a), this.clusters.find(b)];
    if (first === second) return true;
    if (this.areApart(first, second)) return false;
    const [one, other] = [this.#anchors.get(first), this.#anchors.get(second)];
    if (respectAnchors && one !== undefined && other !== undefined && !canBeOne(one, other)) return false;
    const enemies = [...(this.#enemies.get(first) ?? []), ...(this.#enemies.get(second) ?? [])];
    this.clusters.union(first, second);
    const root = this.clusters.find(first);
    if (enemies.length > 0) this.#enemies.set(root, new Set(enemies));
    const anchor = strongestAnchor(one, other);
    if (anchor !== undefined) this.#anchors.set(root, anchor);
    return true;
  }

  /**
   * Ties the records of one course to the first of them (`U`); one that may not be tied to it is tied to the next
   * that it may be tied to, so that who splits one off leaves the others together. Gives the edges that hold.
   */
  tieGroup(keys: readonly string[]): Edge[] {
    const heads: string[] = [];
    return keys.flatMap((key) => {
      const tied = heads.map((head) => edge(head, key, 'U')).find((found) => this.tie(found, true));
      if (tied === undefined) heads.push(key);
      return tied ?? [];
    });
  }

  /** Whether a person keeps two clusters apart. */
  areApart(first: string, second: string): boolean {
    const [one, other] = [this.clusters.find(first), this.clusters.find(second)];
    return [...(this.#enemies.get(one) ?? [])].some((key) => this.clusters.find(key) === other);
  }

  #enemiesOf(key: string): Set<string> {
    const known = this.#enemies.get(key) ?? new Set();
    this.#enemies.set(key, known);
    return known;
  }
}

/** An EDU-DEX program and a HOVI product can be one course, two of a kind only when they are the same. */
const canBeOne = (one: string, other: string): boolean =>
  one === other || one.startsWith('hovi ') !== other.startsWith('hovi ');

/** EDU-DEX names a cluster before HOVI; of two, the smallest, so that no order matters. */
function strongestAnchor(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.startsWith('hovi ') !== other.startsWith('hovi ')) return one.startsWith('hovi ') ? other : one;
  return one < other ? one : other;
}
