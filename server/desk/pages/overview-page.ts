import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Conflict } from '../../../ingest/model/conflict.ts';
import { feedNameSchema } from '../../../ingest/model/codes.ts';
import type { MergeReport } from '../../../ingest/model/merge-report.ts';
import { createMergeLog } from '../../../ingest/store/merge-log.ts';
import { createRunStore } from '../../../ingest/store/run-store.ts';
import { statusReader } from '../../status-route.ts';
import { answerPage, type Desk, type DeskContext, type DeskEnv } from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { conflictLabels } from '../../../ingest/desk/nl/labels.ts';
import { problemText } from '../../../ingest/desk/nl/problem-text.ts';
import { evidenceLabel, mixText } from '../../../ingest/desk/nl/words.ts';
import type { EdgeKind } from '../../../ingest/model/edge.ts';
import { formatMoment, formatNumber, formatPercent } from '../parts/format.ts';
import { problemView } from '../parts/problem-view.ts';
import { openQuestions } from '../parts/open-questions.ts';
import { mergeTrend } from '../parts/merge-trend.ts';
import { runTrend } from '../parts/run-trend.ts';
import { sourceTable } from '../parts/source-table.ts';
import { patienceMs } from '../kept-reading.ts';

/** Merges, and runs of each source, shown as a trend. */
const trendLength = 30;

const feeds = feedNameSchema.options;

/** `/beheer`: how sources, merges and questions stand, and how they went over the last runs. */
export function overviewPage(app: Hono<DeskEnv>, desk: Desk): void {
  const status = statusReader(desk.config);
  app.get('/', async (context) => {
    await desk.questions.ready(patienceMs);
    const merges = createMergeLog(desk.database()).last(trendLength);
    const last = merges.at(-1) ?? null;
    const runs = createRunStore(desk.database());
    return answerPage(
      context,
      desk,
      'overzicht',
      'Overzicht',
      html`<h1>Overzicht</h1>
        ${stopped(last)} ${figures(desk, last)}
        <section aria-labelledby="bronnen">
          <h2 id="bronnen">Bronnen</h2>
          ${sourceTable(status()?.sources ?? [])}
        </section>
        ${runTrend(new Map(feeds.map((feed) => [feed, runs.last(feed, trendLength)])))}
        ${last !== null && findings(last)} ${mergeTrend(merges)} ${again(context)}`,
    );
  });
}

function figures({ questions }: Desk, last: MergeReport | null): Html {
  const open = questions.open();
  const stopping = open?.filter(({ stops }) => stops).length ?? 0;
  const share = last === null || last.churn.known === 0 ? null : last.churn.moved / last.churn.known;
  const shown: readonly (readonly [string, Html | string])[] = [
    openQuestions(open?.length ?? null, last),
    ...(stopping === 0 ? [] : [['vragen die de publicatie stilzetten', formatNumber(stopping)] as const]),
    ['opleidingen in de catalogus', last === null ? '–' : formatNumber(last.offered)],
    ['records', last === null ? '–' : formatNumber(last.records)],
    ['verhuisde records', share === null ? '–' : formatPercent(share)],
  ];
  return html`<dl class="desk-figures">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const stopped = (last: MergeReport | null): Html | null =>
  last === null || last.stopped.length === 0
    ? null
    : html`<div class="utrecht-alert utrecht-alert--warning desk-problem" role="alert">
        <p><strong>De laatste samenvoeging is niet gepubliceerd.</strong></p>
        <ul>
          ${last.stopped.map((reason) => html`<li>${problemView(problemText(reason))}</li>`)}
        </ul>
      </div>`;

/** What the last merge found, by code, kind and size. */
function findings({ at, conflicts, edges, mixes, sizes }: MergeReport): Html {
  return html`<section aria-labelledby="samenvoeging">
    <h2 id="samenvoeging">Laatste samenvoeging</h2>
    <p>${formatMoment(at)}</p>
    <div class="columns">
      ${counts('Conflicten', conflicts, (code) => conflictLabels[code as Conflict['code']] ?? code, 'conflict')}
      ${counts('Verbindingen naar bewijs', edges, (kind) => evidenceLabel(kind as EdgeKind), 'bewijs')}
      ${counts('Opleidingen naar bronnen', mixes, mixText, 'bronnen')}
      ${counts('Opleidingen naar aantal records', sizes, (size) => size, null)}
    </div>
  </section>`;
}

/** A table of counts; each name leads to the courses it counts where `filter` names a filter of the search. */
function counts(
  title: string,
  of: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
  filter: string | null,
): Html {
  const rows = Object.entries(of).toSorted(([, a], [, b]) => b - a);
  return html`<div>
    <h3>${title}</h3>
    ${
      rows.length === 0
        ? html`<p>Geen.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Soort</th>
                <th scope="col" class="number">Aantal</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ([key, count]) =>
                  html`<tr>
                    <th scope="row">
                      ${
                        filter === null
                          ? nameOf(key)
                          : html`<a href="/beheer/zoeken?${filter}=${encodeURIComponent(key)}"
                              >${nameOf(key)}</a
                            >`
                      }
                    </th>
                    <td class="number">${formatNumber(count)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </div>`;
}

const again = (context: DeskContext): Html =>
  html`<form method="post" action="/beheer/verwerking" class="desk-answers">
    ${formToken(context.get('maintainer'))}
    <button class="utrecht-button utrecht-button--secondary-action">Verwerk beslissingen opnieuw</button>
  </form>`;
