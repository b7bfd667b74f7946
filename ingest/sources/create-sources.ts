/** The list of all sources: the only place that knows every one of them. */
import type { SourceSettings } from '../config.ts';
import type { Source, SourceDefinition } from '../model/source.ts';
import { edudexSource } from './edudex/source.ts';
import { hoviSource } from './hovi/source.ts';
import { pathsSource } from './paths/source.ts';
import { rioSource } from './rio/source.ts';

/** Sources that have a place to collect from, and the definitions of all. */
export function createSources(settings: SourceSettings): {
  sources: readonly Source[];
  definitions: readonly SourceDefinition[];
} {
  const all: readonly { source: Source; isSet: boolean }[] = [
    {
      source: edudexSource(settings.edudex),
      isSet: settings.edudex.xml !== null || settings.edudex.apiUrl !== null,
    },
    { source: rioSource(settings.rio), isSet: settings.rio.location !== null },
    { source: hoviSource(settings.hovi), isSet: settings.hovi.location !== null },
    { source: pathsSource(settings.paths), isSet: settings.paths.location !== null },
  ];
  return {
    sources: all.filter(({ isSet }) => isSet).map(({ source }) => source),
    definitions: all.map(({ source }) => source.definition),
  };
}
