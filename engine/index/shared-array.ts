type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** An array of `length` zeros of the same type in memory that all threads share, so that handing it over copies nothing. */
function sharedLike<T extends Numbers>(like: T, length: number): T {
  const make = like.constructor as new (buffer: SharedArrayBuffer) => T;
  return new make(new SharedArrayBuffer(length * like.BYTES_PER_ELEMENT));
}

/** A copy of the first `length` elements in shared memory. */
export function toShared<T extends Numbers>(array: T, length = array.length): T {
  const copy = sharedLike(array, length);
  copy.set(array.subarray(0, length));
  return copy;
}

/** Length to enlarge an array to that has to hold `length`: a quarter more, as most are long and few documents come. */
export const roomFor = (length: number): number => length + (length >>> 2) + 64;

/** A longer copy, with zeros at the end. */
export function enlarged<T extends Numbers>(old: T, length: number): T {
  const copy = new (old.constructor as new (length: number) => T)(length);
  copy.set(old);
  return copy;
}
