import type { PathStep } from '../model/path-step.ts';
import type { CatalogPathChange } from '../../search-config/catalog-path-change.ts';
import type { PathSlugs } from './path-slugs.ts';

/** Which training of which functie a step is, whatever its period and subsidy. */
const identity = (step: PathStep): string =>
  JSON.stringify({ ...step, key: null, slim: null, validFrom: null, validUntil: null });

/**
 * What the newest table of ontwikkelpaden says otherwise than the one before: trainings that came and went, and those
 * whose subsidy or end changed. By branche, functie and code. Functies that are gone have no page (slug null).
 */
export function pathChanges(
  before: readonly PathStep[],
  after: readonly PathStep[],
  slugs: PathSlugs,
  titleOf: (step: PathStep) => string | null,
  on: string,
): CatalogPathChange[] {
  const old = Map.groupBy(before, identity);
  const fresh = Map.groupBy(after, identity);
  const changes: CatalogPathChange[] = [];
  const add = (
    step: PathStep,
    kind: CatalogPathChange['kind'],
    was: string | null,
    is: string | null,
  ): void => {
    const { sector, occupation, specialisation, code, unitCode } = step;
    const address =
      fresh.has(identity(step)) || hasFunctie(after, step) ? slugs.of(sector, occupation) : null;
    changes.push({
      ...{ sector, occupation, specialisation, kind, on },
      sectorSlug: address?.sectorSlug ?? null,
      occupationSlug: address?.occupationSlug ?? null,
      title: titleOf(step),
      code: code ?? unitCode,
      before: was,
      after: is,
    });
  };
  for (const [name, [step]] of fresh) {
    const [was] = old.get(name) ?? [];
    if (was === undefined) {
      add(step!, 'added', null, step!.validFrom);
      continue;
    }
    if (was.slim !== step!.slim) add(step!, 'slim', was.slim, step!.slim);
    if (was.validUntil !== step!.validUntil) add(step!, 'end', was.validUntil, step!.validUntil);
  }
  for (const [name, [step]] of old) {
    if (!fresh.has(name)) add(step!, 'removed', null, null);
  }
  return changes.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

const hasFunctie = (steps: readonly PathStep[], { sector, occupation }: PathStep): boolean =>
  steps.some((step) => step.sector === sector && step.occupation === occupation);

const sortKey = ({ sector, occupation, specialisation, code, kind }: CatalogPathChange): string =>
  [sector, occupation, specialisation ?? '', code ?? '', kind].join('\u0000');
