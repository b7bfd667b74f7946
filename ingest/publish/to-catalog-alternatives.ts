import type { Alternative, Program, SurvivingField } from '../model/program.ts';
import type { CatalogProgram } from '../../search-config/catalog.ts';

/** Facts that a page shows on one line. Texts are left out: they would double the catalogue and nobody compares them. */
const shownFields: readonly SurvivingField[] = [
  'title',
  'provider',
  'url',
  'kind',
  'nlqf',
  'educationLevel',
  'credential',
  'duration',
  'studyLoad',
  'languages',
  'requiredLevels',
  'startDetermination',
];

/** Characters of JSON beyond which a value does not fit on a line. */
const lineLimit = 300;

/**
 * The values that lost (reference peers §4.5) as the page of a course shows them: what the visitor reads, so without
 * what only tells records apart (ids of a provider, the basis of a level), each once per source. No field at all when
 * the sources agree.
 */
export function toCatalogAlternatives(program: Program): Pick<CatalogProgram, 'alternatives'> {
  const alternatives: NonNullable<CatalogProgram['alternatives']> = {};
  for (const field of shownFields) {
    const chosen = JSON.stringify(shownValue(program[field]));
    const seen = new Set<string>();
    const others = (program.alternatives[field] ?? []).flatMap(({ source, value }: Alternative) => {
      const shown = shownValue(value);
      const json = JSON.stringify(shown);
      const entry = `${source} ${json}`;
      if (json === chosen || json.length > lineLimit || seen.has(entry)) return [];
      seen.add(entry);
      return [{ source, value: shown }];
    });
    if (others.length > 0) alternatives[field] = others;
  }
  return Object.keys(alternatives).length === 0 ? {} : { alternatives };
}

type ShownValue = NonNullable<CatalogProgram['alternatives']>[string][number]['value'];

/** Of a provider the name, of a level the level; the rest as it is. */
function shownValue(value: Alternative['value'] | Program[SurvivingField]): ShownValue {
  if (value !== null && typeof value === 'object') {
    if ('name' in value) return value.name;
    if ('level' in value) return value.level;
  }
  return value;
}
