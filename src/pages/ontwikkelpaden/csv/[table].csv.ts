/** The tables of the pages of ontwikkelpaden as CSV: `/ontwikkelpaden/csv/<sector>.<table>.csv`. */
import type { APIRoute } from 'astro';
import { catalog } from '../../../lib/catalog.ts';
import { changedPages } from '../../../lib/changed-pages.ts';
import { csvText } from '../../../lib/csv-text.ts';
import {
  changeTable,
  occupationTable,
  provinceTable,
  sectorTable,
  trainingTable,
  type PathTable,
} from '../../../lib/path-tables.ts';

export async function getStaticPaths() {
  const { paths, pathChanges, programs } = await catalog();
  const tables: (readonly [name: string, table: PathTable])[] = [
    ['branches', sectorTable(paths, programs)],
    ['wijzigingen', changeTable(pathChanges)],
    ...paths.flatMap((path) => [
      [`${path.slug}.functies`, occupationTable(path, programs)] as const,
      [`${path.slug}.provincies`, provinceTable(path, programs)] as const,
      [`${path.slug}.scholingen`, trainingTable(path, path.occupations, programs)] as const,
      [
        `${path.slug}.wijzigingen`,
        changeTable(pathChanges.filter(({ sector }) => sector === path.sector)),
      ] as const,
      ...path.occupations.map(
        (occupation) =>
          [`${path.slug}.functie-${occupation.slug}`, trainingTable(path, [occupation], programs)] as const,
      ),
    ]),
  ];
  return changedPages(
    '/ontwikkelpaden/csv/[table].csv',
    tables.map(([table, { header, rows }]) => ({
      params: { table },
      props: { text: csvText(header, rows) },
    })),
  );
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
