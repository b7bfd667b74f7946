/**
 * Atom feeds: `/ontwikkelpaden/feed/<sector>.xml` and `/ontwikkelpaden/feed/<sector>.<functie>.xml`. They have the courses of
 * which a source says since when they are offered, and what the newest table of ontwikkelpaden changed.
 */
import type { APIRoute } from 'astro';
import { pathChangeLabels } from '../../../i18n/nl-paths.ts';
import { atomXml, type AtomEntry } from '../../../lib/atom-xml.ts';
import { catalog } from '../../../lib/catalog.ts';
import { changedPages } from '../../../lib/changed-pages.ts';
import { courseLine } from '../../../lib/course-line.ts';
import type { PathOccupation } from '../../../lib/path-facts.ts';

export async function getStaticPaths() {
  const { paths, pathChanges, programs } = await catalog();
  const site: unknown = import.meta.env.SITE;
  const coursesOf = (occupations: readonly PathOccupation[]): AtomEntry[] => {
    const ids = occupations.flatMap(({ trainings }) => trainings.flatMap(({ programIds }) => programIds));
    return [...new Set(ids)].flatMap((id) => {
      const program = programs.get(id);
      if (program === undefined || program.offeredSince === null) return [];
      const { slug, title, provider, facts } = courseLine(program);
      const path = `/opleiding/${slug}`;
      const summary = `${provider} · ${facts}`;
      return [{ path, id: `opleiding:${id}`, title, summary, updated: program.offeredSince }];
    });
  };
  const changesOf = (sector: string, occupation: string | null): AtomEntry[] =>
    pathChanges
      .filter((change) => change.sector === sector && (occupation ?? change.occupation) === change.occupation)
      .map((change) => ({
        path:
          change.sectorSlug === null
            ? '/ontwikkelpaden'
            : `/ontwikkelpaden/${change.sectorSlug}/${change.occupationSlug}`,
        id: `wijziging:${[change.on, change.kind, change.sector, change.occupation, change.specialisation, change.code].map((part) => encodeURIComponent(part ?? '')).join(':')}`,
        title: `${pathChangeLabels[change.kind]}: ${change.title ?? change.code ?? 'scholing'}`,
        summary: `${change.sector}: ${change.occupation}`,
        updated: change.on,
      }));
  const since = (occupations: readonly PathOccupation[]): string =>
    occupations
      .flatMap(({ trainings }) => trainings.flatMap(({ validFrom }) => validFrom ?? []))
      .toSorted()
      .at(-1) ?? '2024-12-01';
  const feeds = paths.flatMap(({ sector, slug, occupations }) => [
    {
      feed: slug,
      title: `Opleidingen voor ${sector}`,
      since: since(occupations),
      entries: [...changesOf(sector, null), ...coursesOf(occupations)],
    },
    ...occupations.map((occupation) => ({
      feed: `${slug}.${occupation.slug}`,
      title: `Opleidingen voor ${occupation.occupation} (${sector})`,
      since: since([occupation]),
      entries: [...changesOf(sector, occupation.occupation), ...coursesOf([occupation])],
    })),
  ]);
  return changedPages(
    '/ontwikkelpaden/feed/[feed].xml',
    feeds.map(({ feed, entries, ...about }) => ({
      params: { feed },
      props: {
        xml: atomXml(
          { path: `/ontwikkelpaden/feed/${feed}.xml`, ...about },
          entries,
          typeof site === 'string' ? site : null,
        ),
      },
    })),
  );
}

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
