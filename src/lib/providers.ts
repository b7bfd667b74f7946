/** The providers of this build; all pages share one list. Only pages import this. */
import { catalog } from './catalog.ts';
import { providerGroups, type ProviderGroup } from './provider-groups.ts';

let loaded: Promise<ReadonlyMap<string, ProviderGroup>> | undefined;

/** Providers by name, in the order of their names. */
export function providers(): Promise<ReadonlyMap<string, ProviderGroup>> {
  loaded ??= catalog().then(
    ({ programs }) => new Map(providerGroups(programs.values()).map((group) => [group.name, group])),
  );
  return loaded;
}
