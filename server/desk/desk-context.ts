import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Config } from '../../ingest/config.ts';
import type { ProblemText } from '../../ingest/desk/nl/problem-text.ts';
import { createClock, dutchDate, type Clock } from '../../ingest/lib/clock.ts';
import type { EmptySearches } from '../../ingest/store/empty-searches.ts';
import type { Database } from '../../ingest/store/database.ts';
import type { ValueIndex } from '../../ingest/store/value-index.ts';
import type { Maintainer } from './access/read-maintainer.ts';
import type { FollowUp } from './follow-up.ts';
import { deskPage, type Html, type Section } from './layout.ts';
import { problemView } from './parts/problem-view.ts';
import type { QuestionList } from './question-list.ts';
import type { Form } from './read-form.ts';
import { siteStyles } from './site-styles.ts';

/** What the pages of the desk work with. */
export interface Desk {
  readonly config: Config;
  readonly database: () => Database;
  readonly followUp: FollowUp;
  readonly questions: QuestionList;
  /** Every word of every record, brought up to date after each merge. */
  readonly values: () => ValueIndex;
  /** The real time, also where the catalogue plays on a fixed day: decisions and sessions are of now. */
  readonly clock: Clock;
  /** Folder of the built pages; null before the first build. */
  readonly siteDir: () => string | null;
  /** Words that found nothing; null when no log is kept. */
  readonly emptySearches: Pick<EmptySearches, 'top'> | null;
}

/** Names of what a request carries through the desk. */
export interface DeskEnv {
  Variables: {
    maintainer: Maintainer;
    /** What a form sent; empty for anything else. */
    form: Form;
  };
}

/** A request for a page of the desk. */
export type DeskContext = Context<DeskEnv>;

/** Day that the catalogue plays on, in the Netherlands. */
export const todayOf = ({ config }: Desk): string => dutchDate(createClock(config.fixedNow)());

/** Answers with a page of the desk. `?gedaan=` says what the form before it did. */
export function answerPage(
  context: DeskContext,
  desk: Desk,
  section: Section | null,
  title: string,
  body: Html,
  status: 200 | 400 | 404 = 200,
): Response | Promise<Response> {
  const frame = {
    maintainer: context.get('maintainer'),
    styles: siteStyles(desk.siteDir()),
    followUp: desk.followUp.state(),
    done: doneText(context.req.query('gedaan')),
  };
  return context.html(deskPage(frame, section, title, body), status);
}

/** Goes on to an address of the desk, which says what was done. */
export function goOn(context: DeskContext, address: string, done: keyof typeof doneTexts): Response {
  const to = new URL(address, 'http://desk');
  to.searchParams.set('gedaan', done);
  return context.redirect(to.pathname + to.search + to.hash, 303);
}

/** Answers that what was asked cannot be done, with why. */
export const answerProblem = (
  context: DeskContext,
  desk: Desk,
  section: Section | null,
  why: string | ProblemText,
): Response | Promise<Response> =>
  answerPage(
    context,
    desk,
    section,
    'Dat kan niet',
    html`<h1>Dat kan niet</h1>
      <div class="utrecht-alert utrecht-alert--info" role="alert">
        ${problemView(typeof why === 'string' ? { text: why, detail: null } : why)}
      </div>
      <p><a href="/beheer">Naar het overzicht</a></p>`,
    400,
  );

/** What `?gedaan=` stands for. The address names it and does not say it, so that no link can put words here. */
const doneTexts = {
  beslist: 'Je beslissing is opgeslagen.',
  ingetrokken: 'De beslissing is ingetrokken.',
  ingelezen: 'De beslissingen zijn ingelezen.',
  beoordeeld: 'Je oordeel is opgeslagen.',
} as const;

const doneText = (name: string | undefined): string | null =>
  Object.entries(doneTexts).find(([known]) => known === name)?.[1] ?? null;
