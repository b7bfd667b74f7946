import { permute } from '../lib/permute.ts';
import { Random } from '../lib/random.ts';
import { mboParts, mboQualifications } from '../vocabulary/mbo-units.ts';
import type { MboUnit } from '../vocabulary/mbo-units.ts';
import { offerCode, unitCode } from './identifiers.ts';
import { makeChange } from './make-change.ts';
import type { Address, Change, Provider, World } from './types.ts';

export const mboUnits: readonly MboUnit[] = [...mboQualifications, ...mboParts];

/** O-code of a qualification or part: one for the whole country. */
export const mboUnitCode = (world: World, unit: MboUnit): string =>
  unitCode(world, 80_000_000 + mboUnits.indexOf(unit));

export type Route = 'BOL' | 'BBL' | 'OVO' | 'BOL_DT' | 'EX' | 'ODT';

/** One offer of a school: a place and, for a qualification, a route. */
export interface MboOffer {
  readonly code: string;
  readonly address: Address | null;
  readonly route: Route | null;
}

/** What a school gives of one qualification or part. */
export interface MboProgram {
  readonly index: number;
  readonly provider: Provider;
  readonly unit: MboUnit;
  /** Behind the official name: "verkort", "avondopleiding". */
  readonly variant: string;
  readonly offers: readonly MboOffer[];
  readonly change: Change;
}

const variants = [
  '',
  'verkort',
  'avondopleiding',
  'voor zij-instromers',
  'in de regio',
  'met extra taal',
  'versneld',
  'combinatietraject',
];

/** The n-th program of a school: all units in an order of the school's own, then the same in other variants. */
export function makeMboProgram(world: World, provider: Provider, ordinal: number, index: number): MboProgram {
  const random = new Random(world.seed, 'mbo', index);
  const place = permute(ordinal % mboUnits.length, mboUnits.length, world.seed, 'mbo-order', provider.number);
  const unit = mboUnits[place]!;
  const round = Math.floor(ordinal / mboUnits.length);
  const isPart = /^[KC]/.test(unit.code);
  const plain = variants[round] ?? `groep ${String(round)}`;
  const variant = round === 0 && random.chance(0.12) ? 'verkort' : plain;
  const offers = isPart ? partOffers(random, provider) : qualificationOffers(random, provider);
  return {
    index,
    provider,
    unit,
    variant,
    offers: offers.map((offer, number) => ({ ...offer, code: offerCode(world, index, 'mbo', number) })),
    change: makeChange(world, index, ordinal, provider.size),
  };
}

function qualificationOffers(random: Random, provider: Provider): Omit<MboOffer, 'code'>[] {
  const addresses = random.sample(provider.addresses, random.int(1, 3));
  const routes = random.pick<readonly Route[]>([
    ['BOL'],
    ['BOL'],
    ['BBL'],
    ['BBL'],
    ['BOL', 'BBL'],
    ['BOL', 'BBL'],
    ['OVO'],
    ['BBL', 'OVO'],
    ['BOL_DT'],
    ['EX', 'BOL'],
  ]);
  return addresses.flatMap((address) =>
    routes.map((route) => ({ address: random.chance(0.04) ? null : address, route })),
  );
}

function partOffers(random: Random, provider: Provider): Omit<MboOffer, 'code'>[] {
  const addresses = random.sample(provider.addresses, random.int(1, 2));
  return addresses.map((address) => ({ address: random.chance(0.5) ? null : address, route: null }));
}
