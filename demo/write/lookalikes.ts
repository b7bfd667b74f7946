import type { Habits } from '../world/make-course.ts';
import type { Course, Provider } from '../world/types.ts';
import type { Deliveries } from './deliveries.ts';
import { registrationsOf } from './rio-registration.ts';
import type { Difference } from './truth.ts';

/** Writes which courses look alike and are not the same, as the courses come by. */
export interface Lookalikes {
  begin(provider: Provider, habits: Habits): void;
  add(course: Course): void;
}

/** Pairs of one kind that one provider gets at most. */
const mostPerProvider = 4;

/** A writer of look-alikes; providers come one after the other, each with all its courses. */
export function createLookalikes(deliveries: Deliveries): Lookalikes {
  const { world, truth, qualified } = deliveries;
  let earlier = { supplier: '', ids: new Set<string>() };
  let own = { supplier: '', ids: new Set<string>() };
  let counted = false;
  let pairs = 0;
  let last: Course | null = null;

  const isPublic = (course: Course): boolean => course.inEdudex && course.client === null;
  const differ = (registered: Course, other: Course, reason: Difference): void => {
    if (!isPublic(other)) return;
    for (const registration of registrationsOf(world, registered)) {
      for (const offer of registration.offers)
        truth.different(offer.code, other.provider.slug, other.programId, reason);
    }
  };

  const sameNumberElsewhere = (course: Course): void => {
    if (
      !counted ||
      pairs >= mostPerProvider ||
      course.evidence !== 'programId' ||
      !earlier.ids.has(course.programId)
    )
      return;
    pairs += 1;
    for (const offer of registrationsOf(world, course)[0]!.offers) {
      truth.different(offer.code, earlier.supplier, course.programId, 'programid_other_provider');
    }
  };

  return {
    begin(provider, habits) {
      if (own.ids.size > 0) earlier = own;
      counted = habits.programIds === 'number' && habits.firstId === 1;
      own = { supplier: provider.slug, ids: new Set() };
      pairs = 0;
      last = null;
    },
    add(course) {
      if (course.twin !== null) {
        differ(course, course.twin.course, course.twin.likeness);
        differ(course.twin.course, course, course.twin.likeness);
      } else if (last !== null && last.subject.field === course.subject.field && course.ordinal % 9 === 0) {
        differ(course, last, 'sibling_in_delivery');
      }
      const { qualification } = course.subject;
      if (qualification !== null) {
        const other = qualified.get(qualification.code);
        if (other !== undefined && other.provider !== course.provider)
          differ(course, other, 'same_nlqf_other_provider');
        if (isPublic(course)) qualified.set(qualification.code, course);
      }
      if (counted && isPublic(course)) own.ids.add(course.programId);
      sameNumberElsewhere(course);
      if (isPublic(course) && course.twin === null) last = course;
    },
  };
}
