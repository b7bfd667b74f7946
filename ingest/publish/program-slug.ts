import { slugify } from '../lib/text.ts';
import type { Program } from '../model/program.ts';

/** Last part of the page's address: readable, and unique and findable by the id at its end. */
export const programSlug = ({ title, programId }: Pick<Program, 'title' | 'programId'>): string =>
  `${slugify(title).slice(0, 70).replace(/-+$/, '')}-${programId}`;
