import { html } from 'hono/html';
import type { FeedName } from '../../../ingest/model/codes.ts';
import type { RunReport } from '../../../ingest/store/run-store.ts';
import type { Html } from '../layout.ts';
import { collectText } from '../../../ingest/desk/nl/problem-text.ts';
import { feedLabels, runStateLabels } from '../../../ingest/desk/nl/labels.ts';
import { formatMoment, formatNumber } from './format.ts';
import { problemView } from './problem-view.ts';
import { lineChart } from './line-chart.ts';

/** Runs of a source, oldest first. */
type Runs = readonly Omit<RunReport, 'parts'>[];

/** The last runs of each source: what each delivery had as a small chart, and all of it as a table. */
export function runTrend(runsOf: ReadonlyMap<FeedName, Runs>): Html | null {
  const runs = [...runsOf.values()].flat().toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  if (runs.length === 0) return null;
  return html`<section aria-labelledby="ophalen">
    <h2 id="ophalen">Opgehaald</h2>
    <p>Wat elke bron de laatste keren leverde: records en wat erbij hoort.</p>
    <div class="desk-charts">
      ${[...runsOf].map(([feed, own]) =>
        lineChart(
          feedLabels[feed],
          own.map(({ startedAt, counters, state }) => ({
            label: formatMoment(startedAt),
            value: state === 'failed' ? null : counters.added + counters.changed + counters.unchanged,
          })),
        ),
      )}
    </div>
    <details>
      <summary>Als tabel</summary>
      <div class="table-box" tabindex="0" role="region" aria-label="Runs als tabel">
        <table>
          <thead>
            <tr>
              <th scope="col">Wanneer</th>
              <th scope="col">Bron</th>
              <th scope="col">Uitkomst</th>
              <th scope="col" class="number">Ontvangen</th>
              <th scope="col" class="number">Nieuw</th>
              <th scope="col" class="number">Gewijzigd</th>
              <th scope="col" class="number">Weg</th>
              <th scope="col" class="number">Geweigerd</th>
            </tr>
          </thead>
          <tbody>
            ${runs.map(
              ({ startedAt, source, state, message, counters }) =>
                html`<tr>
                  <th scope="row">${formatMoment(startedAt)}</th>
                  <td>${feedLabels[source]}</td>
                  <td>${runStateLabels[state]} ${message !== null && problemView(collectText(message))}</td>
                  ${[
                    counters.received,
                    counters.added,
                    counters.changed,
                    counters.removed,
                    counters.refused,
                  ].map((count) => html`<td class="number">${formatNumber(count)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}
