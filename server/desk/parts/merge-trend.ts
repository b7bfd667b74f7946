import { html } from 'hono/html';
import { conflictLabels } from '../../../ingest/desk/nl/labels.ts';
import { problemText } from '../../../ingest/desk/nl/problem-text.ts';
import type { MergeReport } from '../../../ingest/model/merge-report.ts';
import type { Html } from '../layout.ts';
import { formatMoment, formatNumber, formatPercent } from './format.ts';
import { lineChart } from './line-chart.ts';
import { problemView } from './problem-view.ts';

/** A number of a merge that is worth following. */
interface Series {
  readonly title: string;
  /** Null where it was not counted. */
  readonly valueOf: (report: MergeReport) => number | null;
  /** What the table says behind the number. */
  readonly noteOf?: (report: MergeReport) => string;
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const series: readonly Series[] = [
  { title: 'Open vragen', valueOf: ({ questions }) => questions },
  { title: 'Conflicten', valueOf: ({ conflicts }) => sum(conflicts) },
  {
    title: 'Verhuisde records',
    valueOf: ({ churn }) => churn.moved,
    noteOf: ({ churn }) => (churn.known === 0 ? '' : ` (${formatPercent(churn.moved / churn.known)})`),
  },
  { title: 'In de catalogus', valueOf: ({ offered }) => offered },
  { title: 'Opleidingen', valueOf: ({ courses }) => courses },
  { title: 'Records', valueOf: ({ records }) => records },
  { title: 'Verbindingen', valueOf: ({ edges }) => sum(edges) },
  { title: 'Uitgesloten', valueOf: ({ excluded }) => excluded },
];

/** The last merges, oldest first: their numbers and their conflicts by code, as small charts and as tables. */
export function mergeTrend(merges: readonly MergeReport[]): Html | null {
  if (merges.length === 0) return null;
  const codes = [...new Set(merges.flatMap(({ conflicts }) => Object.keys(conflicts)))].toSorted();
  const ofCodes = codes.map((code): Series => ({
    title: (conflictLabels as Readonly<Record<string, string>>)[code] ?? code,
    valueOf: ({ conflicts }) => conflicts[code] ?? 0,
  }));
  const said =
    merges.length === 1 ? 'De laatste samenvoeging.' : `De laatste ${merges.length} samenvoegingen.`;
  return html`<section aria-labelledby="verloop">
      <h2 id="verloop">Verloop</h2>
      <p>${said}</p>
      ${chartsOf(series, merges)} ${tableOf('Verloop als tabel', series, merges, true)}
    </section>
    ${
      ofCodes.length > 0 &&
      html`<section aria-labelledby="verloop-conflicten">
        <h2 id="verloop-conflicten">Verloop van conflicten</h2>
        ${chartsOf(ofCodes, merges)} ${tableOf('Conflicten als tabel', ofCodes, merges, false)}
      </section>`
    }`;
}

const chartsOf = (shown: readonly Series[], merges: readonly MergeReport[]): Html =>
  html`<div class="desk-charts">
    ${shown.map(({ title, valueOf }) =>
      lineChart(
        title,
        merges.map((report) => ({ label: formatMoment(report.at), value: valueOf(report) })),
      ),
    )}
  </div>`;

function tableOf(
  name: string,
  shown: readonly Series[],
  merges: readonly MergeReport[],
  saysWhetherPublished: boolean,
): Html {
  return html`<details>
    <summary>Als tabel</summary>
    <div class="table-box" tabindex="0" role="region" aria-label="${name}">
      <table class="desk-wide">
        <thead>
          <tr>
            <th scope="col">Wanneer</th>
            ${shown.map(({ title }) => html`<th scope="col" class="number">${title}</th>`)}
            ${saysWhetherPublished && html`<th scope="col">Gepubliceerd</th>`}
          </tr>
        </thead>
        <tbody>
          ${merges.toReversed().map(
            (report) =>
              html`<tr>
                <th scope="row">${formatMoment(report.at)}</th>
                ${shown.map(({ valueOf, noteOf }) => {
                  const value = valueOf(report);
                  return html`<td class="number">
                    ${value === null ? '–' : formatNumber(value) + (noteOf?.(report) ?? '')}
                  </td>`;
                })}
                ${
                  saysWhetherPublished &&
                  html`<td>
                    ${report.stopped.length === 0 ? 'ja' : report.stopped.map((reason) => html`${problemView(problemText(reason))}`)}
                  </td>`
                }
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
