import { isDelivered } from '../world/make-change.ts';
import type { Change } from '../world/types.ts';
import type { Nights } from './rio-tables.ts';

/** A wording of a program and the nights that deliver it. */
interface Version {
  readonly nights: Nights;
  readonly edited: boolean;
}

/** Which versions of a program the nights deliver: one for both, or one each. */
export function versionsOf(change: Change): Version[] {
  if (change === 'none' || change === 'price') return [{ nights: 'both', edited: false }];
  const versions: Version[] = [];
  if (isDelivered(change, 1)) versions.push({ nights: 1, edited: false });
  if (isDelivered(change, 2)) versions.push({ nights: 2, edited: change !== 'added' });
  return versions;
}
