import { capitalise } from '../lib/escape.ts';
import { Random } from '../lib/random.ts';
import * as stock from '../vocabulary/sentences.ts';
import type { Course, World } from './types.ts';

/** The texts of a course: plain Dutch, one string per paragraph. */
export interface Texts {
  /** At most 200 characters. */
  readonly summary: string;
  readonly description: readonly string[];
  readonly objectives: readonly string[];
  readonly audience: string;
  readonly curriculum: readonly string[];
  readonly admission: string;
  readonly practical: readonly string[];
  readonly keywords: readonly string[];
}

/** Writes the texts of a course; `edited` is the wording after an edit, which adds a sentence. */
export function makeTexts(world: World, course: Course, edited: boolean): Texts {
  const random = new Random(world.seed, 'texts', course.index);
  const { subject, delivery } = course;
  const { field } = subject;
  const learned = random.sample(field.learn, 4);
  const parts = random.sample(field.contents, 4);
  const kind = random.pick(stock.kindWords[subject.kind]);
  const audience = random.pick(field.audiences);
  const fill = (template: string): string =>
    template.replace(/\{([a-zA-Z0-9])\}/g, (slot, name: string) => {
      if (name === 's' || name === 'j') return subject.phrase;
      if (name === 'S') return capitalise(subject.phrase);
      if (name === 'a') return audience;
      if (name === 'f') return field.name;
      if (name === 'k') return kind;
      if (name === '1') return learned[0]!;
      if (name === '2') return learned[1] ?? learned[0]!;
      if (name === '3') return `${parts.slice(0, 2).join(', ')} en ${parts[2] ?? parts[0]!}`;
      return slot;
    });

  const opening = capitalise(fill(random.pick(stock.openings[subject.kind])));
  const middles = random.sample(stock.middles, 2).map(fill);
  const methods = random.sample(
    delivery === 'classroom' || delivery === 'blended' ? stock.methods : stock.onlineMethods,
    2,
  );
  const result = fill(random.pick(stock.results));
  const levels = subject.advanced ? stock.admissions.gevorderd : stock.admissions[subject.tier];
  const second = `${middles[1]!} ${methods.join(' ')}`;
  const third = edited ? `${result} Nieuw: vanaf dit najaar met een extra oefenmiddag.` : result;
  return {
    summary: clip(random.chance(0.6) ? opening : `${opening} ${middles[0]!}`, 200),
    description: [`${opening} ${middles[0]!}`, second, third],
    objectives: learned,
    audience: fill(random.pick(stock.audienceSentences)),
    curriculum: parts.map(capitalise),
    admission: fill(random.pick(levels)),
    practical: random.sample(stock.practical, 2).map(fill),
    keywords: random.sample([...field.skills.slice(0, 6), ...field.jobs.slice(0, 3)], random.int(2, 5)),
  };
}

/** Cuts at a word, as supplier systems do with their own limit. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
