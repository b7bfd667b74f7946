import { htmlToText } from '../../lib/html.ts';
import type { ProgramRecord } from '../../model/program-record.ts';
import type { SurvivingField } from '../../model/program.ts';
import { amountText, wordFor } from './words.ts';

/** How the values of a field read, where they are no words by themselves. */
const textOfField: {
  readonly [Field in SurvivingField]?: (value: NonNullable<ProgramRecord[Field]>) => string;
} = {
  descriptionHtml: htmlToText,
  admissionHtml: htmlToText,
  sections: (sections) =>
    sections.map(({ subject, heading, html }) => `${heading ?? subject}: ${htmlToText(html)}`).join(' · '),
  provider: ({ name, kvk, brin, sourceId }) =>
    [name, kvk && `KvK ${kvk}`, brin && `BRIN ${brin}`, `id ${sourceId}`].filter(Boolean).join(', '),
  kind: wordFor,
  duration: amountText,
  studyLoad: amountText,
  startDetermination: wordFor,
  nlqf: ({ level }) => level,
  languages: (codes) => codes.join(', '),
  requiredLevels: (levels) => levels.join(', '),
};

/**
 * A value of a course as a maintainer reads it, on one line and of any length: markup, codes and structure in words;
 * '–' for what is empty.
 */
export function valueText(field: SurvivingField, value: unknown): string {
  if (value === null || value === undefined) return '–';
  const toText = textOfField[field] as ((given: unknown) => string) | undefined;
  return (toText?.(value) ?? (typeof value === 'string' ? value : JSON.stringify(value))) || '–';
}
