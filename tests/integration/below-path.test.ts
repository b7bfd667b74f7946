/** A site below a path of its host, behind a proxy that takes the path off or leaves it on. */
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { belowPath, sitePath } from '../../server/below-path.ts';

const app = new Hono()
  .get('/', (context) => context.text('home'))
  .get('/over', (context) => context.text(`over ${context.req.query('q') ?? ''}`))
  .get('/oud', (context) => context.redirect('/over', 301))
  .post('/zoek', async (context) => context.text(await context.req.text()));
const served = belowPath(app, sitePath('https://sector.example/leren/'));

describe('a server below a path', () => {
  it.each([
    ['/leren', 'home'],
    ['/leren/', 'home'],
    ['/', 'home'],
    ['/leren/over?q=kok', 'over kok'],
    ['/over?q=kok', 'over kok'],
  ])('answers %s', async (address, text) => {
    expect(await (await served.request(address)).text()).toBe(text);
  });

  it('takes what is sent to it', async () => {
    const response = await served.request('/leren/zoek', { method: 'POST', body: 'lassen' });
    expect(await response.text()).toBe('lassen');
  });

  it('knows no other path that begins the same', async () => {
    expect((await served.request('/lerenden/over')).status).toBe(404);
  });

  it.each(['/leren/oud', '/oud'])('leads %s on to an address below the path', async (address) => {
    const response = await served.request(address);
    expect([response.status, response.headers.get('location')]).toEqual([301, '/leren/over']);
  });
});
