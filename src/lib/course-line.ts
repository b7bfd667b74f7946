import { levelLabels } from '../i18n/nl.ts';
import { courseCities, courseForms, coursePrice, courseStart } from './course-facts.ts';
import type { ListedProgram } from './listed-program.ts';

/** What a list shows of a course. Nothing else of the course can change a page with a list. */
export interface CourseLine {
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  /** Place, start, price, form and level in words, as far as they are known. */
  readonly facts: string;
}

const made = new WeakMap<ListedProgram, CourseLine>();

/** The line of a course in a list: the same object each time, as a course stands in four lists or more. */
export function courseLine(program: ListedProgram): CourseLine {
  const line = made.get(program) ?? makeLine(program);
  made.set(program, line);
  return line;
}

function makeLine(program: ListedProgram): CourseLine {
  const cities = courseCities(program);
  const place =
    cities.length === 0 ? null : cities.length > 3 ? `${cities.length} plaatsen` : cities.join(', ');
  const start = courseStart(program);
  const level = program.nlqf && (levelLabels[program.nlqf.level] ?? program.nlqf.level);
  const facts = [
    place,
    start === null ? 'startdatum niet bekend' : `start ${start.toLowerCase()}`,
    coursePrice(program) ?? 'prijs onbekend',
    courseForms(program)?.toLowerCase() ?? null,
    level,
  ].filter((fact) => fact !== null);
  const { slug, title, provider } = program;
  return { slug, title, provider: provider.name, facts: facts.join(' · ') };
}
