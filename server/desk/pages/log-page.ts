import type { Hono } from 'hono';
import { html } from 'hono/html';
import { verdictWords } from '../../../ingest/desk/nl/words.ts';
import { decisionSchema } from '../../../ingest/model/decision.ts';
import { createAuditStore, type AuditEntry } from '../../../ingest/store/audit-store.ts';
import { answerPage, type Desk, type DeskEnv } from '../desk-context.ts';
import type { Html } from '../layout.ts';
import { formatMoment } from '../parts/format.ts';
import { recordLink } from '../parts/record-badge.ts';

const onPage = 100;

const whats: Readonly<Record<string, string>> = {
  decide: 'besloot',
  withdraw: 'trok in',
  import: 'las in',
  judge: 'beoordeelde',
  'sign-in': 'meldde zich aan',
  'sign-in-refused': 'aanmelden geweigerd',
  'sign-out': 'meldde zich af',
};

/** `/beheer/logboek`: what people did, the newest first; `?voor=` is the last number of the page before. */
export function logPage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/logboek', (context) => {
    const before = Number(context.req.query('voor'));
    const entries = createAuditStore(desk.database()).list(
      onPage,
      ...(Number.isInteger(before) && before > 0 ? [before] : []),
    );
    const last = entries.at(-1);
    return answerPage(
      context,
      desk,
      'logboek',
      'Logboek',
      html`<h1>Logboek</h1>
        <p class="lead">
          Alles wat beheerders deden, hier of op de opdrachtregel. Hier wordt nooit iets gewijzigd.
        </p>
        ${entries.length === 0 ? html`<p>Er is nog niets gedaan.</p>` : table(entries)}
        ${
          last !== undefined &&
          entries.length === onPage &&
          html`<p><a href="/beheer/logboek?voor=${last.id}" rel="next">Ouder</a></p>`
        }`,
    );
  });
}

const table = (entries: readonly AuditEntry[]): Html =>
  html`<div class="table-box" tabindex="0" role="region" aria-label="Logboek">
    <table>
      <thead>
        <tr>
          <th scope="col">Wanneer</th>
          <th scope="col">Wie</th>
          <th scope="col">Wat</th>
          <th scope="col">Waarover</th>
          <th scope="col">Waar</th>
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              <td>${formatMoment(entry.at)}</td>
              <td>${entry.who}</td>
              <td>${whats[entry.what] ?? entry.what}</td>
              <td>${subjectOf(entry)}</td>
              <td>${entry.via === 'web' ? 'beheer' : 'opdrachtregel'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** What an entry is about: a decision in words, else its name as it was noted. */
function subjectOf({ subject, after }: AuditEntry): Html {
  const parsed = decisionSchema.safeParse(after);
  if (!parsed.success) return html`${subject}`;
  const { verdict, records, from, reason, withdrawn } = parsed.data;
  return html`<strong>${verdictWords[verdict]}</strong>
    ${[...records, ...from].map((key) => html`<br />${recordLink(key)}`)}
    <span class="note">${withdrawn?.reason ?? reason} (<code>${subject}</code>)</span>`;
}
