import { z } from 'zod';
import { educationLevelSchema, nlqfLevelSchema } from './codes.ts';
import { registrationSchema } from './program-record.ts';

/**
 * What is taught, without who gives it (RIO opleidingseenheid). Gives ontwikkelpaden the name and level of a
 * training, also where nobody offers it.
 */
export const programUnitSchema = z.object({
  /** `\d{4}O\d{4}`, letter O. */
  unitCode: z.string().regex(/^\d{4}O\d{4}$/),
  title: z.string().min(1),
  nlqf: nlqfLevelSchema.nullable(),
  educationLevel: educationLevelSchema.nullable(),
  /** Recognised codes of the unit: crebo, croho, nlqf. */
  registrations: z.array(registrationSchema),
});
export type ProgramUnit = z.infer<typeof programUnitSchema>;
