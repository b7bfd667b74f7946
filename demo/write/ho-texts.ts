import { Random } from '../lib/random.ts';
import { fieldOf } from '../vocabulary/fields/all-fields.ts';
import type { HoProgram } from '../world/make-ho-program.ts';
import type { World } from '../world/types.ts';

const openings = [
  'Hoe maak je verschil op het gebied van %f? In deze opleiding zoek je het uit, van de eerste week tot je afstuderen.',
  'Bij %t leer je kijken, onderzoeken en doen.',
  'Je verdiept je in %f en werkt vanaf het begin aan opdrachten van echte organisaties.',
  'De opleiding %t is er voor wie nieuwsgierig is en graag met anderen werkt.',
  'Wie %t kiest, kiest voor een vak in beweging.',
];
const middles = [
  'Je leert %1 en %2.',
  'In projecten leer je %1. Aan het einde kun je ook %2.',
  'Kennis en vaardigheden gaan samen op: je leert %1, en in je stage leer je %2.',
];
const endings = [
  'Je studeert af bij een organisatie in de regio.',
  'In het laatste jaar kies je een eigen richting.',
  'Colleges, werkgroepen en zelfstudie wisselen elkaar af.',
  'Een vaste begeleider helpt je bij je keuzes.',
  'Werk je al? Dan gebruik je je eigen werkplek voor opdrachten.',
];

/** Paragraphs about a study, track or course in higher education. */
export function hoDescription(world: World, program: HoProgram, edited: boolean): string[] {
  const random = new Random(world.seed, 'ho-texts', program.index);
  const field = fieldOf(program.study.field);
  const learned = random.sample(field.learn, 2);
  const fill = (text: string): string =>
    text
      .replace('%f', field.name)
      .replace('%t', program.title)
      .replace('%1', learned[0]!)
      .replace('%2', learned[1]!);
  const paragraphs = [
    `${fill(random.pick(openings))} ${fill(random.pick(middles))}`,
    random.sample(endings, 2).join(' '),
  ];
  return edited ? [...paragraphs, 'Nieuw: een keuzeblok over duurzaamheid.'] : paragraphs;
}

/** What one can become. */
export function jobPerspective(world: World, program: HoProgram): string {
  const random = new Random(world.seed, 'ho-jobs', program.index);
  const jobs = random.sample(fieldOf(program.study.field).jobs, 3);
  return `Afgestudeerden werken bijvoorbeeld als ${jobs.map((job) => job.toLowerCase()).join(', ')}.`;
}
