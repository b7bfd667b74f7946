import { html } from 'hono/html';
import type { Scorecard } from '../../../ingest/desk/read-scorecard.ts';
import { conflictText } from '../../../ingest/desk/nl/conflict-text.ts';
import { issueWords } from '../../../ingest/desk/nl/issue-words.ts';
import { dayText, mixText, sourceWords } from '../../../ingest/desk/nl/words.ts';
import type { SourceName } from '../../../ingest/model/codes.ts';
import type { Html } from '../layout.ts';
import { conflictLabels } from '../../../ingest/desk/nl/labels.ts';
import { formatNumber, formatPercent } from './format.ts';
import { recordLink } from './record-badge.ts';
import { shorten } from './shorten.ts';

/** Courses and conflicts shown; the CSV has all courses. */
const shownCourses = 25;
const shownConflicts = 50;

/** Longest delivered value shown, in characters. */
const longestValue = 160;

/** How the courses of a provider look to visitors, and what it can repair in its sources. */
export function scorecardView(card: Scorecard): Html {
  const { provider, courses, score, freshness } = card;
  const days = Object.entries(freshness.lastSeen) as [SourceName, string][];
  return html`<h1>${provider.name}</h1>
    <p>KvK ${provider.kvk ?? 'niet bekend'} · BRIN ${provider.brin ?? 'niet bekend'}</p>
    <dl class="desk-figures">
      <div>
        <dt>opleidingen</dt>
        <dd>${formatNumber(courses)}</dd>
      </div>
      <div>
        <dt>gemiddeld volledig (0–100)</dt>
        <dd>${score === null ? '–' : formatNumber(score.average)}</dd>
      </div>
      <div>
        <dt>zonder komende start</dt>
        <dd>${formatNumber(freshness.withoutStart)}</dd>
      </div>
      <div>
        <dt>conflicten</dt>
        <dd>${formatNumber(card.conflicts.length)}</dd>
      </div>
    </dl>
    <p>
      ${days.map(([source, day]) => html`${sourceWords[source]}: laatst geleverd op ${dayText(day)}. `)}
      ${formatNumber(freshness.endedRecords)} records zijn beëindigd.
    </p>
    <p>
      <a href="/beheer/aanbieder.csv?id=${encodeURIComponent(provider.id)}"
        >Download alle opleidingen (CSV)</a
      >
    </p>
    <section aria-labelledby="herstel">
      <h2 id="herstel">Wat te herstellen</h2>
      ${
        card.repairs.length === 0
          ? html`<p>Niets: alles is ingevuld.</p>`
          : html`<ul class="desk-list">
              ${card.repairs.map((repair) => html`<li>${repair}</li>`)}
            </ul>`
      }
    </section>
    ${completeness(card)} ${worst(card)} ${conflicts(card)} ${issues(card)}`;
}

const completeness = ({ completeness: found }: Scorecard): Html =>
  html`<section aria-labelledby="volledig">
    <h2 id="volledig">Volledigheid</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Wat</th>
          <th scope="col" class="number">Heeft het</th>
          <th scope="col" class="number">Aandeel</th>
        </tr>
      </thead>
      <tbody>
        ${found.map(
          ({ label, met, of }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td class="number">${formatNumber(met)} van ${formatNumber(of)}</td>
              <td class="number">${of === 0 ? '–' : formatPercent(met / of)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;

const worst = ({ worst: courses }: Scorecard): Html | null =>
  courses.length === 0
    ? null
    : html`<section aria-labelledby="minst">
        <h2 id="minst">Minst volledige opleidingen</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Opleiding</th>
              <th scope="col">Bronnen</th>
              <th scope="col" class="number">Score</th>
            </tr>
          </thead>
          <tbody>
            ${courses.slice(0, shownCourses).map(
              ({ programId, title, sources, score }) =>
                html`<tr>
                  <th scope="row"><a href="/beheer/opleiding/${programId}">${title}</a></th>
                  <td>${mixText(sources.join('+'))}</td>
                  <td class="number">${score}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`;

const conflicts = ({ conflicts: found }: Scorecard): Html | null =>
  found.length === 0
    ? null
    : html`<section aria-labelledby="conflicten">
        <h2 id="conflicten">Conflicten</h2>
        <ul class="desk-list">
          ${found.slice(0, shownConflicts).map(
            ({ code, records, message }) =>
              html`<li>
                <strong>${conflictLabels[code]}</strong>
                <span class="note">${conflictText({ code, message })}</span>
                ${records[0] !== undefined && recordLink(records[0])}
              </li>`,
          )}
        </ul>
        ${found.length > shownConflicts && html`<p>De eerste ${shownConflicts} van ${found.length}.</p>`}
      </section>`;

const issues = ({ issues: found }: Scorecard): Html | null =>
  found.length === 0
    ? null
    : html`<section aria-labelledby="meldingen">
        <h2 id="meldingen">Meldingen bij het inlezen</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Melding</th>
              <th scope="col" class="number">Aantal</th>
              <th scope="col">Voorbeeld</th>
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ code, count, example }) =>
                html`<tr>
                  <th scope="row">${issueWords[code] ?? code} <code class="note">${code}</code></th>
                  <td class="number">${formatNumber(count)}</td>
                  <td>
                    ${example.field}
                    ${example.value !== null && html`<code>${shorten(example.value, longestValue)}</code>`}
                  </td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`;
