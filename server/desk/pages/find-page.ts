import type { Hono } from 'hono';
import { html } from 'hono/html';
import { findCourses, type FoundCourse } from '../../../ingest/desk/find-courses.ts';
import { evidenceLabel, evidenceWords, mixText } from '../../../ingest/desk/nl/words.ts';
import type { EdgeKind } from '../../../ingest/model/edge.ts';
import { answerPage, type Desk, type DeskEnv } from '../desk-context.ts';
import type { Html } from '../layout.ts';
import { conflictLabels } from '../../../ingest/desk/nl/labels.ts';
import { patienceMs } from '../kept-reading.ts';
import { formatCount } from '../parts/format.ts';

/** Most courses shown; who needs more narrows down. */
const most = 100;

const mixes: Readonly<Record<string, string>> = {
  edudex: 'alleen EDU-DEX',
  rio: 'alleen RIO',
  hovi: 'alleen HOVI',
  'edudex+rio': 'EDU-DEX en RIO',
  'hovi+rio': 'HOVI en RIO',
  'edudex+hovi': 'EDU-DEX en HOVI',
  'edudex+hovi+rio': 'EDU-DEX, HOVI en RIO',
};

/** `/beheer/zoeken`: courses by any id, code, KvK number or title, narrowed by sources, evidence and conflict. */
export function findPage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/zoeken', async (context) => {
    const [text, mix, evidence, conflict] = ['q', 'bronnen', 'bewijs', 'conflict'].map(
      (name) => context.req.query(name)?.trim() || null,
    ) as [string | null, string | null, string | null, string | null];
    const isEverywhere = context.req.query('alles') === '1';
    // The index of all values is made behind the reading of a merge.
    if (isEverywhere) await desk.questions.ready(patienceMs);
    const everywhere = isEverywhere ? desk.values() : null;
    const isFilled = everywhere?.isFilled() ?? true;
    if (!isFilled) context.header('Refresh', '3');
    const isAsked = [text, mix, evidence, conflict].some((value) => value !== null);
    const kind = Object.keys(evidenceWords).find((known) => known === evidence) as EdgeKind | undefined;
    const found = isAsked
      ? findCourses(desk.database(), {
          text,
          everywhere: isFilled ? everywhere : null,
          mix,
          evidence: kind ?? null,
          conflict,
          limit: most + 1,
        })
      : null;
    return answerPage(
      context,
      desk,
      'zoeken',
      'Zoeken',
      html`<h1>Zoeken</h1>
        <form action="/beheer/zoeken" role="search" class="desk-row">
          <p>
            <label class="utrecht-form-label" for="q">Id, code, KvK of titel</label>
            <input
              class="utrecht-textbox utrecht-textbox--html-input"
              id="q"
              name="q"
              type="search"
              value="${text ?? ''}"
              autocomplete="off"
            />
          </p>
          ${choice('bronnen', 'Bronnen', mixes, mix)} ${choice('bewijs', 'Bewijs', evidenceLabels, evidence)}
          ${choice('conflict', 'Conflict', conflictLabels, conflict)}
          <button class="utrecht-button utrecht-button--primary-action">Zoek</button>
        </form>
        ${
          isFilled
            ? found !== null && results(found)
            : html`<p class="lead" role="status">
                De lijst van alle gegevens wordt gemaakt. Dit duurt even; deze pagina ververst zichzelf.
              </p>`
        }
        ${
          text !== null &&
          !isEverywhere &&
          html`<p class="note">
            Gezocht in ids, codes, KvK, titels en namen.
            <a href="/beheer/zoeken?${elsewhere(context.req.query())}">Zoek in alle gegevens</a>.
          </p>`
        }`,
    );
  });
}

/** The same search, also for records in which all words stand, in any value. */
const elsewhere = (query: Record<string, string>): string =>
  new URLSearchParams({ ...query, alles: '1' }).toString();

const evidenceLabels = Object.fromEntries(
  (Object.keys(evidenceWords) as EdgeKind[]).map((kind) => [kind, evidenceLabel(kind)]),
);

function choice(
  name: string,
  label: string,
  values: Readonly<Record<string, string>>,
  chosen: string | null,
): Html {
  return html`<p>
    <label class="utrecht-form-label" for="${name}">${label}</label>
    <select class="utrecht-select utrecht-select--html-select" id="${name}" name="${name}">
      <option value="">alle</option>
      ${Object.entries(values).map(
        ([value, text]) =>
          html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${text}</option>`,
      )}
    </select>
  </p>`;
}

function results(found: readonly FoundCourse[]): Html {
  if (found.length === 0) return html`<p role="status">Niets gevonden.</p>`;
  const shown = found.slice(0, most);
  const count =
    found.length > most
      ? `De eerste ${most} opleidingen`
      : formatCount(found.length, 'opleiding', 'opleidingen');
  return html`<p role="status">${count}</p>
    <div class="table-box" tabindex="0" role="region" aria-label="Gevonden opleidingen">
      <table>
        <thead>
          <tr>
            <th scope="col">Opleiding</th>
            <th scope="col">Aanbieder</th>
            <th scope="col">Bronnen</th>
            <th scope="col" class="number">Records</th>
            <th scope="col">Bewijs</th>
            <th scope="col">Conflicten</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ programId, title, provider, records, mix, evidence, conflicts }) =>
              html`<tr>
                <th scope="row">
                  <a href="/beheer/opleiding/${programId}">${title}</a> <code class="note">${programId}</code>
                </th>
                <td>${provider}</td>
                <td>${mixText(mix)}</td>
                <td class="number">${records}</td>
                <td>${evidence.join(', ')}</td>
                <td>
                  ${conflicts.map(
                    (code) => html`${conflictLabels[code as keyof typeof conflictLabels] ?? code}<br />`,
                  )}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
