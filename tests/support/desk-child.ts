/** Process of a server with a desk on a data folder, to be killed: sends its address when it listens. */
import { Hono } from 'hono';
import { parseConfig } from '../../ingest/config.ts';
import { listen } from '../../server/listen.ts';
import { openDesk } from '../../server/desk/open-desk.ts';

const desk = openDesk({
  config: parseConfig(process.env as Record<string, string>),
  search: { url: 'http://127.0.0.1:9', masterKey: null, identity: 'none' },
  siteDir: () => null,
  refresh: () => Promise.resolve(),
});
const app = new Hono();
app.use('/beheer/*', desk.handler);
const { url } = await listen(app, '127.0.0.1', 0);
process.send!(url);
