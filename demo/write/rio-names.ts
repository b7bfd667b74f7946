import type { Random } from '../lib/random.ts';
import { internalRemarks } from '../vocabulary/sentences.ts';
import { clip } from '../world/make-texts.ts';
import type { Texts } from '../world/make-texts.ts';
import type { Course } from '../world/types.ts';
import type { Registration } from './rio-registration.ts';

/** The title as RIO has it: mostly the same, sometimes as somebody typed it over. */
export function rioTitle(random: Random, course: Course, registration: Registration): string {
  const { title } = course.subject;
  const exact = registration.evidence === 'manual' ? 0.3 : registration.evidence === null ? 1 : 0.86;
  if (random.chance(exact)) return title;
  return random.pick(spellings)(title);
}

/** How a title changes when it is typed over; none makes it another course. */
const spellings: readonly ((title: string) => string)[] = [
  (title) => title.toUpperCase(),
  (title) => title.toLowerCase(),
  (title) => `${title} `,
  (title) => `${title}.`,
  (title) => title.replace(' ', '  '),
  (title) =>
    /^(cursus|training|opleiding|basiscursus|workshop|masterclass)/i.test(title) ? title : `Cursus ${title}`,
  (title) => title.replace(/^(Cursus|Training) /, ''),
  (title) => title.replace(' voor ', ' v. '),
  (title) => title.replace(/ en /, ' & '),
  (title) => `${title} (training)`,
];

/** RIO's description: often missing, line breaks as the two characters `\n`, sometimes cut or with a remark. */
export function rioDescription(random: Random, texts: Texts): string | null {
  if (random.chance(0.39)) return null;
  if (random.chance(0.3)) return texts.summary;
  let text = texts.description.join('\\n');
  if (random.chance(0.4)) text += `\\n* ${texts.objectives.join('\\n* ')}`;
  if (random.chance(0.12)) text = text.slice(0, 220);
  if (random.chance(0.015)) text += `\\n${random.pick(internalRemarks)}`;
  return random.chance(0.02) ? `"${clip(text, 400)}"` : text;
}
