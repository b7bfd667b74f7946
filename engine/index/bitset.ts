/** A set of documents: one bit per internal document number, 32 to a word. */
export type Bitset = Uint32Array;

/** An empty set for numbers below `size`. */
export function createBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

export function addBit(set: Bitset, n: number): void {
  set[n >>> 5]! |= 1 << (n & 31);
}

/** Adds all of `members`. Long arrays are walked by index: an iterator would be an object per element. */
export function addBits(set: Bitset, members: Uint32Array): void {
  const count = members.length;
  for (let i = 0; i < count; i++) set[members[i]! >>> 5]! |= 1 << (members[i]! & 31);
}

export function removeBit(set: Bitset, n: number): void {
  set[n >>> 5]! &= ~(1 << (n & 31));
}

export function hasBit(set: Bitset, n: number): boolean {
  return ((set[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0;
}

/** `a ∩ b` into `a`; `b` may be shorter and then counts as zeros. */
export function intersect(a: Bitset, b: Bitset): Bitset {
  for (let i = 0; i < a.length; i++) a[i]! &= b[i] ?? 0;
  return a;
}

/** `a ∪ b` into `a`, which is at least as long. */
export function unite(a: Bitset, b: Bitset): Bitset {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) a[i]! |= b[i]!;
  return a;
}

/** `a \ b` into `a`. */
export function subtract(a: Bitset, b: Bitset): Bitset {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) a[i]! &= ~b[i]!;
  return a;
}

/** Number of members. */
export function countBits(set: Bitset): number {
  const { length } = set;
  let total = 0;
  for (let i = 0; i < length; i++) {
    let v = set[i]!;
    v -= (v >>> 1) & 0x55555555;
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    total += (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return total;
}

/** Writes the members of one word, which stand for numbers from `base` on, to `out` from `n` on; where they end. */
function writeMembers(word: number, base: number, out: Uint32Array, n: number): number {
  for (let rest = word; rest !== 0; rest &= rest - 1) out[n++] = base + 31 - Math.clz32(rest & -rest);
  return n;
}

/** The members, ascending: as many as `out` has room for, and it has to be filled. */
export function toArray(set: Bitset, out: Uint32Array = new Uint32Array(countBits(set))): Uint32Array {
  let n = 0;
  for (let i = 0; n < out.length; i++) if (set[i] !== 0) n = writeMembers(set[i]!, i << 5, out, n);
  return out;
}
