import type { SearchSettings } from '../../search-config/catalog.ts';
import { siteHref } from '../lib/site-href.ts';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const isIndexes = (indexes: Partial<SearchSettings['indexes']> | undefined): boolean =>
  isText(indexes?.programs) && isText(indexes.offers) && isText(indexes.suggestions);

function isSettings(value: unknown): value is SearchSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { url, apiKey, indexes } = value as Partial<SearchSettings>;
  return isText(url) && isText(apiKey) && isIndexes(indexes);
}

/** How to reach the search engine, as the server says. Throws when it cannot say. */
export async function searchSettings(): Promise<SearchSettings> {
  const response = await fetch(siteHref('/search-settings.json'));
  if (!response.ok) throw new Error(`/search-settings.json answers ${response.status}`);
  const settings: unknown = await response.json();
  if (!isSettings(settings)) throw new Error('/search-settings.json is not as agreed');
  return settings;
}
