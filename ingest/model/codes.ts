/**
 * The catalogue's own code lists. Sources map their codes to these in `sources/<s>/lookups.ts`; a code that no
 * lookup knows becomes an Issue and the field stays null. Labels for people are in `src/i18n/nl.ts`.
 */
import { z } from 'zod';

/** Where a course can come from, in no order: which one wins a field is decided in `merge/`. */
export const sourceNameSchema = z.enum(['edudex', 'rio', 'hovi']);
export type SourceName = z.infer<typeof sourceNameSchema>;

/** Everything that is collected: the course sources and the sectorale ontwikkelpaden. */
export const feedNameSchema = z.enum(['edudex', 'rio', 'hovi', 'paths']);
export type FeedName = z.infer<typeof feedNameSchema>;

/**
 * How a run is taught ("vorm" for the visitor). `self-study` is at one's own pace, on paper or as e-learning;
 * `online` is live; `coaching` is one to one. RIO: OPLEIDINGSVORM; EDU-DEX: programForm and instructionMode.
 */
export const deliveryModeSchema = z.enum(['on-site', 'blended', 'online', 'self-study', 'coaching']);
export type DeliveryMode = z.infer<typeof deliveryModeSchema>;

/** RIO VORM, HOVI productForm, EDU-DEX programForm. */
export const studyModeSchema = z.enum(['full-time', 'part-time', 'dual', 'evening']);
export type StudyMode = z.infer<typeof studyModeSchema>;

/** Mbo leerweg (RIO LEERTRAJECT). `ovo` is overig onderwijs, the "derde leerweg". */
export const learningPathSchema = z.enum(['bol', 'bbl', 'ovo', 'odt', 'ex']);
export type LearningPath = z.infer<typeof learningPathSchema>;

/** Levels of the Dutch framework; `4+` is RIO's `4p`, `instroom` has no EQF level (Wet NLQF, Nuffic table). */
export const nlqfLevelSchema = z.enum(['instroom', '1', '2', '3', '4', '4+', '5', '6', '7', '8']);
export type NlqfLevel = z.infer<typeof nlqfLevelSchema>;

/** The level of education a source names. Not an NLQF level: a one-day course may call itself "hbo". */
export const educationLevelSchema = z.enum([
  'basic',
  'vmbo',
  'havo',
  'vwo',
  'mbo',
  'mbo-1',
  'mbo-2',
  'mbo-3',
  'mbo-4',
  'hbo',
  'associate-degree',
  'hbo-bachelor',
  'hbo-master',
  'post-hbo',
  'wo',
  'wo-bachelor',
  'wo-master',
  'post-academic',
  'phd',
]);
export type EducationLevel = z.infer<typeof educationLevelSchema>;

/** Systems of official codes. `rio-unit` is the opleidingseenheidcode (`1234O5678`), `nlqf` the register code. */
export const codeSystemSchema = z.enum(['rio-unit', 'nlqf', 'crebo', 'croho', 'industry']);
export type CodeSystem = z.infer<typeof codeSystemSchema>;

/** What of a course is formal: a whole qualification, a part of one, or none of these. */
export const programKindSchema = z.enum(['qualification', 'component', 'training', 'exam']);
export type ProgramKind = z.infer<typeof programKindSchema>;

/** State of one start moment for somebody who wants to join. `full` covers closed for application. */
export const runStatusSchema = z.enum(['open', 'full', 'cancelled']);
export type RunStatus = z.infer<typeof runStatusSchema>;

/** Units of duration and study load. `ects` is a study point of 28 hours. */
export const timeUnitSchema = z.enum(['hour', 'day', 'week', 'month', 'year', 'ects']);
export type TimeUnit = z.infer<typeof timeUnitSchema>;

/** What an amount pays for. The price of a course is the sum of its required costs. */
export const costKindSchema = z.enum(['tuition', 'registration', 'material', 'exam', 'discount', 'other']);
export type CostKind = z.infer<typeof costKindSchema>;

/** Period one amount covers. `program` is the whole course. */
export const costPeriodSchema = z.enum(['program', 'year', 'month', 'week', 'day', 'hour']);
export type CostPeriod = z.infer<typeof costPeriodSchema>;
