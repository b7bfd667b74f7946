import type { Hono } from 'hono';
import { html } from 'hono/html';
import { formToken } from '../layout.ts';
import { answerPage, type Desk, type DeskEnv } from '../desk-context.ts';

/** `/beheer`: how everything stands. */
export function overviewPage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/', (context) =>
    answerPage(
      context,
      desk,
      'overzicht',
      'Overzicht',
      html`<h1>Overzicht</h1>
        <form method="post" action="/beheer/verwerking">
          ${formToken(context.get('maintainer'))}
          <button class="button second">Verwerk beslissingen opnieuw</button>
        </form>`,
    ),
  );
}
