import { describe, expect, it } from 'vitest';
import { alternativeFinder } from '../../../src/lib/find-alternatives.ts';

const course = (programId: string, title: string, provider = 'Elders', paths: readonly string[] = []) => ({
  programId,
  title,
  provider: { name: provider, kvk: null, brin: null, url: null },
  paths: paths.map((path) => ({
    ...{ sector: '', occupation: '', specialisation: null, slim: null },
    sectorSlug: path.split('/')[0]!,
    occupationSlug: path.split('/')[1]!,
  })),
});

const vanished = {
  programId: 'weg',
  slug: 'weg',
  title: 'Vakbekwaam hovenier voor de tuin',
  provider: 'Groenschool',
  paths: ['groen/hovenier'],
  since: '2026-11-01',
};

const idsFor = (courses: readonly ReturnType<typeof course>[], most = 6): string[] =>
  alternativeFinder(courses)(vanished, most).map(({ programId }) => programId);

describe('alternatives of a course that is no longer offered', () => {
  it('are those that share title words, then ontwikkelpad, then provider', () => {
    const courses = [
      course('a', 'Koken', 'Groenschool'),
      course('b', 'Snoeien', 'Elders', ['groen/hovenier']),
      course('c', 'Hovenier', 'Elders'),
      course('d', 'VAKBEKWAAM HOVENIER', 'Elders'),
      course('e', 'Lassen', 'Elders', ['metaal/lasser']),
    ];
    expect(idsFor(courses)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('do not follow from empty words, and accents do not count', () => {
    expect(idsFor([course('a', 'Rijden voor de bus'), course('b', 'VAKBEKWÁÁM')])).toEqual(['b']);
  });

  it('are the same in any order of the catalogue, and no more than asked', () => {
    const courses = ['c', 'a', 'b', 'd'].map((id) => course(id, 'Hovenier'));
    expect(idsFor(courses, 3)).toEqual(['a', 'b', 'c']);
    expect(idsFor(courses.toReversed(), 3)).toEqual(['a', 'b', 'c']);
  });
});
