import { capitalise, slugOf } from '../lib/names.ts';
import { permute } from '../lib/permute.ts';
import { Random } from '../lib/random.ts';
import { fields } from '../vocabulary/fields/all-fields.ts';
import type { Field } from '../vocabulary/fields/field.ts';
import {
  hboNames,
  providerWords,
  providerWordsByField,
  schoolNames,
  stemHeads,
  stemTails,
  woNames,
} from '../vocabulary/provider-words.ts';
import { brinCode, kvkNumber, providerNumber, rioId } from './identifiers.ts';
import { drawAddress, drawTown } from './make-address.ts';
import type { Address, Pool, Provider, World } from './types.ts';

/** Fields next to each other in the list are related, so a provider keeps near its first field. */
const reach = 6;

/** The n-th provider of a pool; `size` is the number of its programs, which decides how broad it is. */
export function makeProvider(world: World, pool: Pool, number: number, size: number): Provider {
  const id = providerNumber(pool, number);
  const random = new Random(world.seed, 'provider', id);
  const drawn = drawFields(random, size);
  const name = providerName(world, pool, number, drawn[0]!, random);
  const slug = slugOf(name).slice(0, 48);
  return {
    pool,
    number,
    size,
    name,
    slug,
    website: `https://www.${slug}.example`,
    kvk: kvkNumber(world, id),
    brin: pool === 'ho' ? brinCode(world, number) : null,
    boardId: rioId(world, 'B', id),
    rioId: rioId(world, 'A', id),
    fields: drawn,
    addresses: drawAddresses(world, pool, size, random),
    inRio: pool !== 'edudex' || random.chance(0.78),
  };
}

/** University or not: about one in five institutions. */
export const isUniversity = (world: World, number: number): boolean =>
  new Random(world.seed, 'university', number).chance(0.2);

function drawFields(random: Random, size: number): Field[] {
  const most = Math.min(12, 1 + Math.floor(Math.sqrt(size / 3)));
  const count = random.int(Math.max(1, most - 2), most + 1);
  const home = random.int(0, fields.length - 1);
  const drawn = new Set<Field>([fields[home]!]);
  while (drawn.size < count) {
    const near = home + random.int(-reach, reach);
    const place = random.chance(0.72) ? near : random.int(0, fields.length - 1);
    drawn.add(fields[(place + fields.length) % fields.length]!);
  }
  return [...drawn];
}

/** A name nobody else in this world has: the stem is the n-th of a shuffled list of all stems. */
function providerName(world: World, pool: Pool, number: number, field: Field, random: Random): string {
  const stems = stemHeads.length * stemTails.length;
  const place = permute(number % stems, stems, world.seed, pool);
  const stem = capitalise(
    `${stemHeads[place % stemHeads.length]}${stemTails[Math.floor(place / stemHeads.length)]!}`,
  );
  if (pool === 'mbo') return random.pick(schoolNames).replace('%', stem);
  if (pool === 'ho') return random.pick(isUniversity(world, number) ? woNames : hboNames).replace('%', stem);
  const own = providerWordsByField[field.code];
  const word = own !== undefined && random.chance(0.55) ? random.pick(own) : random.pick(providerWords);
  const legal = random.chance(0.08) ? ' B.V.' : '';
  return `${stem} ${word}${legal}`;
}

function drawAddresses(world: World, pool: Pool, size: number, random: Random): Address[] {
  const most = pool === 'ho' ? 3 : pool === 'mbo' ? 7 : 12;
  const count = Math.min(most, 1 + Math.floor(random.next() ** 2 * Math.min(most, 2 + size / 6)));
  const found = new Map<string, Address>();
  while (found.size < count) {
    const address = drawAddress(world, drawTown(random), random);
    found.set(address.town.name, address);
  }
  return [...found.values()];
}
