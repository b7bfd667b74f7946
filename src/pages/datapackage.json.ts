/**
 * `/datapackage.json`: what the files of the open data are, from whom and under which licence, so that a program
 * that takes them takes that along (Data Package, https://datapackage.org/standard/data-package/).
 */
import type { APIRoute } from 'astro';
import { catalog } from '../lib/catalog.ts';
import { openDataParts } from '../lib/open-data.ts';

/** Sources of which something is in the files. */
const shared = new Set(['rio', 'paths']);

export const GET: APIRoute = async () => {
  const { summary, paths } = await catalog();
  const sources = summary.sources.filter(({ name }) => shared.has(name));
  const courses = (await openDataParts()).flatMap((_, index) => {
    const name = `opleidingen-${index + 1}`;
    return [
      {
        ...{ name: `${name}-ndjson`, path: `open-data/${name}.ndjson`, format: 'ndjson' },
        ...{ mediatype: 'application/x-ndjson', encoding: 'utf-8' },
      },
      {
        ...{ name: `${name}-csv`, path: `open-data/${name}.csv`, format: 'csv' },
        ...{ mediatype: 'text/csv', encoding: 'utf-8' },
      },
    ];
  });
  const tables = [
    ...['branches', 'wijzigingen'],
    ...paths.flatMap(({ slug, occupations }) => [
      ...['functies', 'provincies', 'scholingen', 'wijzigingen'].map((table) => `${slug}.${table}`),
      ...occupations.map((occupation) => `${slug}.functie-${occupation.slug}`),
    ]),
  ];
  const pack = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'leeratlas',
    title: 'Leeratlas: opleidingen in RIO, en de sectorale ontwikkelpaden',
    created: `${summary.today}T00:00:00Z`,
    sources: sources.map(({ title, homepage, attribution }) => ({ title, path: homepage, attribution })),
    licenses: sources.map(({ title, licence, homepage }) => ({
      title: `${title}: ${licence}`,
      path: homepage,
    })),
    resources: [
      ...courses,
      ...tables.map((name) => ({
        ...{ name: `ontwikkelpaden-${name}`, path: `ontwikkelpaden/csv/${name}.csv`, format: 'csv' },
        ...{ mediatype: 'text/csv', encoding: 'utf-8' },
      })),
    ],
  };
  return new Response(`${JSON.stringify(pack, null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
};
