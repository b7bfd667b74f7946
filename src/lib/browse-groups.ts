import { unknownValue } from '../../search-config/facet-values.ts';
import type { CatalogProgram } from '../../search-config/catalog.ts';
import { levelLabels } from '../i18n/nl.ts';

/** Programs that belong together on the pages for browsing without search. */
export interface BrowseGroup {
  /** First part of the address: `/bladeren/<by>/<slug>`. */
  readonly by: 'niveau' | 'provincie';
  readonly slug: string;
  readonly title: string;
  /** By title. */
  readonly programs: readonly CatalogProgram[];
}

/** Courses on one page. */
export const browsePageSize = 200;

const levelOrder: readonly string[] = [
  'instroom',
  '1',
  '2',
  '3',
  '4',
  '4+',
  '5',
  '6',
  '7',
  '8',
  unknownValue,
];
const levelSlug = (level: string): string => level.replace('+', '-plus');
const provinceSlug = (province: string): string => province.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const byTitle = (a: CatalogProgram, b: CatalogProgram): number => a.title.localeCompare(b.title, 'nl');

/** Every program by NLQF level (unknown is a level of its own) and by each province it is given in. */
export function browseGroups(programs: Iterable<CatalogProgram>): BrowseGroup[] {
  const levels = new Map<string, CatalogProgram[]>(levelOrder.map((level) => [level, []]));
  const provinces = new Map<string, CatalogProgram[]>();
  for (const program of programs) {
    levels.get(program.nlqf?.level ?? unknownValue)!.push(program);
    for (const province of new Set(program.offers.map(({ place }) => place?.province ?? null))) {
      if (province === null) continue;
      const group = provinces.get(province);
      if (group === undefined) provinces.set(province, [program]);
      else group.push(program);
    }
  }
  return [
    ...[...levels]
      .filter(([, group]) => group.length > 0)
      .map(([level, group]) => ({
        by: 'niveau' as const,
        slug: levelSlug(level),
        title: levelLabels[level] ?? level,
        programs: group.sort(byTitle),
      })),
    ...[...provinces]
      .sort(([a], [b]) => a.localeCompare(b, 'nl'))
      .map(([province, group]) => ({
        by: 'provincie' as const,
        slug: provinceSlug(province),
        title: province,
        programs: group.sort(byTitle),
      })),
  ];
}
