import type { Meilisearch } from 'meilisearch';
import { indexNames } from '../../search-config/documents.ts';

/** Fixed, so that the key stays the same over restarts (a key is the HMAC of its uid under the master key). */
const searchKeyUid = '5d9f3a6e-0c52-4c1e-9a4b-7f1c2d3e4a5b';

/**
 * The key that browsers get: it can search our two indexes and nothing else. Empty when the server asks for no
 * key. Makes the key where the server does not have it yet.
 */
export async function searchKey(client: Meilisearch, masterKey: string | null): Promise<string> {
  if (masterKey === null) return '';
  try {
    return (await client.getKey(searchKeyUid)).key;
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code !== 'api_key_not_found') throw error;
  }
  const made = await client.createKey({
    uid: searchKeyUid,
    name: 'Leeratlas site',
    description: 'Search only; published in /search-settings.json',
    actions: ['search'],
    indexes: Object.values(indexNames),
    expiresAt: null,
  });
  return made.key;
}
