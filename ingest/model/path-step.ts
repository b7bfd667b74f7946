import { z } from 'zod';
import { codeSystemSchema, learningPathSchema, studyModeSchema } from './codes.ts';
import { isoDateSchema } from './offer.ts';

/**
 * One row of DUO's table of sectorale ontwikkelpaden: a training that belongs to a functie in a branche.
 * Source: dataset `sectorale_ontwikkelpaden`, 13 columns (reference hovi-nlqf-ontwikkelpaden C2).
 */
export const pathStepSchema = z.object({
  /** From `program-id.ts`: hash of all columns but the period, as the table has no key. */
  key: z.string().min(1),
  /** BRANCHE_NAAM, FUNCTIE_TITEL, SPECIALISATIE_TITEL. */
  sector: z.string().min(1),
  occupation: z.string().min(1),
  specialisation: z.string().nullable(),
  /** TYPE_OPLEIDING as delivered (MBOKWALIFICATIE, MBOKEUZEDEEL …). */
  trainingType: z.string().nullable(),
  /** ERKENDEOPLEIDINGSCODE in its system; null when the row names none or a damaged one. */
  code: z.string().nullable(),
  codeSystem: codeSystemSchema.nullable(),
  /** OPLEIDINGSEENHEIDCODE. */
  unitCode: z.string().nullable(),
  learningPath: learningPathSchema.nullable(),
  studyMode: studyModeSchema.nullable(),
  /** OPLEIDER_KVK_NUMMER: only this provider's course counts. `invalid`: a damaged number, so nobody's does. */
  providerKvk: z.union([z.string().regex(/^\d{8}$/), z.literal('invalid')]).nullable(),
  /** SUBSIDIABEL_SLIMREGELING as delivered ("90%", "JA" …); null when empty or not understood. */
  slim: z.string().nullable(),
  /** Validity of the path, both inclusive; periods of the same step are joined. */
  validFrom: isoDateSchema.nullable(),
  validUntil: isoDateSchema.nullable(),
});
export type PathStep = z.infer<typeof pathStepSchema>;
