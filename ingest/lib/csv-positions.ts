/** Where records are in a file, by their number from 0. Holds 20 bytes a record and 8 a group. */
export interface CsvPositions {
  readonly count: () => number;
  /** Group of a record; −1 when it is in none. */
  readonly groupOf: (record: number) => number;
  /** First byte in the file, and how many bytes, without the line end. */
  readonly offsetOf: (record: number) => number;
  readonly lengthOf: (record: number) => number;
  /** Line where the record begins, from 1. */
  readonly lineOf: (record: number) => number;
}

/** Positions that are being filled. */
export interface FillingPositions extends CsvPositions {
  add(group: number, offset: number, length: number, line: number, hashA: number, hashB: number): void;
  /** The sums of the hashes of a group's records: the same whatever their order. */
  readonly digestOf: (group: number) => string;
}

const firstSize = 1_024;

/** Positions of no record yet. */
export function createPositions(): FillingPositions {
  let count = 0;
  let groups = new Int32Array(firstSize);
  let offsets = new Float64Array(firstSize);
  let lengths = new Uint32Array(firstSize);
  let lines = new Uint32Array(firstSize);
  let sums = new Uint32Array(2 * firstSize);
  const grow = (): void => {
    const size = groups.length * 2;
    const [group, offset, length, line] = [groups, offsets, lengths, lines];
    (groups = new Int32Array(size)).set(group);
    (offsets = new Float64Array(size)).set(offset);
    (lengths = new Uint32Array(size)).set(length);
    (lines = new Uint32Array(size)).set(line);
  };
  return {
    count: () => count,
    groupOf: (record) => groups[record]!,
    offsetOf: (record) => offsets[record]!,
    lengthOf: (record) => lengths[record]!,
    lineOf: (record) => lines[record]!,
    add(group, offset, length, line, hashA, hashB) {
      if (count === groups.length) grow();
      groups[count] = group;
      offsets[count] = offset;
      lengths[count] = length;
      lines[count] = line;
      count += 1;
      if (group === -1) return;
      if (2 * group >= sums.length) {
        const known = sums;
        (sums = new Uint32Array(sums.length * 2)).set(known);
      }
      sums[2 * group] = sums[2 * group]! + hashA;
      sums[2 * group + 1] = sums[2 * group + 1]! + hashB;
    },
    digestOf: (group) => `${sums[2 * group]!.toString(36)}.${sums[2 * group + 1]!.toString(36)}`,
  };
}
