/**
 * EDU-DEX's code lists and what they are here. Keys in lower case, as `lookUp` lowers. A null is a known code that says
 * nothing for us. Source of every list: openapi 1.0.2 `program_out`, `$defs` (reference edudex §1.5), and the catalogue
 * exports for codes that only XML has.
 */
import type {
  CostKind,
  CostPeriod,
  EducationLevel,
  LearningPath,
  NlqfLevel,
  RunStatus,
  StudyMode,
  TimeUnit,
} from '../../model/codes.ts';

/** programForm: the study mode it names, if any; the others say how a course is delivered (map-delivery.ts). */
export const programForms: ReadonlyMap<string, StudyMode | 'no study mode'> = new Map([
  ['full-time', 'full-time'],
  ['part-time', 'part-time'],
  ['dual', 'dual'],
  ['evening education', 'evening'],
  ['distance learning', 'no study mode'],
  ['e-learning', 'no study mode'],
  ['virtual classroom', 'no study mode'],
]);

const asSet = (codes: readonly string[]): ReadonlyMap<string, string> =>
  new Map(codes.map((code) => [code, code]));

export const programTypes = asSet([
  ...['regular', 'coaching', 'conference', 'educational', 'exam', 'internship', 'research', 'self study'],
  ...['traineeship', 'training', 'virtual classroom', 'webinar', 'workshop', 'document', 'lecture'],
  ...['master class', 'mbo module'],
]);

export const instructionModes = asSet([
  ...['active learning', 'blended learning', 'case study', 'classroom teaching', 'coaching', 'colloquium'],
  ...['computer exercise', 'computer modeling', 'design project', 'excursion', 'exhibition', 'gaming'],
  ...['group assignment', 'group discussion', 'home study', 'individual assignment', 'individual guidance'],
  ...['integration module', 'internship', 'laboratory work', 'lecture', 'literature study'],
  ...['management game', 'research', 'research project', 'research proposal', 'roleplay'],
  ...['oral presentation', 'portfolio', 'poster presentation', 'practicum', 'project', 'self evaluation'],
  ...['self study', 'seminar', 'simulation', 'thesis', 'tutorial', 'traineeship', 'training'],
  ...['virtual classroom', 'webinar', 'working group', 'workshop'],
]);

/** programLevel and requiredLevel. Bachelor and master are hbo, "academic …" is wo (Dutch labels of EDU-DEX). */
export const educationLevels: ReadonlyMap<string, EducationLevel | 'none'> = new Map([
  ['none', 'none'],
  ['propedeuse', 'hbo'],
  ['associate', 'associate-degree'],
  ['bachelor', 'hbo-bachelor'],
  ['master', 'hbo-master'],
  ['post-hbo', 'post-hbo'],
  ['academic bachelor', 'wo-bachelor'],
  ['academic master', 'wo-master'],
  ['phd', 'phd'],
  ['post-academic', 'post-academic'],
  ['mavo', 'vmbo'],
  ['vbo', 'vmbo'],
  ['lbo', 'vmbo'],
  ['vmbo', 'vmbo'],
  ['vmbo/mavo', 'vmbo'],
  ['havo', 'havo'],
  ['vwo', 'vwo'],
  ['mbo', 'mbo'],
  ['mbo+', 'mbo'],
  ['mbo niveau 1', 'mbo-1'],
  ['mbo niveau 2', 'mbo-2'],
  ['mbo niveau 3', 'mbo-3'],
  ['mbo niveau 4', 'mbo-4'],
  ['hbo', 'hbo'],
  ['wo', 'wo'],
]);

/** What a level that names a degree says of a course that gives none: the level of thinking, not the degree. */
export const levelsWithoutDegree: ReadonlyMap<EducationLevel, EducationLevel> = new Map([
  ['associate-degree', 'hbo'],
  ['hbo-bachelor', 'hbo'],
  ['hbo-master', 'hbo'],
  ['wo-bachelor', 'wo'],
  ['wo-master', 'wo'],
]);

/** nlqfLevel: the eight of the list, and spellings that mean one of ours without doubt. */
export const nlqfLevels: ReadonlyMap<string, NlqfLevel> = new Map([
  ['instroom', 'instroom'],
  ['1', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
  ['4+', '4+'],
  ['4p', '4+'],
  ['5', '5'],
  ['6', '6'],
  ['7', '7'],
  ['8', '8'],
]);

export const runStatuses: ReadonlyMap<string, RunStatus> = new Map([
  ['application opened', 'open'],
  ['application closed', 'full'],
  ['canceled', 'cancelled'],
  ['cancelled', 'cancelled'],
]);

export const openTos = asSet(['public', 'client only']);

export const startDeterminations: ReadonlyMap<string, 'fixed' | 'agreed'> = new Map([
  ['fixed starting date', 'fixed'],
  ['agreed starting date', 'agreed'],
  ['direct start', 'agreed'],
]);

export const durationUnits: ReadonlyMap<string, TimeUnit> = new Map([
  ['year', 'year'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
  ['hour', 'hour'],
]);

/** costType: what it pays for, and its name in Dutch where our kind alone would not say it. */
export const costTypes: ReadonlyMap<string, { readonly kind: CostKind; readonly label: string | null }> =
  new Map([
    ['tuition fee', { kind: 'tuition', label: null }],
    ['registration fee', { kind: 'registration', label: null }],
    ['study material', { kind: 'material', label: null }],
    ['examination', { kind: 'exam', label: null }],
    ['single payment discount', { kind: 'discount', label: 'Korting bij betaling ineens' }],
    ['certificate', { kind: 'other', label: 'Certificaat' }],
    ['coaching', { kind: 'other', label: 'Begeleiding' }],
    ['location', { kind: 'other', label: 'Locatie' }],
    ['lunch', { kind: 'other', label: 'Lunch' }],
    ['dinner', { kind: 'other', label: 'Diner' }],
    ['accommodation', { kind: 'other', label: 'Overnachting' }],
    ['second accommodation', { kind: 'other', label: 'Tweede overnachting' }],
    ['excursions', { kind: 'other', label: 'Excursies' }],
    ['housing', { kind: 'other', label: 'Huisvesting' }],
    ['cost of living', { kind: 'other', label: 'Levensonderhoud' }],
    ['insurance', { kind: 'other', label: 'Verzekering' }],
    ['visa/permit', { kind: 'other', label: 'Visum of vergunning' }],
  ]);

export const costPeriods: ReadonlyMap<string, CostPeriod> = new Map([
  ['program', 'program'],
  ['1st year', 'year'],
  ['year', 'year'],
  ['month', 'month'],
  ['week', 'week'],
  ['day', 'day'],
  ['hour', 'hour'],
]);

export const applicationTypes = asSet(['individual', 'group']);

/** programBasicProfile: product, offer and location. */
export const profileProducts = asSet(['self study', 'guided study', 'internship', 'exam', 'study material']);
export const profileOffers = asSet(['open to all', 'application requirements', 'customized offer']);
export const profileLocations = asSet(['fully online', 'agreed location', 'fixed location', 'blended']);

/** payableBy. */
export const payers = asSet(['individual', 'group']);

/** credits @system: only ECTS says how much study a course is; the others are points of professions. */
export const creditSystems = asSet(['ects', 'krt', 'ce', 'pe', 'ccv', 'vyn']);

/** studyLoad @period. */
export const studyLoadPeriods = asSet(['program', 'hour', 'day', 'week']);

/** VATCode: the rate in percent that it stands for. */
export const vatRates: ReadonlyMap<string, number> = new Map([
  ['1', 0],
  ['2', 0],
  ['3', 9],
  ['4', 21],
  ['5', 21],
]);

export const learningPaths: ReadonlyMap<string, LearningPath> = new Map([
  ['bbl', 'bbl'],
  ['bol', 'bol'],
  ['ex', 'ex'],
  ['odt', 'odt'],
  ['ovo', 'ovo'],
]);

/** Country as written by suppliers, where it is not an ISO 3166-1 code. */
export const countryNames: ReadonlyMap<string, string> = new Map([
  ['nederland', 'NL'],
  ['netherlands', 'NL'],
  ['the netherlands', 'NL'],
  ['holland', 'NL'],
  ['belgië', 'BE'],
  ['belgie', 'BE'],
  ['belgium', 'BE'],
  ['duitsland', 'DE'],
  ['germany', 'DE'],
  ['uk', 'GB'],
]);

/** languageCode where it is a name. */
export const languageNames: ReadonlyMap<string, string> = new Map([
  ['nederlands', 'nl'],
  ['dutch', 'nl'],
  ['engels', 'en'],
  ['english', 'en'],
  ['duits', 'de'],
  ['frans', 'fr'],
  ['spaans', 'es'],
]);
