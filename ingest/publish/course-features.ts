import type { CatalogProgram } from '../../search-config/catalog.ts';
import { stopWords } from '../../search-config/stop-words.nl.ts';

/** What courses are compared by. */
export interface CourseFeatures {
  readonly programId: string;
  readonly slug: string;
  readonly title: string;
  readonly provider: string;
  /** Official codes of a qualification or a part of one: with one in common two courses lead to the same paper. */
  readonly codes: readonly string[];
  /** Words of the title, and keywords as wholes. */
  readonly words: readonly string[];
  /** The words of the title alone, in one string; empty when it has none that say anything. */
  readonly titleKey: string;
  readonly provinces: readonly string[];
}

const emptyWords: ReadonlySet<string> = new Set([
  ...stopWords,
  // Nearly every title has one of these, and none says what one learns.
  ...['cursus', 'opleiding', 'training', 'basis', 'workshop', 'incompany', 'online', 'module', 'leergang'],
]);

/** Keywords that count; sources give up to hundreds. */
const keywordLimit = 8;

function titleWords(title: string): string[] {
  const plain = title.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  const words = plain.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [...new Set(words.filter((word) => !emptyWords.has(word)))].toSorted();
}

/** Takes from a course what it is compared by. */
export function courseFeatures(
  program: Pick<
    CatalogProgram,
    'programId' | 'slug' | 'title' | 'provider' | 'codes' | 'keywords' | 'offers'
  >,
): CourseFeatures {
  const { programId, slug, title, provider, codes, keywords, offers } = program;
  const words = titleWords(title);
  return {
    ...{ programId, slug, title },
    provider: provider.name,
    // An industry code names a course of one school; a RIO unit may be shared by schools.
    codes: codes.filter(({ system }) => system !== 'industry').map(({ system, code }) => `${system} ${code}`),
    words: [...words, ...keywords.slice(0, keywordLimit).map((keyword) => `# ${keyword.toLowerCase()}`)],
    titleKey: words.join(' '),
    provinces: [...new Set(offers.flatMap(({ place }) => place?.province ?? []))],
  };
}
