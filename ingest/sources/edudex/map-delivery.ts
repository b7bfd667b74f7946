import type { DeliveryMode, StudyMode } from '../../model/codes.ts';
import {
  instructionModes,
  profileLocations,
  profileProducts,
  programForms,
  programTypes,
} from './lookups.ts';
import type { RawProgram } from './raw.ts';
import type { Report } from './report.ts';
import { lookUp, readBoolean } from './report.ts';

/** What a program says of itself about its form; a run may say otherwise of fullyOnline and programForm. */
export interface FormFacts {
  readonly forms: ReadonlySet<string>;
  readonly studyModes: readonly (StudyMode | null)[];
  readonly type: string | null;
  readonly modes: ReadonlySet<string>;
  readonly fullyOnline: boolean | null;
  readonly profileLocation: string | null;
  readonly product: string | null;
}

/** Where a run takes place: at a place, online, both, or not said. */
export type PlaceKind = 'physical' | 'online' | 'both' | 'none';

/** The form of the program as a whole. */
export function readForms(raw: RawProgram, report: Report): FormFacts {
  const modes = raw.instructionMode.map((mode) => lookUp(instructionModes, mode, 'instructionMode', report));
  return {
    ...readFormCodes(raw.programForm, report),
    type: lookUp(programTypes, raw.programType, 'programType', report),
    modes: new Set(modes.filter((mode) => mode !== null)),
    fullyOnline: readBoolean(raw.fullyOnline, 'fullyOnline', report),
    profileLocation: lookUp(profileLocations, raw.profile.location, 'programBasicProfile.location', report),
    product: lookUp(profileProducts, raw.profile.product, 'programBasicProfile.product', report),
  };
}

/** programForm codes as they are, and the study modes among them; one null when they name none. */
export function readFormCodes(
  codes: readonly string[],
  report: Report,
): Pick<FormFacts, 'forms' | 'studyModes'> {
  const modes = codes
    .map((code) => lookUp(programForms, code, 'programForm', report))
    .filter((mode) => mode !== null && mode !== 'no study mode');
  return {
    forms: new Set(codes.map((code) => code.toLowerCase())),
    studyModes: modes.length === 0 ? [null] : [...new Set(modes)],
  };
}

const liveModes = ['virtual classroom', 'webinar'];
const ownPaceModes = ['self study', 'home study'];
const meetingModes = [
  ...[
    'classroom teaching',
    'workshop',
    'practicum',
    'laboratory work',
    'excursion',
    'working group',
    'seminar',
  ],
];

/**
 * How a run is taught. What is said of the place counts first (since mid-2022 a location is a physical one, reference
 * edudex §1.7), then fullyOnline, then type and form, then the instruction modes. Null when nothing says it.
 */
export function deliveryModeOf(facts: FormFacts, place: PlaceKind): DeliveryMode | null {
  const { forms, type, modes, fullyOnline, profileLocation, product } = facts;
  const has = (codes: readonly string[]): boolean => codes.some((code) => modes.has(code));
  const isLive =
    forms.has('virtual classroom') || (type !== null && liveModes.includes(type)) || has(liveModes);
  const isOwnPace =
    type === 'self study' || product === 'self study' || forms.has('e-learning') || has(ownPaceModes);
  if (type === 'coaching') return 'coaching';
  if (place === 'both') return 'blended';
  if (place === 'physical' && fullyOnline !== true) {
    const isPartlyRemote =
      forms.has('distance learning') || forms.has('e-learning') || forms.has('virtual classroom');
    const isMixed = modes.has('blended learning') || profileLocation === 'blended' || isPartlyRemote;
    return isMixed || (has(liveModes) && has(meetingModes)) ? 'blended' : 'on-site';
  }
  const isOnline = fullyOnline === true || place === 'online' || profileLocation === 'fully online';
  if (isOnline) return isLive || !isOwnPace ? 'online' : 'self-study';
  if (forms.has('virtual classroom') || (type !== null && liveModes.includes(type))) return 'online';
  if (forms.has('distance learning')) return isLive ? 'online' : 'self-study';
  if (modes.has('blended learning') || profileLocation === 'blended') return 'blended';
  if (has(meetingModes) || /^(?:fixed|agreed) location$/.test(profileLocation ?? '')) {
    return isLive ? 'blended' : 'on-site';
  }
  if (isLive) return 'online';
  if (isOwnPace) return 'self-study';
  return modes.size > 0 && [...modes].every((mode) => /^(?:coaching|individual guidance)$/.test(mode))
    ? 'coaching'
    : null;
}
