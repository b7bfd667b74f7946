/** `/open-data/opleidingen-<n>.ndjson`: what of the catalogue may be passed on. */
import type { APIRoute } from 'astro';
import { changedPages } from '../../lib/changed-pages.ts';
import { openDataFiles, openDataText } from '../../lib/open-data.ts';

export const getStaticPaths = async () => changedPages('/open-data/[part].ndjson', await openDataFiles());

export const GET: APIRoute<{ part: number }> = async ({ props }) =>
  new Response(await openDataText(props.part), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
  });
