/** `/open-data/opleidingen-<n>.ndjson`: what of the catalogue may be passed on. */
import type { APIRoute } from 'astro';
import { changedPages } from '../../lib/changed-pages.ts';
import { openDataFiles, openDataParts } from '../../lib/open-data.ts';

export const getStaticPaths = async () =>
  changedPages('/open-data/[part].ndjson', openDataFiles(await openDataParts(__CATALOG_DIR__)));

export const GET: APIRoute<{ part: number }> = async ({ props }) => {
  const lines = (await openDataParts(__CATALOG_DIR__))[props.part]!;
  return new Response(lines.map((line) => `${line}\n`).join(''), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
  });
};
