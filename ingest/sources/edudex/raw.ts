/**
 * What EDU-DEX delivers, in its own words. Both roads, XML and the JSON API, end in `RawProgram`; every value is
 * still text as delivered (null: absent, '' : there but empty), so that one mapping judges it.
 * Source of names: program.xsd as seen in catalogue exports, and openapi 1.0.2 `program_out` (reference edudex §1).
 */
import { z } from 'zod';

/** A text with its language (`xml:lang`, lower case, two letters). */
export interface LocalText {
  readonly lang: string | null;
  readonly text: string;
  /** Characters as delivered; more than `text.length` when the reader cut it. */
  readonly length: number;
}

export interface RawLocation {
  readonly locationName: readonly LocalText[];
  readonly address: string | null;
  readonly zipcode: string | null;
  readonly city: string | null;
  readonly country: string | null;
  /** `52.07,5.07`: latitude, longitude. */
  readonly geoCode: string | null;
}

export interface RawCost {
  readonly costType: string | null;
  readonly amount: string | null;
  readonly amountVAT: string | null;
  readonly amountValidUntil: string | null;
  readonly currency: string | null;
  readonly isRequiredCost: string | null;
  readonly payableBy: string | null;
  readonly period: string | null;
  readonly VATCode: string | null;
  readonly VATPercentage: string | null;
  readonly VATExemptAmount: string | null;
  readonly summaryText: readonly LocalText[];
  readonly descriptionText: readonly LocalText[];
}

/** A courseDay, module or genericModule: what of it says where and for how much. */
export interface RawSession {
  readonly location: RawLocation | null;
  readonly cost: readonly RawCost[];
  readonly courseDay: readonly RawSession[];
}

export interface RawGenericRun extends RawSession {
  readonly module: readonly RawSession[];
}

export interface RawRun extends RawGenericRun {
  readonly id: string | null;
  readonly status: string | null;
  readonly openTo: string | null;
  readonly fullyOnline: string | null;
  readonly programForm: readonly string[];
  readonly applicationDeadline: string | null;
  readonly startDate: string | null;
  readonly startIsFinal: string | null;
  readonly endDate: string | null;
}

export interface RawSubjectText {
  readonly subject: string | null;
  readonly header1: readonly LocalText[];
  readonly summaryHtml: readonly LocalText[];
  readonly summaryText: readonly LocalText[];
  readonly descriptionHtml: readonly LocalText[];
  readonly descriptionText: readonly LocalText[];
}

export interface RawAccreditation {
  readonly organization: string | null;
  readonly certificate: string | null;
  readonly certificateCode: string | null;
  readonly certificateOther: string | null;
  readonly validFrom: string | null;
  readonly validUpto: string | null;
}

export interface RawProgram {
  /** Where it stood: a line of the file, or a place in an answer. */
  readonly place: string;
  readonly clientId: string | null;
  readonly clientOffer: string | null;
  readonly expires: string | null;
  readonly includeInCatalog: readonly string[];
  readonly inPublication: string | null;
  readonly lastEdited: string | null;
  readonly orgUnitId: readonly string[];
  readonly programId: readonly string[];
  readonly programUUID: string | null;
  readonly applicationOpen: string | null;
  readonly applicationType: string | null;
  readonly startDateDetermination: string | null;
  readonly requiredLevel: readonly string[];
  readonly applicationRequirement: readonly {
    readonly requirementType: string | null;
    readonly requirementSummary: readonly LocalText[];
    readonly requirementDescription: readonly LocalText[];
  }[];
  readonly credits: readonly { readonly amount: string; readonly system: string | null }[];
  readonly degree: string | null;
  readonly fullyOnline: string | null;
  readonly offeredSince: string | null;
  readonly offeredUntil: string | null;
  readonly programDuration: { readonly amount: string; readonly unit: string | null } | null;
  readonly programForm: readonly string[];
  readonly programLevel: string | null;
  readonly programLocation: readonly string[];
  readonly programType: string | null;
  readonly theme: readonly string[];
  readonly targetSector: readonly string[];
  readonly targetSectorSBI: readonly string[];
  /** programCompetences/eCFDevelopment. */
  readonly eCompetence: readonly string[];
  /** Of the generic run, of runs and of their modules, each once. */
  readonly contactHoursPartOfDay: readonly string[];
  /** programBasicProfile. */
  readonly profile: {
    readonly product: string | null;
    readonly offer: string | null;
    readonly location: string | null;
  };
  readonly instructionLanguage: readonly {
    readonly languageCode: string | null;
    readonly percentage: string | null;
  }[];
  readonly instructionMode: readonly string[];
  readonly studyLoad: readonly { readonly amount: string; readonly period: string | null }[];
  readonly programName: readonly LocalText[];
  readonly programSummaryText: readonly LocalText[];
  readonly programSummaryHtml: readonly LocalText[];
  readonly programDescriptionText: readonly LocalText[];
  readonly programDescriptionHtml: readonly LocalText[];
  readonly subjectText: readonly RawSubjectText[];
  readonly searchword: readonly LocalText[];
  readonly webLink: readonly LocalText[];
  readonly courseSiteLink: readonly LocalText[];
  readonly accreditation: readonly RawAccreditation[];
  readonly creboRegistration: readonly {
    readonly creboCode: string | null;
    readonly learningPath: string | null;
  }[];
  readonly crohoCode: readonly string[];
  readonly nlqfRegistration: readonly {
    readonly nlqfRegisterCode: string | null;
    readonly nlqfLevel: string | null;
    readonly eqfLevel: string | null;
  }[];
  readonly rioRegistration: readonly string[];
  readonly industryRegistration: readonly { readonly registerCode: string | null }[];
  readonly genericProgramRun: RawGenericRun | null;
  readonly programRun: readonly RawRun[];
}

const localizedSchema = z.record(z.string(), z.string());

/**
 * Fields of `institute_out` and of `<instituteData>` by name; those that the schema below does not have are passed over
 * (docs/sources/edudex.md). Source: openapi 1.0.2, reference edudex §1.2.
 */
export const rawInstituteFields: readonly string[] = [
  ...['$schema', 'accreditation', 'contactData', 'editor', 'expires', 'format', 'generator'],
  ...['includeInCatalog', 'instituteDataFree', 'instituteDescriptionText', 'instituteFoundingDate'],
  ...['instituteKvK', 'instituteLocation', 'instituteName', 'instituteSummaryText', 'lastEdited', 'media'],
  ...['orgUnitId', 'vatExempt', 'webLink'],
];

const knownInstituteFields: ReadonlySet<string> = new Set(rawInstituteFields);

/** Metadata of a supplier: `institute_out` of the API, and one entry of the institutes file. */
export const rawInstituteSchema = z
  .looseObject({
    orgUnitId: z.string().optional(),
    instituteName: localizedSchema.optional(),
    instituteKvK: z.union([z.string(), z.number().transform(String)]).nullish(),
    vatExempt: z.boolean().optional(),
    webLink: z.union([localizedSchema, z.string().transform((nl) => ({ nl }))]).optional(),
  })
  .transform(({ orgUnitId, instituteName, instituteKvK, vatExempt, webLink, ...others }) => ({
    ...{ orgUnitId, instituteName, instituteKvK, vatExempt, webLink },
    /** Names of fields that nobody knows. */
    unknown: Object.keys(others).filter((name) => !knownInstituteFields.has(name)),
  }));
export type RawInstitute = Partial<z.output<typeof rawInstituteSchema>>;

/** The institutes file: supplier metadata by orgUnitId. */
export const rawInstitutesSchema = z.record(z.string(), rawInstituteSchema);

/** GET /organizations/{me}/dynamiccatalogs and /staticcatalogs. */
export const rawCatalogsSchema = z.object({ catalogs: z.array(z.object({ catalogId: z.string().min(1) })) });

/** GET …/{catalogId}/programs: keys only. A null clientId goes with what is not there any more, or is public. */
export const rawProgramKeysSchema = z.array(
  z.object({
    status: z.string(),
    supplierId: z.string().min(1),
    programId: z.string().min(1),
    clientId: z.string().nullable(),
    lastChange: z.string(),
  }),
);
export type RawProgramKey = z.infer<typeof rawProgramKeysSchema>[number];

/** POST /programs/bulk: per program its data or an error. */
export const rawBulkSchema = z.object({
  programs: z.array(
    z.object({
      orgUnitId: z.string(),
      programId: z.string(),
      data: z.record(z.string(), z.unknown()).nullish(),
      error: z.string().nullish(),
    }),
  ),
});

const rawSupplierSchema = z.object({
  id: z.string().min(1),
  name: localizedSchema.optional(),
  vatExempt: z.boolean().optional(),
  lastMetadataChange: z.string().optional(),
});
export type RawSupplier = z.infer<typeof rawSupplierSchema>;

/** GET /suppliers. The documents differ in the name of the list (reference edudex §2.1), so both are read. */
export const rawSuppliersSchema = z.union([
  z.object({ suppliers: z.array(rawSupplierSchema) }).transform(({ suppliers }) => suppliers),
  z.object({ organizations: z.array(rawSupplierSchema) }).transform(({ organizations }) => organizations),
]);
