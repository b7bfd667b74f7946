import { Meilisearch } from 'meilisearch';
import type { Engine } from '../engine/engine.ts';

/** The client of Meilisearch on an engine of this process, without a network between. Throws what the engine refuses. */
export const inProcessClient = (engine: Engine): Meilisearch =>
  new Meilisearch({
    host: 'http://engine.example',
    httpClient: async (...request) => {
      const response = await engine.fetch(new Request(...request));
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status}: ${text}`);
      return text === '' ? undefined : JSON.parse(text);
    },
  });
