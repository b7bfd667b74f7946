/** 32-bit mix of one number into a state (MurmurHash3's body and finaliser). */
function mix(state: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = state ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  h = Math.imul(h, 5) + 0xe6546b64;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** 32-bit unsigned hash of numbers and texts; the same for the same keys on any machine. */
export function hashKeys(...keys: readonly (number | string)[]): number {
  let state = 0x9e3779b9;
  for (const key of keys) {
    if (typeof key === 'number') {
      state = mix(state, key | 0);
      continue;
    }
    for (let index = 0; index < key.length; index += 1) state = mix(state, key.charCodeAt(index));
    state = mix(state, key.length);
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}

/** A hash of the keys as a fraction in [0, 1). */
export const fractionOf = (...keys: readonly (number | string)[]): number => hashKeys(...keys) / 2 ** 32;

/**
 * A seeded generator (sfc32) for one thing: its keys name the thing, so what one course draws never moves what
 * another draws, and a larger world begins with the smaller one.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(...keys: readonly (number | string)[]) {
    this.a = hashKeys(...keys);
    this.b = Math.imul(this.a ^ 0x2545f491, 0x9e3779b1);
    this.c = Math.imul(this.b ^ 0x7f4a7c15, 0x85ebca6b);
    for (let round = 0; round < 10; round += 1) this.next();
  }

  /** A fraction in [0, 1). */
  next(): number {
    const t = (this.a + this.b + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    return (t >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** `count` different members of the list, in the order drawn; all of them when it has fewer. */
  sample<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const drawn: T[] = [];
    while (drawn.length < count && rest.length > 0) {
      drawn.push(rest.splice(Math.floor(this.next() * rest.length), 1)[0]!);
    }
    return drawn;
  }

  /** One of the values, by weight: `[[value, weight], …]`. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let total = 0;
    for (const choice of choices) total += choice[1];
    let left = this.next() * total;
    for (const choice of choices) {
      left -= choice[1];
      if (left < 0) return choice[0];
    }
    return choices[0]![0];
  }

  /** A version-4-like UUID in lower case. */
  uuid(): string {
    let digits = '';
    for (let index = 0; index < 4; index += 1) {
      digits += Math.floor(this.next() * 2 ** 32)
        .toString(16)
        .padStart(8, '0');
    }
    const variant = '89ab'[this.int(0, 3)];
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  }
}
