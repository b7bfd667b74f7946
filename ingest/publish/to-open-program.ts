import type { OpenProgram } from '../../search-config/open-program.ts';
import type { CatalogDraft } from './to-catalog-program.ts';

/**
 * The part of a course that may be passed on; null when RIO does not know the course. A value that another source won is
 * left out, or is RIO's own where the catalogue keeps that (reference rio §6: CC BY; hovi-nlqf-ontwikkelpaden A1, E).
 */
export function toOpenProgram(program: CatalogDraft): OpenProgram | null {
  const own = program.records.filter(({ source }) => source === 'rio');
  if (own.length === 0) return null;
  const { provider, origins, alternatives, nlqf } = program;
  const otherName = alternatives?.['provider']?.find(({ source }) => source === 'rio')?.value;
  const level = nlqf !== null && (origins['nlqf'] === 'rio' || nlqf.basis === 'formal') ? nlqf : null;
  return {
    programId: program.programId,
    page: `/opleiding/${program.slug}`,
    title: own[0]!.title,
    provider: {
      name: typeof otherName === 'string' ? otherName : provider.name,
      kvk: provider.kvk,
      brin: provider.brin,
    },
    nlqf: level?.level ?? null,
    codes: program.codes.filter(({ system }) => system !== 'industry'),
    starts: program.offers.flatMap(({ place, studyMode, learningPath, runs }) =>
      runs
        .filter(({ sources }) => sources.includes('rio'))
        .map(({ startDate }) => ({
          ...{ startDate, studyMode, learningPath },
          city: place?.city ?? null,
          province: place?.province ?? null,
        })),
    ),
    paths: program.paths.map(({ sector, occupation, slim }) => ({ sector, occupation, slim })),
    rioOffers: own.map(({ key }) => key.slice('rio:'.length)),
    provenance: {
      ...{ programId: 'leeratlas', page: 'leeratlas', title: 'rio', provider: 'rio', codes: 'rio' },
      ...(level === null
        ? {}
        : { nlqf: level.basis === 'formal' ? ('leeratlas' as const) : ('rio' as const) }),
      ...{ starts: 'rio', paths: 'paths', rioOffers: 'rio' },
    },
  };
}
