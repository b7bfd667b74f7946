import { browseGroups, browsePageSize } from './browse-groups.ts';
import type { Catalog } from './catalog.ts';
import { providerPageSize, type ProviderGroup } from './provider-groups.ts';

/** Addresses in one sitemap; the limit of the protocol is 50,000 (sitemaps.org). */
const sitemapSize = 20_000;

/** Addresses of one sitemap: name of its file and paths of its pages. */
export interface SitemapPart {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The first address, and that of every further page. */
const paged = (address: string, items: number, size: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(items / size)) }, (_, index) =>
    index === 0 ? address : `${address}/${index + 1}`,
  );

/** All pages that a search engine should know, in files of at most 20,000. */
export function sitemapParts(
  { programs, paths }: Pick<Catalog, 'programs' | 'paths'>,
  providers: Iterable<ProviderGroup>,
): SitemapPart[] {
  const general = [
    ...['/', '/zoeken', '/ontwikkelpaden', '/bladeren', '/aanbieders', '/niveaus', '/bronnen', '/over'],
    '/open-data',
    '/contact',
    '/toegankelijkheid',
    ...paths.flatMap(({ slug, occupations }) => [
      `/ontwikkelpaden/${slug}`,
      ...occupations.map((occupation) => `/ontwikkelpaden/${slug}/${occupation.slug}`),
    ]),
    ...browseGroups(programs).flatMap((group) =>
      paged(`/bladeren/${group.by}/${group.slug}`, group.programs.length, browsePageSize),
    ),
  ];
  const ofProviders = [...providers].flatMap((group) =>
    paged(`/aanbieder/${group.slug}`, group.programs.length, providerPageSize),
  );
  return [
    ...cut('algemeen', general),
    ...cut('aanbieders', ofProviders),
    ...cut(
      'opleidingen',
      [...programs.values()].map(({ slug }) => `/opleiding/${slug}`),
    ),
  ];
}

function cut(name: string, paths: readonly string[]): SitemapPart[] {
  return Array.from({ length: Math.ceil(paths.length / sitemapSize) }, (_, index) => ({
    name: `${name}-${index + 1}`,
    paths: paths.slice(index * sitemapSize, (index + 1) * sitemapSize),
  }));
}
