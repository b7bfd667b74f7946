import type { Hono } from 'hono';
import type { Desk, DeskEnv } from '../desk-context.ts';
import { followUpNotice } from '../layout.ts';

/**
 * `/beheer/verwerking`: where the catalogue stands against the decisions, as the piece of a page that says so. A form
 * sent here lets it follow once more, after a problem.
 */
export function followUpRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/verwerking', (context) => context.html(followUpNotice(desk.followUp.state())));
  app.post('/verwerking', (context) => {
    desk.followUp.ask();
    return context.redirect('/beheer', 303);
  });
}
