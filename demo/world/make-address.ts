import { Random } from '../lib/random.ts';
import { stemHeads, stemTails, venueNames } from '../vocabulary/provider-words.ts';
import { streets, towns } from '../vocabulary/towns.ts';
import type { Town } from '../vocabulary/towns.ts';
import { rioId } from './identifiers.ts';
import type { Address, World } from './types.ts';

/** Addresses per town: providers share buildings, so the number of places does not grow with the world. */
const addressesPerTown = 36;
const letters = 'ABCDEFGHJKLMNPRSTVWXZ';

const totalWeight = towns.reduce((sum, town) => sum + town.weight, 0);

/** A town, drawn by size. */
export function drawTown(random: Random): Town {
  let left = random.next() * totalWeight;
  for (const town of towns) {
    left -= town.weight;
    if (left < 0) return town;
  }
  return towns[0]!;
}

/** An address in the town, one of a fixed number. */
export function drawAddress(world: World, town: Town, random: Random): Address {
  const most = Math.max(4, Math.min(addressesPerTown, town.weight));
  return makeAddress(world, town, random.int(0, most - 1));
}

/** The n-th address of a town: street, postcode in the town's own range, a point within two kilometres. */
function makeAddress(world: World, town: Town, place: number): Address {
  const townNumber = towns.indexOf(town);
  const random = new Random(world.seed, 'address', townNumber, place);
  const [first, last] = town.postcodes;
  const stem = `${random.pick(stemHeads)}${random.pick(stemTails)}`;
  return {
    code: rioId(world, 'X', townNumber * addressesPerTown + place),
    name: random.pick(venueNames).replace('%', stem),
    town,
    street: random.pick(streets),
    number: random.int(1, 240),
    addition: random.chance(0.2) ? random.pick(['A', 'B', 'a', 'BIS', '2', 'hs']) : '',
    postcode: `${random.int(first, last)} ${random.pick([...letters])}${random.pick([...letters])}`,
    latitude: round(town.latitude + (random.next() - 0.5) * 0.03),
    longitude: round(town.longitude + (random.next() - 0.5) * 0.045),
  };
}

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
