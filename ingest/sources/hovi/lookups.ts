/**
 * HOVI's domain rowkeys in the catalogue's words. Source: the rowkeys counted in the export of 8,087 products
 * (reference hovi A4) and the `/domain/*` lists of the API. An unknown rowkey becomes an Issue UNKNOWN_CODE.
 */
import type { CostPeriod, EducationLevel, ProgramKind, StudyMode } from '../../model/codes.ts';
import type { ProgramRecord } from '../../model/program-record.ts';

/**
 * Domain producttype. A variant leads to the same registered degree, so it is the qualification; what is done within
 * a programme is a component; `course` stands apart from any programme (summer schools, short courses of
 * international institutions); a premaster prepares for a programme and gives no degree.
 */
export const kindOfProductType: ReadonlyMap<string, ProgramKind> = new Map([
  ['croho_program', 'qualification'],
  ['content_variant', 'qualification'],
  ['short_variant', 'qualification'],
  ['language_variant', 'qualification'],
  ['double_degree', 'qualification'],
  ['specialization', 'component'],
  ['honours_track', 'component'],
  ['graduation', 'component'],
  ['minor', 'component'],
  ['exchange_program', 'component'],
  ['course', 'training'],
  ['premaster', 'training'],
]);

/** Domain producttype: what carries the croho of a programme without being that programme (reference hovi §A3, A4). */
export const variantOfProductType: ReadonlyMap<
  string,
  NonNullable<ProgramRecord['evidence']['variantKind']>
> = new Map([
  ['content_variant', 'content'],
  ['language_variant', 'language'],
  ['short_variant', 'length'],
  ['double_degree', 'double-degree'],
  ['premaster', 'preparation'],
]);

/** Domain productform. */
export const studyModeOfForm: ReadonlyMap<string, StudyMode> = new Map([
  ['fulltime', 'full-time'],
  ['parttime', 'part-time'],
  ['dual', 'dual'],
]);

/** Domain organizationtype to `hbo` or `wo`; international institutions are neither. The last two are as exported. */
export const sectorOfOrganizationType: ReadonlyMap<string, 'hbo' | 'wo' | null> = new Map([
  ['university_of_applied_sciences', 'hbo'],
  ['university', 'wo'],
  ['international_education', null],
  ['onderzoeksuniversiteit', 'wo'],
  ['internationaal onderwijs', null],
]);

/** Domain productlevel of a registered programme, with hbo or wo. `null`: the level does not say which. */
export const levelOfQualification: ReadonlyMap<
  string,
  Record<'hbo' | 'wo' | 'other', EducationLevel | null>
> = new Map([
  ['associate', { hbo: 'associate-degree', wo: 'associate-degree', other: 'associate-degree' }],
  ['bachelor', { hbo: 'hbo-bachelor', wo: 'wo-bachelor', other: null }],
  ['master', { hbo: 'hbo-master', wo: 'wo-master', other: null }],
  ['phd', { hbo: 'phd', wo: 'phd', other: 'phd' }],
  ['post-graduate', { hbo: 'post-hbo', wo: 'post-academic', other: null }],
  ['preparatory', { hbo: null, wo: null, other: null }],
]);

/**
 * The same for what is not a whole registered programme: a minor within a bachelor is not of level 6, so only the
 * sector is kept, from which no NLQF level follows.
 */
export const levelOfOther: ReadonlyMap<
  string,
  Record<'hbo' | 'wo' | 'other', EducationLevel | null>
> = new Map([
  ['associate', { hbo: 'hbo', wo: 'wo', other: null }],
  ['bachelor', { hbo: 'hbo', wo: 'wo', other: null }],
  ['master', { hbo: 'hbo', wo: 'wo', other: null }],
  ['phd', { hbo: 'hbo', wo: 'wo', other: null }],
  ['post-graduate', { hbo: 'post-hbo', wo: 'post-academic', other: null }],
  ['preparatory', { hbo: null, wo: null, other: null }],
]);

/** Domain period. `course` is the whole course. */
export const periodOfFee: ReadonlyMap<string, CostPeriod> = new Map([
  ['year', 'year'],
  ['course', 'program'],
  ['month', 'month'],
  ['week', 'week'],
]);

/**
 * Domain tuitionfeetype, with its Dutch name. Only these two are paid by a student with Dutch nationality: `legal`
 * is the wettelijk collegegeld, `institutional` the instellingscollegegeld where the legal one does not hold.
 */
export const feeTypeNames: ReadonlyMap<string, string> = new Map([
  ['legal', 'wettelijk collegegeld'],
  ['institutional', 'instellingscollegegeld'],
]);

/** Fee types for students from elsewhere, passed over. */
export const foreignFeeTypes: ReadonlySet<string> = new Set(['eu', 'non-eu', 'nfp']);

/** Domain accrorganization in the official spelling. */
export const recognizerOfAccreditation: ReadonlyMap<string, string> = new Map([['nvao', 'NVAO']]);

/** Domain crohosector (CROHO-onderdeel) in Dutch, as a search word. "Sectoroverstijgend" says nothing to search with. */
export const wordOfCrohoSector: ReadonlyMap<string, string | null> = new Map([
  ['economie', 'economie'],
  ['taal_en_cultuur', 'taal en cultuur'],
  ['onderwijs', 'onderwijs'],
  ['techniek', 'techniek'],
  ['gedrag_en_maatschappij', 'gedrag en maatschappij'],
  ['gezondheidszorg', 'gezondheidszorg'],
  ['natuur', 'natuur'],
  ['recht', 'recht'],
  ['landbouw_en_natuurlijke_omgeving', 'landbouw en natuurlijke omgeving'],
  ['sectoroverstijgend', null],
]);
