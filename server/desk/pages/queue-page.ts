import type { Hono } from 'hono';
import { html } from 'hono/html';
import { dayText } from '../../../ingest/desk/nl/words.ts';
import { answerQuestion, answersTo, type Answer } from '../../../ingest/desk/answer-question.ts';
import { withdraw } from '../../../ingest/desk/decide.ts';
import type { Question, RankedQuestion } from '../../../ingest/desk/question.ts';
import { readQuestion } from '../../../ingest/desk/read-question.ts';
import { createDecisionStore } from '../../../ingest/store/decision-store.ts';
import {
  answerPage,
  answerProblem,
  todayOf,
  type Desk,
  type DeskContext,
  type DeskEnv,
} from '../desk-context.ts';
import { formToken, type Html } from '../layout.ts';
import { compareTable } from '../parts/compare-table.ts';
import { formatCount } from '../parts/format.ts';
import { recordHead } from '../parts/record-badge.ts';
import { patienceMs } from '../kept-reading.ts';
import { textIn } from '../read-form.ts';
import { actorOf, trying } from './decision-routes.ts';

const answers: Readonly<Record<Answer, { text: string; key: string; done: string }>> = {
  same: { text: 'Zelfde opleiding', key: 'z', done: 'zelfde opleiding' },
  different: { text: 'Verschillend', key: 'v', done: 'verschillend' },
  later: { text: 'Niet nu', key: 'l', done: 'niet nu' },
  keep: { text: 'Laat zo', key: 'z', done: 'laat zo' },
  withdraw: { text: 'Trek in', key: 'v', done: 'ingetrokken' },
};

/**
 * `/beheer/vragen`: one question at a time, the one that harms visitors most first. `?na=` is the question answered just
 * now with `?met=` its decision, so that it can be undone; `?vraag=` shows a certain one.
 */
export function queuePage(app: Hono<DeskEnv>, desk: Desk): void {
  const list = desk.questions;
  const made = (ranked: RankedQuestion): Question | null =>
    readQuestion(desk.database(), ranked, todayOf(desk));
  app.get('/vragen', async (context) => {
    await list.ready(patienceMs);
    const open = list.open();
    if (open === null) context.header('Refresh', '2');
    const wanted = context.req.query('vraag');
    return answerPage(
      context,
      desk,
      'vragen',
      'Vragen',
      html`<h1>Vragen</h1>
        ${undoForm(context)}
        ${
          open === null
            ? html`<p class="lead" role="status">
                De vragen worden gezocht. Dit duurt even; deze pagina ververst zichzelf.
              </p>`
            : shown(context, open, wanted ?? null)
        }`,
    );
  });
  app.post('/vragen', async (context) => {
    await list.ready(patienceMs);
    const form = context.get('form');
    const ranked = list.find(textIn(form, 'vraag'));
    const question = ranked && made(ranked);
    const answer =
      question === null ? undefined : answersTo(question).find((name) => name === textIn(form, 'antwoord'));
    if (question === null || answer === undefined) {
      return answerProblem(
        context,
        desk,
        'vragen',
        'Deze vraag is er niet meer: hij is beantwoord of vervallen.',
      );
    }
    return trying(context, desk, () => {
      const actor = actorOf(context, desk, `antwoord op een vraag: ${answers[answer].done}`);
      const { decision } = answerQuestion(desk.database(), question, answer, actor);
      list.settle(question.id, true);
      const next = new URLSearchParams({ na: question.id, met: decision.id, antwoord: answer });
      return context.redirect(`/beheer/vragen?${next}`, 303);
    });
  });
  app.post('/vragen/ongedaan', (context) =>
    trying(context, desk, () => {
      const form = context.get('form');
      const [id, of] = [textIn(form, 'besluit'), textIn(form, 'vraag')];
      // What undoes a withdrawal is another decision: only an answer that decided something is undone here.
      withdraw(desk.database(), id, actorOf(context, desk, 'antwoord ongedaan gemaakt'));
      list.settle(of, false);
      return context.redirect(`/beheer/vragen?vraag=${encodeURIComponent(of)}`, 303);
    }),
  );

  /** The question asked for, else the first; those whose records have gone since the list was read are no more. */
  function shown(context: DeskContext, open: readonly RankedQuestion[], id: string | null): Html {
    const wanted = id === null ? null : list.find(id);
    for (const ranked of wanted === null ? open : [wanted]) {
      const question = made(ranked);
      if (question === null) continue;
      const view = questionView(context, question, open.length);
      // An answer that was merged already took its question off the list.
      return id === null || wanted !== null
        ? view
        : html`<p class="desk-done" role="status">
              Deze vraag staat nu niet in de lijst. Heb je een antwoord ongedaan gemaakt? Dan komt de vraag na
              de volgende verwerking terug. Hieronder staat de eerste open vraag.
            </p>
            ${view}`;
    }
    return html`<p class="lead">
      Er zijn geen open vragen. Na de volgende verwerking kunnen er nieuwe zijn.
    </p>`;
  }

  /** The last answer, and a way to take it back; also when a merge that follows it took its question off the list. */
  function undoForm(context: DeskContext): Html | null {
    const [of, id, answer] = ['na', 'met', 'antwoord'].map((name) => context.req.query(name) ?? '');
    const ranked = list.find(of!);
    const question = ranked && made(ranked);
    const decision = createDecisionStore(desk.database()).find(id!);
    if (decision === null || decision.withdrawn !== null) return null;
    return html`<form
      method="post"
      action="/beheer/vragen/ongedaan"
      class="desk-done desk-answers"
      role="status"
    >
      ${formToken(context.get('maintainer'))}
      <input type="hidden" name="besluit" value="${decision.id}" />
      <input type="hidden" name="vraag" value="${of}" />
      <span
        >Laatste antwoord:
        <strong>${answers[answer as Answer]?.done ?? ''}</strong>${question && `, ${question.title}`}.</span
      >
      <button class="utrecht-button utrecht-button--secondary-action" data-key="o">
        Maak ongedaan <kbd>o</kbd>
      </button>
    </form>`;
  }
}

function questionView(context: DeskContext, question: Question, open: number): Html {
  const { id, title, provider, reason, effect, members, rows, stops, sides, decision } = question;
  return html`<p class="note">${formatCount(open, 'open vraag', 'open vragen')}</p>
    <section aria-labelledby="vraag">
      <h2 id="vraag">${title} <span class="note">${provider}</span></h2>
      ${stops && html`<p class="desk-warn">De publicatie staat stil tot deze vraag is beantwoord.</p>`}
      ${decision !== null && html`<p class="utrecht-alert utrecht-alert--info">Al beantwoord door ${decision.author}: ${decision.reason}</p>`}
      <p class="lead">${reason}</p>
      <p><strong>Gevolg:</strong> ${effect.text}</p>
      <form method="post" action="/beheer/vragen" aria-label="Antwoord">
        ${formToken(context.get('maintainer'))}
        <input type="hidden" name="vraag" value="${id}" />
        <div class="desk-answers">
          ${answersTo(question).map((answer, index) => {
            const { text, key } = answers[answer];
            return html`<button
              class="utrecht-button ${index === 0 ? 'utrecht-button--primary-action' : 'utrecht-button--secondary-action'}"
              name="antwoord"
              value="${answer}"
              data-key="${key}"
            >
              ${text} <kbd>${key}</kbd>
            </button>`;
          })}
          <button type="button" class="desk-plain desk-keys" data-keys aria-pressed="true" hidden>
            Sneltoetsen
          </button>
        </div>
        <details>
          <summary>Met een reden</summary>
          <p>
            <label class="utrecht-form-label" for="reden">Reden (mag leeg blijven)</label>
            <input
              class="utrecht-textbox utrecht-textbox--html-input"
              id="reden"
              name="reden"
              type="text"
              maxlength="300"
            />
          </p>
        </details>
      </form>
      ${compareTable(
        'De records naast elkaar',
        members.map(
          ({ record, url, programId, courseRecords, sideRecords, lastSeen, ...member }) =>
            html`${recordHead({ key: record, title: member.title, url })}
              <span class="note"
                >${sideRecords > 1 && html`staat voor ${sideRecords} records; `}gezien op
                ${dayText(lastSeen)}</span
              >
              ${
                programId !== null &&
                html`<a class="note" href="/beheer/opleiding/${programId}"
                  >opleiding met ${formatCount(courseRecords, 'record', 'records')}</a
                >`
              }`,
        ),
        rows,
      )}
      ${
        sides.length > members.length &&
        html`<p>
          Nog ${sides.length - members.length} andere records passen hier niet naast; het antwoord geldt ook
          voor die.
        </p>`
      }
    </section>`;
}
