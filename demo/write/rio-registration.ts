import { fractionOf, Random } from '../lib/random.ts';
import { offerCode, unitCode } from '../world/identifiers.ts';
import type { Address, Course, Evidence, World } from '../world/types.ts';

/** One way in which RIO has a private course: a unit with an offer per place. */
export interface Registration {
  readonly unitCode: string;
  /** The unit is another provider's, so its own row is that provider's. */
  readonly borrowed: boolean;
  readonly evidence: Evidence | null;
  readonly offers: readonly { readonly code: string; readonly address: Address | null }[];
}

/**
 * RIO's registrations of a private course: split by place, and sometimes a second one made by hand. None when RIO
 * does not know it.
 */
export function registrationsOf(world: World, course: Course): readonly Registration[] {
  const known = course.evidence !== null || !course.inEdudex;
  if (!known) return [];
  const places: readonly (Address | null)[] = course.addresses.length === 0 ? [null] : course.addresses;
  const main: Registration = {
    unitCode: course.unitCode,
    borrowed: course.unitCode !== unitCode(world, course.index * 4),
    evidence: course.evidence,
    offers: places.map((address) => ({
      code: offerCode(world, course.index, 0, address?.code ?? 'online'),
      address,
    })),
  };
  const byHand = course.double && course.evidence !== null && course.evidence !== 'manual';
  if (!byHand) return [main];
  const address = places[0]!;
  return [
    main,
    {
      unitCode: unitCode(world, course.index * 4 + 1),
      borrowed: false,
      evidence: 'manual',
      offers: [{ code: offerCode(world, course.index, 1, address?.code ?? 'online'), address }],
    },
  ];
}

/** The key of its own that the supplier gave the unit and the offer (reference rio §3). */
export interface OwnKeys {
  readonly unit: string | null;
  offer(providerId: string, address: Address | null): string | null;
}

/** The own keys of one registration, as its evidence asks for; null where the supplier gave none. */
export function ownKeysOf(world: World, course: Course, registration: Registration): OwnKeys {
  const random = new Random(world.seed, 'own-keys', course.index, registration.evidence ?? 'none');
  const none = (): null => null;
  if (registration.evidence === 'programId') {
    const place = fractionOf(world.seed, 'key-place', course.index);
    const offerKey = (providerId: string, address: Address | null): string =>
      address === null
        ? `${course.programId}-${providerId}`
        : `${course.programId}-${providerId}-${address.code}`;
    if (place < 0.74) return { unit: course.programId, offer: none };
    if (place < 0.94) return { unit: course.programId, offer: offerKey };
    return { unit: random.uuid().toUpperCase().replace(/^..../, 'ED0B'), offer: offerKey };
  }
  if (registration.evidence === 'manual') {
    const key = random.chance(0.15) ? `HND-${String(random.int(1000, 9999))}` : null;
    return { unit: nearMiss(random, course), offer: () => key };
  }
  if (registration.evidence !== null) return { unit: null, offer: none };
  const unit = random.chance(0.3) ? `OPL-${String(random.int(1000, 9999))}` : null;
  return { unit: nearMiss(random, course) ?? unit, offer: none };
}

/** The key of a look-alike, which is nearly the programId of the other course and means another one. */
function nearMiss(random: Random, course: Course): string | null {
  if (course.twin === null || !random.chance(0.5)) return null;
  return `${course.twin.course.programId}-X2`;
}
