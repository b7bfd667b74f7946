import { unknownValue } from '../../search-config/facet-values.ts';
import type { ListedProgram } from './listed-program.ts';
import { levelLabels } from '../i18n/nl.ts';
import { themeLabels } from '../i18n/nl-themes.ts';

/** Programs that belong together on the pages for browsing without search. */
export interface BrowseGroup {
  /** First part of the address: `/bladeren/<by>/<slug>`. */
  readonly by: 'niveau' | 'thema' | 'provincie';
  readonly slug: string;
  readonly title: string;
  /** By title. */
  readonly programs: readonly ListedProgram[];
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

/** Several times as fast as `localeCompare`, with the same order. */
const { compare } = new Intl.Collator('nl');

type Programs = ReadonlyMap<string, ListedProgram>;
const made = new WeakMap<Programs, readonly BrowseGroup[]>();

/**
 * Every program by NLQF level (unknown is a level of its own), by each theme its sources gave it, and by each province
 * it is given in. Made once for a catalogue.
 */
export function browseGroups(programs: Programs): readonly BrowseGroup[] {
  const groups = made.get(programs) ?? makeGroups(programs.values());
  made.set(programs, groups);
  return groups;
}

/** Words are compared once for each title: many courses have the same. */
function sortByTitle(programs: Iterable<ListedProgram>): ListedProgram[] {
  const byTitle = Map.groupBy(programs, ({ title }) => title);
  const ordered = [...byTitle].sort(([a], [b]) => compare(a, b));
  return ordered.flatMap(([, own]) => own);
}

function makeGroups(programs: Iterable<ListedProgram>): BrowseGroup[] {
  const levels = new Map<string, ListedProgram[]>(levelOrder.map((level) => [level, []]));
  const themes = new Map<string, ListedProgram[]>();
  const provinces = new Map<string, ListedProgram[]>();
  // Once for all groups: a course is in three or more.
  const byTitle = sortByTitle(programs);
  for (const program of byTitle) {
    levels.get(program.nlqf?.level ?? unknownValue)!.push(program);
    for (const theme of program.themes) put(themes, theme, program);
    for (const province of new Set(program.offers.map(({ place }) => place?.province ?? null))) {
      if (province === null) continue;
      put(provinces, province, program);
    }
  }
  return [
    ...[...levels]
      .filter(([, group]) => group.length > 0)
      .map(([level, group]) => ({
        by: 'niveau' as const,
        slug: levelSlug(level),
        title: levelLabels[level] ?? level,
        programs: group,
      })),
    ...[...themes]
      .map(([theme, group]) => ({
        by: 'thema' as const,
        slug: theme,
        title: themeLabels[theme] ?? theme,
        programs: group,
      }))
      .sort((a, b) => compare(a.title, b.title)),
    ...[...provinces]
      .sort(([a], [b]) => compare(a, b))
      .map(([province, group]) => ({
        by: 'provincie' as const,
        slug: provinceSlug(province),
        title: province,
        programs: group,
      })),
  ];
}

function put(groups: Map<string, ListedProgram[]>, name: string, program: ListedProgram): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [program]);
  else group.push(program);
}
