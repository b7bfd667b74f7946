import { z } from 'zod';

const date = z.iso.date();

/**
 * What of a course may be passed on: a line of `open-data.ndjson`. Only values that RIO (CC BY) and the table of
 * ontwikkelpaden (open data of DUO) give; texts and prices are of EDU-DEX, HOVI and the providers and are not here.
 */
export const openProgramSchema = z.object({
  programId: z.string(),
  /** Path of the course's page. */
  page: z.string(),
  title: z.string(),
  provider: z.object({ name: z.string(), kvk: z.string().nullable(), brin: z.string().nullable() }),
  nlqf: z.string().nullable(),
  codes: z.array(z.object({ system: z.string(), code: z.string() })),
  /** Starts to come that RIO knows, flexible ones without a date. */
  starts: z.array(
    z.object({
      startDate: date.nullable(),
      city: z.string().nullable(),
      province: z.string().nullable(),
      studyMode: z.string().nullable(),
      learningPath: z.string().nullable(),
    }),
  ),
  paths: z.array(z.object({ sector: z.string(), occupation: z.string(), slim: z.string().nullable() })),
  /** AANGEBODENOPLEIDINGCODE of the rows of RIO behind the course. */
  rioOffers: z.array(z.string()),
  /** Source of each field that has one. */
  provenance: z.record(z.string(), z.enum(['rio', 'paths', 'leeratlas'])),
});
export type OpenProgram = z.infer<typeof openProgramSchema>;
