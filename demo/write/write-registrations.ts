import { isDelivered } from '../world/make-change.ts';
import type { Texts } from '../world/make-texts.ts';
import type { Course } from '../world/types.ts';
import { unitsPerField } from './deliveries.ts';
import type { Deliveries } from './deliveries.ts';
import { writeRioCourse } from './rio-course.ts';
import { registrationsOf } from './rio-registration.ts';

/** RIO's rows for a private course on both nights, the truth about them, and what others may refer to. */
export function writeRegistrations(
  deliveries: Deliveries,
  course: Course,
  first: Texts,
  second: Course,
  edited: Texts,
): void {
  const { world, rio, truth } = deliveries;
  for (const registration of registrationsOf(world, course)) {
    if (course.change === 'none' || course.change === 'price') {
      writeRioCourse(rio, world, course, registration, first, 'both');
    } else {
      if (isDelivered(course.change, 1)) writeRioCourse(rio, world, course, registration, first, 1);
      if (isDelivered(course.change, 2)) writeRioCourse(rio, world, second, registration, edited, 2);
    }
    for (const offer of registration.offers) {
      if (offer.address !== null) deliveries.places.set(offer.address.code, offer.address);
      if (registration.evidence !== null)
        truth.same(offer.code, course.provider.slug, course.programId, registration.evidence);
    }
    remember(deliveries, course, registration.unitCode);
  }
}

/** Keeps the first units of a field for the ontwikkelpaden; only those that both nights have. */
function remember(deliveries: Deliveries, course: Course, unitCode: string): void {
  if (course.change === 'removed' || course.change === 'added') return;
  const { code } = course.subject.field;
  const known = deliveries.units.get(code) ?? [];
  if (known.length >= unitsPerField) return;
  deliveries.units.set(code, [...known, { unitCode, kvk: course.provider.kvk, course }]);
}
