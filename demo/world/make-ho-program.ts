import { permute } from '../lib/permute.ts';
import { fractionOf, Random } from '../lib/random.ts';
import { courseNames, hoStudies, trackNames } from '../vocabulary/ho-studies.ts';
import type { HoStudy } from '../vocabulary/ho-studies.ts';
import { offerCode, unitCode } from './identifiers.ts';
import { makeChange } from './make-change.ts';
import { isUniversity } from './make-provider.ts';
import type { Address, Change, Provider, World } from './types.ts';

export type HoForm = 'fulltime' | 'parttime' | 'dual';

/** What an institution for higher education gives: a study, or a track, minor or course around one. */
export interface HoProgram {
  readonly index: number;
  readonly provider: Provider;
  readonly study: HoStudy;
  readonly productType:
    'croho_program' | 'specialization' | 'content_variant' | 'course' | 'minor' | 'honours_track';
  readonly productId: string;
  readonly title: string;
  readonly forms: readonly HoForm[];
  readonly address: Address;
  readonly inHovi: boolean;
  /** O-code and offer per form; null when RIO does not know it. */
  readonly rio: {
    readonly unitCode: string;
    readonly offers: readonly { code: string; form: HoForm }[];
  } | null;
  readonly change: Change;
}

/** The n-th program of an institution: its studies first, then what is given around them. */
export function makeHoProgram(world: World, provider: Provider, ordinal: number, index: number): HoProgram {
  const random = new Random(world.seed, 'ho', index);
  const university = isUniversity(world, provider.number);
  const studies = university ? universityStudies : hboStudies;
  // Three of ten are no studies of their own, as in the real export; beyond its studies an institution has only those.
  const own = ordinal - Math.floor(ordinal * 0.3);
  const around = Math.floor((ordinal + 1) * 0.3) > Math.floor(ordinal * 0.3) || own >= studies.length;
  const place = permute(
    around ? Math.floor(fractionOf(index, 'around') * Math.min(own + 1, studies.length)) : own,
    studies.length,
    world.seed,
    'ho-order',
    provider.number,
  );
  const study = studies[place]!;
  const productType = around
    ? random.weighted([
        ['specialization', 40],
        ['course', 25],
        ['content_variant', 20],
        ['minor', 8],
        ['honours_track', 7],
      ] as const)
    : 'croho_program';
  const forms = drawForms(random, study, around);
  const rioOnly = productType === 'croho_program' && random.chance(0.12);
  const registered = productType === 'croho_program' && (rioOnly || random.chance(0.86));
  return {
    index,
    provider,
    study,
    productType,
    productId: String(100_000 + permute(index, 900_000, world.seed, 'product')),
    title: titleOf(random, study, productType, ordinal),
    forms,
    address: random.pick(provider.addresses),
    inHovi: !rioOnly,
    rio: registered
      ? {
          unitCode: unitCode(world, index * 4),
          offers: forms.map((form) => ({ code: offerCode(world, index, form), form })),
        }
      : null,
    change: makeChange(world, index, ordinal, provider.size),
  };
}

const universityStudies = hoStudies.filter((study) => study.level.startsWith('WO'));
const hboStudies = hoStudies.filter((study) => study.level.startsWith('HBO'));

function drawForms(random: Random, study: HoStudy, around: boolean): readonly HoForm[] {
  if (around) return random.chance(0.25) ? ['parttime'] : ['fulltime'];
  if (study.level.startsWith('WO')) return random.chance(0.15) ? ['fulltime', 'parttime'] : ['fulltime'];
  return random.pick<readonly HoForm[]>([
    ['fulltime'],
    ['fulltime'],
    ['fulltime', 'parttime'],
    ['fulltime', 'parttime'],
    ['parttime'],
    ['parttime', 'dual'],
    ['fulltime', 'parttime', 'dual'],
  ]);
}

function titleOf(random: Random, study: HoStudy, type: HoProgram['productType'], ordinal: number): string {
  const track = trackNames[ordinal % trackNames.length]!;
  if (type === 'specialization')
    return random.chance(0.5) ? `${study.name}: ${track}` : `${track} (${study.name})`;
  if (type === 'content_variant') return `${study.name} – ${track}`;
  if (type === 'course') return courseNames[ordinal % courseNames.length]!.replace('%', study.name);
  if (type === 'minor') return `Minor ${track}`;
  if (type === 'honours_track') return `Honoursprogramma ${study.name}`;
  return study.name;
}
