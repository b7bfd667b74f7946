import type { SearchSettings } from '../../search-config/catalog.ts';

/**
 * One multi-search without the engine's client, which is larger than all else that the home page runs. Throws when the
 * engine does not answer as agreed.
 */
export async function multiSearch(
  { url, apiKey }: SearchSettings,
  queries: readonly object[],
  signal: AbortSignal,
): Promise<readonly { readonly hits: readonly unknown[] }[]> {
  const response = await fetch(`${url}/multi-search`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey !== '' && { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({ queries }),
    signal,
  });
  if (!response.ok) throw new Error(`the search engine answers ${response.status}`);
  const { results } = (await response.json()) as { results?: readonly { hits: readonly unknown[] }[] };
  if (results?.length !== queries.length) throw new Error('the search engine answers something else');
  return results;
}
