/** `/plaatsen.json`: the places one can search near. */
import type { APIRoute } from 'astro';
import { catalog } from '../lib/catalog.ts';
import { placeIndex } from '../lib/place-index.ts';

export const GET: APIRoute = async () => {
  const { programs } = await catalog();
  return new Response(JSON.stringify(placeIndex(programs.values())), {
    headers: { 'content-type': 'application/json' },
  });
};
