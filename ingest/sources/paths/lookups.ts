import type { CodeSystem, LearningPath, StudyMode } from '../../model/codes.ts';

/**
 * OPLEIDINGSSTELSEL in the catalogue's words; other systems of RIO's list (BRANCHE, NT2, LLW …) have no codes that a
 * course here carries. ISAT is the number range of CROHO.
 */
export const systemOfStelsel: ReadonlyMap<string, CodeSystem> = new Map([
  ['CREBO', 'crebo'],
  ['ISAT', 'croho'],
  ['NLQF', 'nlqf'],
]);

/** LEERWEG: RIO's list LEERTRAJECT, of which the table has shown BOL and BBL so far. */
export const learningPathOfLeerweg: ReadonlyMap<string, LearningPath> = new Map([
  ['BOL', 'bol'],
  ['BBL', 'bbl'],
  ['OVO', 'ovo'],
  ['ODT', 'odt'],
  ['EX', 'ex'],
]);

/** VORM: RIO's list of the same name. */
export const studyModeOfVorm: ReadonlyMap<string, StudyMode> = new Map([
  ['VOLTIJD', 'full-time'],
  ['DEELTIJD', 'part-time'],
  ['DUAAL', 'dual'],
]);

/**
 * The form of a code in its system: crebo is five digits, K or C with four (keuzedeel, certificate); croho is five
 * digits; the code of the NLQF register is two or three digits twice (EDU-DEX Data API v1.0.2, nlqfRegisterCode).
 */
export const codeForms: Readonly<Record<'crebo' | 'croho' | 'nlqf', RegExp>> = {
  crebo: /^(?:\d{5}|[CK]\d{4})$/,
  croho: /^\d{5}$/,
  nlqf: /^\d{2,3}-\d{2,3}$/,
};

/** TYPE_OPLEIDING: the kinds of unit that RIO has (LOD API `Opleidingseenheidtype`, and one that only its tables have). */
export const trainingTypes: ReadonlyMap<string, true> = new Map(
  [
    ...['PARTICULIEREOPLEIDING', 'HOOPLEIDING', 'HOONDERWIJSEENHEID', 'HOONDERWIJSEENHEDENCLUSTER'],
    ...['MBOKWALIFICATIE', 'MBOCROSS_OVERKWALIFICATIE', 'MBOREGIONALEKWALIFICATIE', 'MBOKEUZEDEEL'],
    ...['MBOREGIONAALKEUZEDEEL', 'MBOCERTIFICEERBAREEENHEID', 'MBODEELKWALIFICATIE', 'EVCSTANDAARD'],
    ...['MBOGENERIEKEXAMENONDERDEEL', 'MBOBEROEPSGERICHTONDERDEEL', 'EDUCATIEOPLEIDING'],
  ].map((type) => [type, true]),
);
