import type { Hono } from 'hono';
import { decide, importDecisions, withdraw, type Actor } from '../../../ingest/desk/decide.ts';
import { fromDecisionLines, toDecisionLines } from '../../../ingest/decision-lines.ts';
import { DutchError, refusalText } from '../../../ingest/desk/nl/problem-text.ts';
import type { Decision, Verdict } from '../../../ingest/model/decision.ts';
import { isoDateSchema } from '../../../ingest/model/offer.ts';
import { createDecisionStore } from '../../../ingest/store/decision-store.ts';
import { createPublishStore } from '../../../ingest/store/publish-store.ts';
import { deskAddress } from '../access/sign-in.ts';
import { answerProblem, goOn, type Desk, type DeskContext, type DeskEnv } from '../desk-context.ts';
import { textIn } from '../read-form.ts';

const verdicts: readonly Verdict[] = ['same', 'different', 'later', 'exclude', 'pin'];

/**
 * What the forms of the desk send: `POST /beheer/beslissingen` takes a decision, `…/intrekken` withdraws one, `…/inlezen`
 * takes a file over, `GET …/beslissingen.yaml` gives all. Each goes on to `naar`, and the catalogue follows.
 */
export function decisionRoutes(app: Hono<DeskEnv>, desk: Desk): void {
  app.post('/beslissingen', (context) =>
    trying(context, desk, () => {
      const form = context.get('form');
      const verdict = verdicts.find((name) => name === textIn(form, 'besluit'));
      if (verdict === undefined) throw new DutchError('Kies een besluit.');
      const until = textIn(form, 'tot') || null;
      if (until !== null && !isoDateSchema.safeParse(until).success) {
        throw new DutchError('De einddatum is geen datum (jjjj-mm-dd).');
      }
      const records = form.get('record') ?? [];
      if (records.length === 0) throw new DutchError('Kies ten minste één record.');
      const field = textIn(form, 'veld') || null;
      decide(
        desk.database(),
        {
          ...{ verdict, until, field },
          records,
          from: form.get('tegenover') ?? othersOf(desk, textIn(form, 'van'), records),
          value: field === null ? null : valueOf(field, textIn(form, 'waarde')),
        },
        actorOf(context, desk),
      );
      return goOn(context, deskAddress(textIn(form, 'naar')), 'beslist');
    }),
  );
  app.post('/beslissingen/intrekken', (context) =>
    trying(context, desk, () => {
      withdraw(desk.database(), textIn(context.get('form'), 'besluit'), actorOf(context, desk));
      return goOn(context, deskAddress(textIn(context.get('form'), 'naar')), 'ingetrokken');
    }),
  );
  app.post('/beslissingen/inlezen', (context) =>
    trying(context, desk, () => {
      const decisions = fromDecisionLines(context.get('form').get('bestand')?.at(-1) ?? '');
      importDecisions(desk.database(), decisions, actorOf(context, desk));
      return goOn(context, '/beheer/beslissingen', 'ingelezen');
    }),
  );
  app.get('/beslissingen.yaml', (context) => {
    context.header('Content-Type', 'application/yaml; charset=utf-8');
    context.header('Content-Disposition', 'attachment; filename="beslissingen.yaml"');
    return context.body(toDecisionLines(createDecisionStore(desk.database()).all()));
  });
}

/** Who sends this form, and why: a reason is asked for, but for the quick answers to questions. */
export function actorOf(context: DeskContext, desk: Desk, otherwise = ''): Actor {
  const reason = textIn(context.get('form'), 'reden') || otherwise;
  if (reason === '') throw new DutchError('Geef een reden: wie dit later ziet, moet het kunnen volgen.');
  return { author: context.get('maintainer').name, reason, at: desk.clock().toISOString(), via: 'web' };
}

/** Does what a form asks and lets the catalogue follow; says on a page why it cannot be done. */
export function trying(context: DeskContext, desk: Desk, work: () => Response): Response | Promise<Response> {
  try {
    const response = work();
    desk.followUp.ask();
    return response;
  } catch (error) {
    return answerProblem(context, desk, null, refusalText(error));
  }
}

/** The records of a course that were not chosen; none when no course is named. */
function othersOf(desk: Desk, programId: string, chosen: readonly string[]): readonly string[] {
  if (programId === '') return [];
  const course = createPublishStore(desk.database()).cluster(programId);
  const others = course?.records.filter((key) => !chosen.includes(key)) ?? [];
  if (others.length === 0) throw new DutchError('Laat ten minste één record in de opleiding.');
  return others;
}

/** A value to pin as a person types it: JSON for lists and amounts, else the text itself; empty is no value. */
function valueOf(field: string, typed: string): Decision['value'] {
  if (typed === '') return null;
  if (!/^[[{"]/.test(typed)) return typed;
  try {
    return JSON.parse(typed) as Decision['value'];
  } catch {
    throw new DutchError(`De waarde van ${field} is geen geldige JSON.`);
  }
}
