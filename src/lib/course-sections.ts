import type { CatalogProgram } from '../../search-config/catalog.ts';
import { sectionHeadings } from '../i18n/nl-course.ts';

/** A part of the description under one heading. */
export interface CourseSection {
  readonly heading: string;
  /** Cleaned HTML, in the order of the source. */
  readonly html: readonly string[];
}

/** Sources write headings as they like; here each begins with a capital. */
const startUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The sections of a description, without those about the exam, which stand elsewhere. Sections that would get the same
 * heading (a source that names none of them) stand together under the first.
 */
export function courseSections({ sections }: Pick<CatalogProgram, 'sections'>): CourseSection[] {
  const byHeading = Map.groupBy(
    sections.filter(({ subject }) => subject !== 'exam'),
    ({ subject, heading }) => startUpper(heading ?? sectionHeadings[subject] ?? 'Meer informatie'),
  );
  return [...byHeading].map(([heading, own]) => ({ heading, html: own.map(({ html }) => html) }));
}
