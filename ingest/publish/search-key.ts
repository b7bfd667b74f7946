import type { Meilisearch } from 'meilisearch';
import { indexNames } from '../../search-config/documents.ts';

/**
 * Fixed, so that the key stays the same over restarts (a key is the HMAC of its uid under the master key). Another one
 * when the indexes change: what a key may search cannot be altered.
 */
const searchKeyUid = '8b1d6c42-3f0e-4d57-b2a9-6e4f5c0d7a31';

/**
 * The key that browsers get: it can search our indexes and nothing else. Empty when the server asks for no
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
