import { z } from 'zod';
import {
  codeSystemSchema,
  educationLevelSchema,
  nlqfLevelSchema,
  programKindSchema,
  sourceNameSchema,
  timeUnitSchema,
} from './codes.ts';
import { isoDateSchema, offerSchema } from './offer.ts';

/** An amount of time. */
export const durationSchema = z.object({ amount: z.number().positive(), unit: timeUnitSchema });
export type Duration = z.infer<typeof durationSchema>;

/** Who gives the course, as one source names them. Identity is KvK, then BRIN. */
export const providerSchema = z.object({
  name: z.string().min(1),
  /** 8 digits, kept as text. */
  kvk: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
  /** BRIN-4, such as `25BE`. */
  brin: z
    .string()
    .regex(/^[0-9A-Z]{4}$/)
    .nullable(),
  /** The source's own id: EDU-DEX orgUnitId, RIO onderwijsaanbiederid, HOVI organizationId. */
  sourceId: z.string().min(1),
  url: z.url().nullable(),
});
export type Provider = z.infer<typeof providerSchema>;

/** An official code of the course. Text, never a number: `02-24`, `K0125`, `25498`, `1010O3664`. */
export const registrationSchema = z.object({ system: codeSystemSchema, code: z.string().min(1) });
export type Registration = z.infer<typeof registrationSchema>;

/** Who vouches for the course or its provider: NVAO, OCW, NLQF, NRTO, Cedeo … in the official spelling. */
export const recognitionSchema = z.object({
  recognizer: z.string().min(1),
  code: z.string().nullable(),
  validFrom: isoDateSchema.nullable(),
  validUntil: isoDateSchema.nullable(),
});
export type Recognition = z.infer<typeof recognitionSchema>;

/** A titled piece of text: objectives, admission, programme … `subject` is the source's code in kebab case. */
export const sectionSchema = z.object({
  subject: z.string().min(1),
  heading: z.string().nullable(),
  /** Sanitised HTML (`lib/html.ts`). */
  html: z.string().min(1),
});
export type Section = z.infer<typeof sectionSchema>;

/**
 * One source's view of one course, as mapped and never changed afterwards. It does not depend on the date of
 * mapping: past runs and ended offers are in it. Offers that the public may not see never get here.
 */
export const programRecordSchema = z.object({
  /** From `program-id.ts`: `edudex:<orgUnitId>/<programId>`, `rio:<aangebodenOpleidingCode>`, `hovi:<productId>`. */
  key: z.string().min(1),
  source: sourceNameSchema,
  /** The source's own id of the course, verbatim. */
  sourceProgramId: z.string().min(1),
  provider: providerSchema,
  kind: programKindSchema,
  title: z.string().min(1).max(300),
  /** ISO 639-1 of the texts chosen; `nl` wherever the source has Dutch. */
  textLanguage: z.string().length(2),
  /** Plain text, at most 500 characters. */
  summary: z.string().nullable(),
  /** Sanitised HTML. */
  descriptionHtml: z.string().nullable(),
  sections: z.array(sectionSchema),
  keywords: z.array(z.string()),
  /** Deep link to the provider's page (http or https). */
  url: z.url().nullable(),
  /** Level in the NLQF as delivered, with where the source has it from. */
  nlqf: z
    .object({
      level: nlqfLevelSchema,
      /** `register`: on a recognition with a code; `unit`: on the RIO unit; `delivered`: the provider says so. */
      basis: z.enum(['register', 'unit', 'delivered']),
    })
    .nullable(),
  educationLevel: educationLevelSchema.nullable(),
  registrations: z.array(registrationSchema),
  recognitions: z.array(recognitionSchema),
  /** Name of the paper at the end, in Dutch: diploma, certificaat, getuigschrift, Bachelor of Science … */
  credential: z.string().nullable(),
  duration: durationSchema.nullable(),
  studyLoad: durationSchema.nullable(),
  /** ISO 639-1 codes of the languages of instruction. */
  languages: z.array(z.string().length(2)),
  /** Levels of education asked for; empty when none or unknown. */
  requiredLevels: z.array(educationLevelSchema),
  /** Sanitised HTML about admission. */
  admissionHtml: z.string().nullable(),
  /** How a start is fixed when there is no run: at set dates, or by agreement/at once. */
  startDetermination: z.enum(['fixed', 'agreed']).nullable(),
  offers: z.array(offerSchema),
  /** First and last day the course is on offer; null is open. RIO's exclusive end is stored as the day before. */
  validFrom: isoDateSchema.nullable(),
  validUntil: isoDateSchema.nullable(),
  /** When the source says the record was last changed; not trusted as a change marker. */
  editedAt: z.string().nullable(),
  /** Values other sources may refer to (design §5). Raw, without cleaning. */
  evidence: z.object({
    /** RIO EIGEN_…SLEUTEL columns, EDU-DEX programId and programUUID. */
    ownKeys: z.array(z.string()),
    /** EDU-DEX run ids, RIO cohortcodes; past ones included. */
    runIds: z.array(z.string()),
    /** RIO: the unit offered. EDU-DEX: rioRegistration. */
    unitCode: z.string().nullable(),
    /** True for EDU-DEX offers marked as incompany or customised. */
    incompany: z.boolean(),
    /** EDU-DEX: whether the provider has it passed on to RIO. The other sources do not say. */
    expectedInRio: z.boolean().optional(),
    /**
     * HOVI: how the product differs from the programme whose croho it carries; null when it is that programme. The other
     * sources do not say.
     */
    variantKind: z
      .enum(['content', 'language', 'length', 'double-degree', 'preparation'])
      .nullable()
      .optional(),
  }),
});
export type ProgramRecord = z.infer<typeof programRecordSchema>;
