import type { z } from 'zod';
import { catalogProgramSchema } from '../../search-config/catalog.ts';

/**
 * A course as lists of courses need it: without the texts and tables that only its own page shows, so that a catalogue
 * of 100,000 stays small in memory, and a new text changes no list.
 */
export const listedProgramSchema = catalogProgramSchema.omit({
  descriptionHtml: true,
  sections: true,
  admissionHtml: true,
  costs: true,
  similar: true,
  records: true,
  origins: true,
  funding: true,
  alternatives: true,
});
export type ListedProgram = z.infer<typeof listedProgramSchema>;
