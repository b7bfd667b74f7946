import type { Hono } from 'hono';
import { html } from 'hono/html';
import { sourceWords } from '../../../ingest/desk/nl/words.ts';
import { readProviders, type DeskProvider } from '../../../ingest/desk/read-providers.ts';
import { readScorecard } from '../../../ingest/desk/read-scorecard.ts';
import { scorecardCsv } from '../../../ingest/desk/scorecard-csv.ts';
import type { SourceName } from '../../../ingest/model/codes.ts';
import { answerPage, answerProblem, todayOf, type Desk, type DeskEnv } from '../desk-context.ts';
import type { Html } from '../layout.ts';
import { formatCount, formatNumber } from '../parts/format.ts';
import { pageLinks } from '../parts/page-links.ts';
import { scorecardView } from '../parts/scorecard-view.ts';

const onPage = 100;
const sources: readonly SourceName[] = ['edudex', 'rio', 'hovi'];

/** `/beheer/aanbieders`: all providers; `?id=` the scorecard of one, `aanbieder.csv?id=` its courses as a table. */
export function providersPage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/aanbieders', (context) => {
    const id = context.req.query('id');
    if (id !== undefined) {
      const card = readScorecard(desk.database(), id, todayOf(desk));
      return card === null
        ? answerProblem(context, desk, 'aanbieders', `Er is geen aanbieder ${id}.`)
        : answerPage(context, desk, 'aanbieders', card.provider.name, scorecardView(card));
    }
    const text = context.req.query('q')?.trim() ?? '';
    const found = readProviders(desk.database()).filter((provider) => fits(provider, text.toLowerCase()));
    const page = Math.max(1, Number(context.req.query('pagina')) || 1);
    return answerPage(
      context,
      desk,
      'aanbieders',
      'Aanbieders',
      html`<h1>Aanbieders</h1>
        <form action="/beheer/aanbieders" role="search" class="desk-row">
          <p>
            <label class="utrecht-form-label" for="q">Naam, KvK of BRIN</label>
            <input
              class="utrecht-textbox utrecht-textbox--html-input"
              id="q"
              name="q"
              type="search"
              value="${text}"
              autocomplete="off"
            />
          </p>
          <button class="utrecht-button utrecht-button--primary-action">Zoek</button>
        </form>
        <p role="status">${formatCount(found.length, 'aanbieder', 'aanbieders')}</p>
        ${found.length > 0 && table(found.slice((page - 1) * onPage, page * onPage))}
        ${pageLinks(
          page,
          Math.ceil(found.length / onPage),
          (to) => `/beheer/aanbieders?q=${encodeURIComponent(text)}&pagina=${to}`,
        )}`,
    );
  });
  app.get('/aanbieder.csv', (context) => {
    const card = readScorecard(desk.database(), context.req.query('id') ?? '', todayOf(desk));
    if (card === null) return answerProblem(context, desk, 'aanbieders', 'Er is geen aanbieder met dit id.');
    context.header('Content-Type', 'text/csv; charset=utf-8');
    context.header('Content-Disposition', 'attachment; filename="opleidingen.csv"');
    // The mark by which spreadsheets know that it is UTF-8.
    return context.body(`\uFEFF${scorecardCsv(card)}`);
  });
}

const fits = ({ name, kvk, brin }: DeskProvider, text: string): boolean =>
  text === '' || name.toLowerCase().includes(text) || kvk === text || brin?.toLowerCase() === text;

const table = (providers: readonly DeskProvider[]): Html =>
  html`<div class="table-box" tabindex="0" role="region" aria-label="Aanbieders">
    <table>
      <thead>
        <tr>
          <th scope="col">Aanbieder</th>
          <th scope="col">KvK</th>
          <th scope="col">BRIN</th>
          ${sources.map((source) => html`<th scope="col" class="number">${sourceWords[source]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${providers.map(
          ({ id, name, kvk, brin, records }) =>
            html`<tr>
              <th scope="row"><a href="/beheer/aanbieders?id=${encodeURIComponent(id)}">${name}</a></th>
              <td>${kvk ?? '–'}</td>
              <td>${brin ?? '–'}</td>
              ${sources.map((source) => html`<td class="number">${formatNumber(records[source] ?? 0)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
