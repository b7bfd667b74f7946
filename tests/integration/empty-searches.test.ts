import { afterEach, describe, expect, it } from 'vitest';
import { deskToken, makeDeskApp, type DeskApp } from '../support/desk-app.ts';

let site: DeskApp | null = null;
afterEach(() => {
  site?.close();
  site = null;
});

const tell = (app: DeskApp, words: string): Promise<Response> =>
  app.request('/api/leeg-gezocht', {
    method: 'POST',
    body: words,
    headers: { 'content-length': String(Buffer.byteLength(words)) },
  });
const read = async (app: DeskApp): Promise<string> => {
  const cookie = await app.signIn();
  return (await app.request('/beheer/zoekwoorden', { headers: { cookie } })).text();
};

describe('the log of searches without result', () => {
  it('is not there unless it is asked for', async () => {
    site = makeDeskApp({ DESK_TOKEN: deskToken });
    expect((await tell(site, 'onderwaterlassen')).status).toBe(404);
    expect(await read(site)).toContain('LOG_EMPTY_SEARCHES=true');
  });

  it('holds words and counts, the most frequent first, and shows them to maintainers only', async () => {
    site = makeDeskApp({ DESK_TOKEN: deskToken, LOG_EMPTY_SEARCHES: 'true' });
    for (const words of ['goochelen', 'Onderwaterlassen', 'onderwaterlassen ', '<b>vet</b>', 'jan@x.example'])
      expect((await tell(site, words)).status).toBe(204);
    const page = await read(site);
    const rows = [...page.matchAll(/<td>([^<]*)<\/td>\s*<td>(\d+)<\/td>/g)].map(([, words, count]) => [
      words,
      count,
    ]);
    expect(rows).toEqual([
      ['onderwaterlassen', '2'],
      ['&lt;b&gt;vet&lt;/b&gt;', '1'],
      ['goochelen', '1'],
    ]);
    expect((await site.request('/beheer/zoekwoorden')).status).toBe(303);
  });

  it('takes no long text and no flood', async () => {
    site = makeDeskApp({ DESK_TOKEN: deskToken, LOG_EMPTY_SEARCHES: 'true' });
    expect((await tell(site, 'x'.repeat(400))).status).toBe(413);
    for (let number = 0; number < 80; number += 1)
      await tell(site, `woord ${String.fromCharCode(97 + (number % 26))}${number}`);
    expect([...(await read(site)).matchAll(/<td>woord /g)]).toHaveLength(60);
  });
});
