/** `/open-data/opleidingen-<n>.csv`: what of the catalogue may be passed on. */
import type { APIRoute } from 'astro';
import { changedPages } from '../../lib/changed-pages.ts';
import { csvText } from '../../lib/csv-text.ts';
import { openDataFiles, openDataHeader, openDataRows, openDataText } from '../../lib/open-data.ts';

export const getStaticPaths = async () => changedPages('/open-data/[part].csv', await openDataFiles());

export const GET: APIRoute<{ part: number }> = async ({ props }) => {
  const lines = (await openDataText(props.part)).split('\n').filter((line) => line !== '');
  return new Response(csvText(openDataHeader, lines.flatMap(openDataRows)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
