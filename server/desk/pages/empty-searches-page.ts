import type { Hono } from 'hono';
import { html } from 'hono/html';
import { answerPage, type Desk, type DeskEnv } from '../desk-context.ts';

const onPage = 200;

/** `/beheer/zoekwoorden`: what visitors searched for and did not find, most frequent first. */
export function emptySearchesPage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/zoekwoorden', (context) => {
    const rows = desk.emptySearches?.top(onPage) ?? null;
    return answerPage(
      context,
      desk,
      'zoekwoorden',
      'Zoekwoorden',
      html`<h1>Zoekwoorden zonder resultaat</h1>
        <p class="lead">
          Alleen woorden en hoe vaak, niets over wie zocht. Een woord dat vaak terugkomt, verdient een
          synoniem in
          <code>search-config/synonyms.nl.ts</code>, of een aanbieder.
        </p>
        ${
          rows === null
            ? html`<p>Er wordt niets bijgehouden. Zet daarvoor <code>LOG_EMPTY_SEARCHES=true</code>.</p>`
            : rows.length === 0
              ? html`<p>Er is nog niets gezocht dat niets gaf.</p>`
              : table(rows)
        }`,
    );
  });
}

const table = (rows: readonly { readonly words: string; readonly count: number }[]) =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Woorden</th>
        <th scope="col">Keer gezocht</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ words, count }) =>
          html`<tr>
            <td>${words}</td>
            <td>${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
