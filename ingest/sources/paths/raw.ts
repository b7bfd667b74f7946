/**
 * DUO's own words for the table of sectorale ontwikkelpaden. Source: dataset `sectorale_ontwikkelpaden` on
 * onderwijsdata.duo.nl, product specification v1.2 (reference hovi-nlqf-ontwikkelpaden C2).
 */

/** The period of a row; everything else identifies the step. */
const periodColumns = ['INGANGSDATUM_ONTWIKKELPAD', 'EINDDATUM_ONTWIKKELPAD'] as const;

/** All columns but the period, in the order of the table, which is also the order in the key of a step. */
export const stepColumns = [
  'BRANCHE_NAAM',
  'FUNCTIE_TITEL',
  'SPECIALISATIE_TITEL',
  'TYPE_OPLEIDING',
  'ERKENDEOPLEIDINGSCODE',
  'OPLEIDINGSSTELSEL',
  'LEERWEG',
  'VORM',
  'OPLEIDINGSEENHEIDCODE',
  'OPLEIDER_KVK_NUMMER',
  'SUBSIDIABEL_SLIMREGELING',
] as const;

export const columns = [...periodColumns, ...stepColumns] as const;

export type StepColumn = (typeof stepColumns)[number];
export type Column = (typeof columns)[number];

/** One row, untrimmed; an empty field is null. */
export interface RawStep {
  /** Line of the file where the row begins. */
  readonly line: number;
  readonly values: Readonly<Record<Column, string | null>>;
}
