/** `/woorden.json`: the words of all titles, to find what a misspelt word may have meant. */
import type { APIRoute } from 'astro';
import { catalog } from '../lib/catalog.ts';
import { titleWords } from '../lib/title-words.ts';

export const GET: APIRoute = async () => {
  const { programs } = await catalog();
  return new Response(JSON.stringify(titleWords(programs.values())), {
    headers: { 'content-type': 'application/json' },
  });
};
