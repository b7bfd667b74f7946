/**
 * HOVI's own words: the fields of API v4 that are read, as `ValueReader` leaves them (missing is null, nothing
 * cleaned). Source: OpenAPI 3.0 document of api.hovi.nl, version 4.0.0. Which fields are passed over, and why, is
 * in docs/sources/hovi.md; `known…Fields` names them all, so that a new one is noticed.
 */
import type { RawTexts } from './value-reader.ts';

export interface RawOrganization {
  readonly organizationId: string | null;
  readonly brin: string | null;
  readonly brinName: RawTexts;
  readonly shortCode: string | null;
  readonly organizationType: string | null;
  readonly webLink: RawTexts;
}

export interface RawLocation {
  readonly locationId: string;
  readonly locationName: RawTexts;
  readonly street: string | null;
  readonly nrDetail: string | null;
  readonly zip: string | null;
  readonly city: string | null;
  readonly country: string | null;
}

export interface RawStart {
  readonly path: string;
  readonly startingDate: string | null;
  readonly endDate: string | null;
  readonly applicationDeadline: string | null;
  readonly applicationDeadlineNL: string | null;
}

export interface RawFee {
  readonly path: string;
  readonly tuitionFeeType: string | null;
  readonly tuitionFeePeriod: string | null;
  readonly year: number | null;
  /** Decimal with a point, in euro. */
  readonly amount: string | null;
  readonly definitive: boolean | null;
  readonly description: RawTexts;
}

export interface RawForm {
  readonly path: string;
  readonly productForm: string | null;
  readonly productDescription: RawTexts;
  readonly productResult: RawTexts;
  readonly jobPerspective: RawTexts;
  readonly instructionModeDescription: RawTexts;
  readonly admissionDescription: RawTexts;
  readonly productURL: RawTexts;
  /** 0–100. */
  readonly percentageDistanceLearning: number | null;
  readonly productLanguages: readonly { readonly language: string | null; readonly percentage: number }[];
  readonly productStarts: readonly RawStart[];
  readonly tuitionFees: readonly RawFee[];
  readonly sideLocations: readonly string[];
  /** Ids of the products that one can do within this one. */
  readonly tracks: readonly string[];
}

export interface RawProduct {
  readonly path: string;
  readonly productId: string | null;
  readonly userKey: string | null;
  readonly productName: RawTexts;
  readonly productType: string | null;
  readonly productLevel: string | null;
  /** `hbo` or `wo`. */
  readonly programLevel: string | null;
  readonly croho: string | null;
  readonly crohoName: RawTexts;
  readonly crohoSector: string | null;
  readonly degrees: readonly string[];
  /** Decimal, in ECTS. */
  readonly credits: string | null;
  readonly archived: string | null;
  /** A `locationId` of the same organisation. */
  readonly location: string | null;
  readonly accreditations: readonly string[];
  readonly productForms: readonly RawForm[];
}

const fields = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

export const knownPartFields = fields('organization locations products');

export const knownOrganizationFields = fields(
  'brin brinName description email organizationId organizationType phone shortCode webLink',
);

export const knownLocationFields = fields(
  `brinVolg contacts courseCityName description locationEmail locationId locationName locationPhone locationType
  organization parentLocation userKey vestigingSK123Id visitorAddress webLink`,
);

export const knownAddressFields = fields('city country nr_detail street zip');

export const knownProductFields = fields(
  `accreditations archived contacts cooperations credits croho crohoName crohoSector degrees exchangePrograms
  financing increasedTuitionFeeBKKI isBKKIProduct iscedCluster location opleidingSK123Id organization otherRequirements
  potentialJobs productForms productId productLevel productName productType programLevel soi2006Classification
  studyChoiceChecks studyRoutes subOrganizations tuitionFeeUrl userKey`,
);

export const knownFormFields = fields(
  `admissionDescription admissionSelections admissionTests admissionURL instructionModeDescription instructionModes
  jobPerspective languageRequirements numerusFixus percentageDistanceLearning percentageForeignStudents
  percentageNightEducation productDescription productForm productLanguages productResult productStarts productURL
  scholarships sideLocations studyAbroads studyAdvices studyCosts studyGuideURL summitCodes tracks
  tuitionFeeIncludes tuitionFees`,
);

export const knownStartFields = fields(
  'applicationDeadline applicationDeadlineNL applicationDeadlineNonEU endDate startingDate',
);

export const knownFeeFields = fields('amount definitive description tuitionFeePeriod tuitionFeeType year');

export const knownLanguageFields = fields('percProductLanguage productLanguage');

export const knownAccreditationFields = fields('accrOrganization');

export const knownTrackFields = fields('productForm track');
