import { capitalise } from '../lib/names.ts';
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
  const learned = random.sample(field.learn, 5);
  const parts = random.sample(field.contents, 4);
  const kind = kindOf(subject.title) ?? random.pick(stock.kindWords[subject.kind]);
  const audience = random.pick(field.audiences);
  const bound = delivery === 'classroom' || delivery === 'blended';
  const fill = (template: string, from = 0): string =>
    template.replace(/\{([a-zA-Z0-9])\}/g, (slot, name: string) => {
      if (name === 's' || name === 'j') return subject.phrase;
      if (name === 'S') return capitalise(subject.phrase);
      if (name === 'a') return audience;
      if (name === 'f') return field.name;
      if (name === 'k') return kind;
      if (name === '1') return learned[from] ?? learned[0]!;
      if (name === '2') return learned[from + 1] ?? learned[1]!;
      if (name === '3') return `${parts.slice(0, 2).join(', ')} en ${parts[2] ?? parts[0]!}`;
      return slot;
    });

  const opening = capitalise(fill(random.pick(stock.openings[subject.kind])));
  const middles = random.sample(stock.middles, 2).map((template, place) => fill(template, place * 2));
  const methods = random.sample(bound ? stock.methods : stock.onlineMethods, 2);
  const result = fill(random.pick(stock.results[subject.kind]));
  const levels = subject.advanced ? stock.admissions.gevorderd : stock.admissions[subject.tier];
  const second = `${middles[1]!} ${methods.join(' ')}`;
  const third = edited ? `${result} Nieuw: vanaf dit najaar met een extra oefenmiddag.` : result;
  return {
    summary: clip(random.chance(0.6) ? opening : `${opening} ${middles[0]!}`, 200),
    description: [`${opening} ${middles[0]!}`, second, third],
    objectives: learned.slice(0, 4),
    audience: fill(random.pick(stock.audienceSentences)),
    curriculum: parts.map(capitalise),
    admission: fill(random.pick(levels)),
    practical: random
      .sample(bound ? stock.practical.onSite : stock.practical.online, 2)
      .map((template) => fill(template)),
    keywords: keywordsOf(random, course),
  };
}

/** Search words: the subject, the field, a job, and now and then a neighbour that only distracts. */
function keywordsOf(random: Random, course: Course): string[] {
  const { field, kind, phrase } = course.subject;
  const own = kind === 'course' ? [] : [phrase];
  const more = random.chance(0.25) ? [random.pick(field.skills)] : [];
  return [
    ...new Set([
      ...own,
      field.name.replace(/^(de|het) /, ''),
      random.pick(field.jobs).toLowerCase(),
      ...more,
    ]),
  ];
}

/** The kind of course that a title names, or null. */
function kindOf(title: string): string | null {
  const lower = title.toLowerCase();
  return stock.kindsInTitles.find(([word]) => lower.includes(word))?.[1] ?? null;
}

/** Cuts at a word, as supplier systems do with their own limit. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
