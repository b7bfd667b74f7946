import type { Hono } from 'hono';
import { html } from 'hono/html';
import { compareRecords } from '../../../ingest/desk/compare-records.ts';
import {
  judge,
  readSample,
  sampleSize,
  type KindSample,
  type SampledPair,
} from '../../../ingest/desk/read-sample.ts';
import { evidenceText, evidenceWords } from '../../../ingest/desk/nl/words.ts';
import { createRecordStore } from '../../../ingest/store/record-store.ts';
import {
  answerPage,
  answerProblem,
  goOn,
  todayOf,
  type Desk,
  type DeskContext,
  type DeskEnv,
} from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { compareTable } from '../parts/compare-table.ts';
import { formatNumber, formatPercent } from '../parts/format.ts';
import { recordHead } from '../parts/record-badge.ts';
import { patienceMs } from '../kept-reading.ts';
import { textIn } from '../read-form.ts';

const verdicts = { right: 'Terecht samen', wrong: 'Ten onrechte samen', unsure: 'Weet niet' } as const;
type Verdict = keyof typeof verdicts;
const keys: Readonly<Record<Verdict, string>> = { right: 'g', wrong: 'f', unsure: 'w' };

/**
 * `/beheer/steekproef`: merged pairs drawn at random per kind of evidence, the same ones all month, to see how often a
 * rule is right. A judgement changes nothing in the catalogue.
 */
export function samplePage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/steekproef', async (context) => {
    const month = todayOf(desk).slice(0, 7);
    await desk.questions.ready(patienceMs);
    const draws = desk.questions.draws();
    if (draws === null) context.header('Refresh', '2');
    const samples = readSample(desk.database(), draws ?? []);
    const wanted = context.req.query('soort');
    const next = samples
      .filter(({ kind }) => wanted === undefined || kind === wanted)
      .flatMap(({ kind, pairs }) =>
        pairs
          .filter(({ judgement, titles }) => judgement === null && !titles.includes(null))
          .map((pair) => ({ kind, pair })),
      )[0];
    return answerPage(
      context,
      desk,
      'steekproef',
      'Steekproef',
      html`<h1>Steekproef van ${monthText(month)}</h1>
        <p class="lead">
          Paren die door een regel zijn samengevoegd, willekeurig getrokken: elke maand ${sampleSize} per
          soort bewijs.
        </p>
        ${
          draws === null
            ? html`<p role="status">
                De paren worden getrokken. Dit duurt even; deze pagina ververst zichzelf.
              </p>`
            : html`${results(samples)}
              ${next === undefined ? html`<p>Alles van deze maand is beoordeeld.</p>` : pairView(context, desk, next.kind, next.pair)}`
        }`,
    );
  });
  app.post('/steekproef', async (context) => {
    const form = context.get('form');
    const [kind, a, b] = ['soort', 'a', 'b'].map((name) => textIn(form, name));
    const verdict = (Object.keys(verdicts) as Verdict[]).find((name) => name === textIn(form, 'oordeel'));
    await desk.questions.ready(patienceMs);
    const draw = desk.questions.draws()?.find((one) => one.kind === kind);
    const isDrawn = draw?.drawn.some((pair) => pair.a === a && pair.b === b) ?? false;
    if (draw === undefined || !isDrawn || verdict === undefined) {
      return answerProblem(context, desk, 'steekproef', 'Dit paar zit niet meer in de steekproef.');
    }
    judge(
      desk.database(),
      { kind: draw.kind, a: a!, b: b!, verdict },
      { author: context.get('maintainer').name, at: desk.clock().toISOString(), via: 'web' },
    );
    return goOn(context, '/beheer/steekproef', 'beoordeeld');
  });
}

/** `2026-11` as `november 2026`. */
const monthText = (month: string): string =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

const results = (samples: readonly KindSample[]): Html =>
  html`<div class="table-box" tabindex="0" role="region" aria-label="Uitkomst per soort bewijs">
    <table>
      <thead>
        <tr>
          <th scope="col">Bewijs</th>
          <th scope="col" class="number">Verbindingen</th>
          <th scope="col" class="number">Beoordeeld</th>
          <th scope="col" class="number">Terecht</th>
          <th scope="col">Precisie (95 %, Wilson)</th>
        </tr>
      </thead>
      <tbody>
        ${samples.map(
          ({ kind, tied, judged, hits, precision, pairs }) =>
            html`<tr>
              <th scope="row">
                <a href="/beheer/steekproef?soort=${kind}">${kind}</a>
                <span class="note">${evidenceWords[kind]}</span>
              </th>
              <td class="number">${formatNumber(tied)}</td>
              <td class="number">${judged} van ${pairs.length}</td>
              <td class="number">${hits}</td>
              <td>
                ${
                  precision === null
                    ? '–'
                    : `${formatPercent(precision.share)}, tussen ${formatPercent(precision.low)} en ${formatPercent(precision.high)}`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

function pairView(context: DeskContext, desk: Desk, kind: KindSample['kind'], { a, b }: SampledPair): Html {
  const records = createRecordStore(desk.database()).programsByKey([a, b]);
  return html`<section aria-labelledby="paar">
    <h2 id="paar">Is dit één opleiding?</h2>
    <p>Samengevoegd op ${evidenceText(kind)}.</p>
    <form method="post" action="/beheer/steekproef" aria-label="Oordeel">
      ${formToken(context.get('maintainer'))}
      <input type="hidden" name="soort" value="${kind}" />
      <input type="hidden" name="a" value="${a}" />
      <input type="hidden" name="b" value="${b}" />
      <div class="desk-answers">
        ${(Object.keys(verdicts) as Verdict[]).map(
          (verdict, index) =>
            html`<button
              class="utrecht-button ${index === 0 ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}"
              name="oordeel"
              value="${verdict}"
              data-key="${keys[verdict]}"
            >
              ${verdicts[verdict]} <kbd>${keys[verdict]}</kbd>
            </button>`,
        )}
        <button type="button" class="desk-plain desk-keys" data-keys aria-pressed="true" hidden>
          Sneltoetsen
        </button>
      </div>
    </form>
    ${compareTable('De twee records naast elkaar', records.map(recordHead), compareRecords(records, todayOf(desk)))}
  </section>`;
}
