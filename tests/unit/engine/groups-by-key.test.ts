import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupsByKey } from '../../../engine/search/rank/groups-by-key.ts';
import { Scratch } from '../../../engine/search/scratch.ts';

const keys = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 }),
  fc.array(fc.constantFrom(3, 70_000, 70_001, 4_000_000_000, 0xffffffff), { maxLength: 200 }),
);

it('gives places of equal keys together, lowest first and ascending', () => {
  fc.assert(
    fc.property(keys, (list) => {
      const groups = [...groupsByKey(new Scratch(), Uint32Array.from(list))].map((group) => [...group]);
      const wanted = [...Map.groupBy(list.keys(), (place) => list[place]!)].sort(([a], [b]) => a - b);
      expect(groups).toEqual(wanted.map(([, places]) => places));
    }),
  );
});
