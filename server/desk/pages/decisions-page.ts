import type { Hono } from 'hono';
import { html } from 'hono/html';
import { dayText, verdictWords } from '../../../ingest/desk/nl/words.ts';
import type { Decision } from '../../../ingest/model/decision.ts';
import { createDecisionStore } from '../../../ingest/store/decision-store.ts';
import { createDeskStore } from '../../../ingest/store/desk-store.ts';
import { answerPage, type Desk, type DeskContext, type DeskEnv } from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { fieldLabels } from '../../../ingest/desk/nl/labels.ts';
import { formatCount, formatMoment } from '../parts/format.ts';
import { pageLinks } from '../parts/page-links.ts';
import { recordLink } from '../parts/record-badge.ts';
import { withdrawForm } from '../parts/withdraw-form.ts';

const onPage = 50;

/** Which decisions are listed, by what `?toon=` says. */
const filters: Readonly<Record<string, (decision: Decision) => boolean>> = {
  geldig: ({ withdrawn }) => withdrawn === null,
  ingetrokken: ({ withdrawn }) => withdrawn !== null,
  alle: () => true,
};

/** `/beheer/beslissingen`: what people decided, the newest first, with what became of it. */
export function decisionsPage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/beslissingen', (context) => {
    const shown = context.req.query('toon') ?? 'geldig';
    const decisions = createDecisionStore(desk.database())
      .all()
      .filter(filters[shown] ?? filters['alle']!)
      .toReversed();
    const page = Math.max(1, Number(context.req.query('pagina')) || 1);
    const remarks = remarksOn(desk);
    const address = (to: number): string =>
      `/beheer/beslissingen?toon=${encodeURIComponent(shown)}&pagina=${to}`;
    return answerPage(
      context,
      desk,
      'beslissingen',
      'Beslissingen',
      html`<h1>Beslissingen</h1>
        <ul class="foot-links">
          ${Object.keys(filters).map(
            (name) =>
              html`<li>
                <a href="/beheer/beslissingen?toon=${name}" ${name === shown ? html`aria-current="true"` : ''}
                  >${name}</a
                >
              </li>`,
          )}
        </ul>
        <p>${formatCount(decisions.length, 'beslissing', 'beslissingen')}</p>
        ${
          decisions.length > 0 &&
          decisionTable(context, decisions.slice((page - 1) * onPage, page * onPage), remarks, address(page))
        }
        ${pageLinks(page, Math.ceil(decisions.length / onPage), address)} ${exchange(context)}`,
    );
  });
}

/** A table of decisions, each with a form to withdraw it that comes back to `address`. */
export function decisionTable(
  context: DeskContext,
  decisions: readonly Decision[],
  remarks: ReadonlyMap<string, string>,
  address: string,
): Html {
  return html`<div class="table-box" tabindex="0" role="region" aria-label="Tabel van beslissingen">
    <table>
      <thead>
        <tr>
          <th scope="col">Besluit</th>
          <th scope="col">Over</th>
          <th scope="col">Door</th>
          <th scope="col">Reden</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        ${decisions.map(
          (decision) =>
            html`<tr id="besluit-${decision.id}">
              <th scope="row">${verdictWords[decision.verdict]} ${detail(decision)}</th>
              <td>
                ${decision.records.map((key) => html`${recordLink(key)}<br />`)}
                ${decision.from.length > 0 && html`tegenover<br />`}
                ${decision.from.map((key) => html`${recordLink(key)}<br />`)}
              </td>
              <td>${decision.author}<span class="note">${formatMoment(decision.at)}</span></td>
              <td>${decision.reason}</td>
              <td>${standing(context, decision, remarks.get(decision.id), address)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the last run said of decisions, by their id: taken on other values, or without effect. */
export function remarksOn(desk: Desk): ReadonlyMap<string, string> {
  const texts = {
    DECISION_REOPENED: 'genomen op andere waarden: kijk er nog eens naar',
    DECISION_UNUSED: 'doet niets: een record is weg, of andere beslissingen gaan voor',
  } as const;
  const store = createDeskStore(desk.database());
  return new Map(
    (Object.keys(texts) as (keyof typeof texts)[]).flatMap((code) =>
      store.conflictsOfCode(code).flatMap(({ message }) => {
        const id = /^decision (\S+) /.exec(message)?.[1];
        return id === undefined ? [] : [[id, texts[code]] as const];
      }),
    ),
  );
}

function detail({ field, value, until }: Decision): Html {
  return html`${
    field !== null &&
    html`<span class="note"
      >${fieldLabels[field] ?? field}: ${typeof value === 'string' ? value : JSON.stringify(value)}</span
    >`
  }
  ${until !== null && html`<span class="note">tot en met ${dayText(until)}</span>`}`;
}

function standing(
  context: DeskContext,
  decision: Decision,
  remark: string | undefined,
  address: string,
): Html {
  const { withdrawn } = decision;
  if (withdrawn !== null) {
    return html`ingetrokken door ${withdrawn.author}: ${withdrawn.reason}
      <span class="note">${formatMoment(withdrawn.at)}</span>`;
  }
  return html`${remark !== undefined && html`<p class="desk-warn">${remark}</p>`}
  ${withdrawForm(context, decision.id, address)}`;
}

/** Decisions as a file for git. */
const exchange = (context: DeskContext): Html =>
  html`<section>
    <h2>Als bestand</h2>
    <p>
      <a href="/beheer/beslissingen.yaml">Download alle beslissingen (YAML)</a>: één regel per beslissing,
      geschikt om in git te bewaren en te beoordelen.
    </p>
    <form method="post" action="/beheer/beslissingen/inlezen" enctype="multipart/form-data" class="desk-form">
      ${formToken(context.get('maintainer'))}
      <p>
        <label class="utrecht-form-label" for="bestand">Bestand om in te lezen</label>
        <input id="bestand" name="bestand" type="file" accept=".yaml,.yml,.ndjson,.txt" required />
      </p>
      <p>
        <label class="utrecht-form-label" for="reden-inlezen">Reden</label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="reden-inlezen"
          name="reden"
          type="text"
          required
          maxlength="300"
        />
      </p>
      <button class="utrecht-button utrecht-button--secondary-action">Lees in</button>
    </form>
  </section>`;
