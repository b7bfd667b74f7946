import { describe, expect, it } from 'vitest';
import type { FormFacts, PlaceKind } from '../../../ingest/sources/edudex/map-delivery.ts';
import { deliveryModeOf } from '../../../ingest/sources/edudex/map-delivery.ts';

const facts = (parts: Partial<FormFacts> & { form?: string; mode?: string[] }): FormFacts => ({
  forms: new Set([parts.form ?? 'part-time']),
  studyModes: [null],
  type: 'training',
  modes: new Set(parts.mode ?? []),
  fullyOnline: null,
  profileLocation: null,
  product: null,
  ...parts,
});

describe('how a run is taught', () => {
  it.each<[string, Parameters<typeof facts>[0], PlaceKind, string | null]>([
    ['a place', {}, 'physical', 'on-site'],
    ['no hint at all', {}, 'none', null],
    ['a place and online days', {}, 'both', 'blended'],
    ['"Online" for a place', {}, 'online', 'online'],
    ['fully online beside an address', { fullyOnline: true }, 'physical', 'online'],
    ['fully online at one’s own pace', { fullyOnline: true, mode: ['self study'] }, 'none', 'self-study'],
    [
      'fully online with live lessons',
      { fullyOnline: true, mode: ['self study', 'webinar'] },
      'none',
      'online',
    ],
    ['a virtual classroom', { type: 'virtual classroom' }, 'none', 'online'],
    ['distance learning', { form: 'distance learning' }, 'none', 'self-study'],
    ['distance learning, live', { form: 'distance learning', mode: ['webinar'] }, 'none', 'online'],
    ['e-learning', { form: 'e-learning' }, 'none', 'self-study'],
    ['e-learning with days at a place', { form: 'e-learning' }, 'physical', 'blended'],
    ['blended learning', { mode: ['blended learning'] }, 'physical', 'blended'],
    ['a classroom, place not said', { mode: ['classroom teaching'] }, 'none', 'on-site'],
    ['coaching', { type: 'coaching' }, 'physical', 'coaching'],
    ['nothing but guidance', { mode: ['individual guidance'] }, 'none', 'coaching'],
    ['the profile says where', { profileLocation: 'fully online' }, 'none', 'online'],
  ])('%s', (_, parts, place, mode) => {
    expect(deliveryModeOf(facts(parts), place)).toBe(mode);
  });
});
