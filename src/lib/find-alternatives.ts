import type { CatalogProgram, CatalogVanished } from '../../search-config/catalog.ts';
import { stopWords } from '../../search-config/stop-words.nl.ts';

const emptyWords: ReadonlySet<string> = new Set(stopWords);

/** What an alternative is chosen by. */
type Candidate = Pick<CatalogProgram, 'programId' | 'title' | 'provider' | 'paths'>;

/** Points per shared word of the title, per shared ontwikkelpad, and for the same provider. */
const points = { word: 3, path: 2, provider: 1 } as const;

/** Programs looked at per word, ontwikkelpad and provider: a word of thousands of titles says little. */
const mostPerTrait = 500;

/** Words of a title that say what it is about: four letters or more, without accents, no stop words. */
function wordsOf(title: string): Set<string> {
  const plain = title.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return new Set((plain.match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !emptyWords.has(word)));
}

interface Trait {
  readonly key: string;
  readonly points: number;
}

function traitsOf(title: string, paths: Iterable<string>, provider: string): Trait[] {
  return [
    ...Array.from(wordsOf(title), (word) => ({ key: `word ${word}`, points: points.word })),
    ...Array.from(new Set(paths), (path) => ({ key: `path ${path}`, points: points.path })),
    { key: `provider ${provider}`, points: points.provider },
  ];
}

/**
 * Makes the function that finds courses for a visitor whose course is no longer offered: those that share most words of
 * the title, an ontwikkelpad or the provider, best first, `most` at most, the same for the same catalogue. Looks at each
 * program once, and not before there is such a course.
 */
export function alternativeFinder<Program extends Candidate>(
  programs: Iterable<Program>,
): (course: CatalogVanished, most: number) => Program[] {
  let byTrait: ReadonlyMap<string, readonly Program[]> | null = null;
  return (course, most) => {
    byTrait ??= groupByTrait(programs);
    const scores = new Map<Program, number>();
    for (const trait of traitsOf(course.title, course.paths, course.provider)) {
      for (const program of byTrait.get(trait.key) ?? []) {
        scores.set(program, (scores.get(program) ?? 0) + trait.points);
      }
    }
    return [...scores]
      .toSorted(([a, first], [b, second]) => second - first || (a.programId < b.programId ? -1 : 1))
      .slice(0, most)
      .map(([program]) => program);
  };
}

function groupByTrait<Program extends Candidate>(programs: Iterable<Program>): Map<string, Program[]> {
  const byTrait = new Map<string, Program[]>();
  for (const program of programs) {
    const paths = program.paths.map(({ sectorSlug, occupationSlug }) => `${sectorSlug}/${occupationSlug}`);
    for (const { key } of traitsOf(program.title, paths, program.provider.name)) {
      const sharing = byTrait.get(key);
      if (sharing === undefined) byTrait.set(key, [program]);
      else if (sharing.length < mostPerTrait) sharing.push(program);
    }
  }
  return byTrait;
}
