import { permute } from '../lib/permute.ts';
import { Random } from '../lib/random.ts';
import type { Pool, World } from './types.ts';

const padded = (number: number, length: number): string => String(number).padStart(length, '0');

/** RIO `opleidingseenheidcode` `1234O5678` of the n-th unit of the world; no two units share one. */
export function unitCode(world: World, unit: number): string {
  const number = permute(unit, 90_000_000, world.seed, 'unit') + 10_000_000;
  const digits = padded(number, 8);
  return `${digits.slice(0, 4)}O${digits.slice(4)}`;
}

/** RIO ids of the form `123A456`; `letter` says of what: A aanbieder, B bestuur, X locatie. */
export function rioId(world: World, letter: 'A' | 'B' | 'X', thing: number): string {
  const digits = padded(permute(thing, 900_000, world.seed, letter) + 100_000, 6);
  return `${digits.slice(0, 3)}${letter}${digits.slice(3)}`;
}

/** A UUID for an offer; about one in eight is written in upper case, as RIO has them. */
export function offerCode(world: World, ...keys: readonly (number | string)[]): string {
  const random = new Random(world.seed, 'offer', ...keys);
  const uuid = random.uuid();
  return random.chance(0.13) ? uuid.toUpperCase() : uuid;
}

const poolOffset: Readonly<Record<Pool, number>> = { edudex: 0, rio: 100_000, mbo: 200_000, ho: 300_000 };

/** One number for every provider of the world. */
export const providerNumber = (pool: Pool, number: number): number => poolOffset[pool] + number;

/** KvK number in a range that the register has not reached. */
export const kvkNumber = (world: World, provider: number): string =>
  `99${padded(permute(provider, 1_000_000, world.seed, 'kvk'), 6)}`;

/** BRIN-like code; real ones begin with 0–3. */
export function brinCode(world: World, number: number): string {
  const place = permute(number, 5 * 10 * 24 * 24, world.seed, 'brin');
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const digits = 50 + Math.floor(place / 576);
  return `${digits}${letters[Math.floor(place / 24) % 24]}${letters[place % 24]}`;
}
