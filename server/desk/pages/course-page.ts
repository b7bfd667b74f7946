import type { Hono } from 'hono';
import { html } from 'hono/html';
import { compareRecords } from '../../../ingest/desk/compare-records.ts';
import { dutchDate, createClock } from '../../../ingest/lib/clock.ts';
import type { Conflict } from '../../../ingest/model/conflict.ts';
import { recordsOf } from '../../../ingest/model/decision.ts';
import type { ProgramRecord } from '../../../ingest/model/program-record.ts';
import { createDecisionStore } from '../../../ingest/store/decision-store.ts';
import { createDeskStore } from '../../../ingest/store/desk-store.ts';
import { createMergeStore } from '../../../ingest/store/merge-store.ts';
import { createPublishStore } from '../../../ingest/store/publish-store.ts';
import { createRecordStore } from '../../../ingest/store/record-store.ts';
import type { StoredCluster } from '../../../ingest/store/stored.ts';
import { answerPage, answerProblem, type Desk, type DeskContext, type DeskEnv } from '../desk-context.ts';
import type { Html } from '../layout.ts';
import { conflictLabels, severityLabels } from '../nl.ts';
import { compareTable } from '../parts/compare-table.ts';
import { courseForms } from '../parts/course-forms.ts';
import { edgeTable } from '../parts/edge-table.ts';
import { evidenceGraph } from '../parts/evidence-graph.ts';
import { formatCount } from '../parts/format.ts';
import { recordHead } from '../parts/record-badge.ts';
import { decisionTable, remarksOn } from './decisions-page.ts';

/** Most records shown beside each other. */
const mostColumns = 12;

/**
 * `/beheer/opleiding/<id>`: a course with its records, the evidence that ties them, and what can be decided about it. An
 * id that has become part of another course leads there; `/beheer/record?sleutel=` leads to the course of a record.
 */
export function coursePage(app: Hono<DeskEnv>, desk: Desk): void {
  app.get('/record', (context) => {
    const key = context.req.query('sleutel') ?? '';
    const course = createDeskStore(desk.database()).coursesOf([key]).get(key);
    return course === undefined
      ? answerProblem(context, desk, 'zoeken', `Er is geen record ${key} in de laatste samenvoeging.`)
      : context.redirect(`/beheer/opleiding/${course.programId}`, 303);
  });
  app.get('/opleiding/:id', (context) => {
    const id = context.req.param('id');
    const course = createPublishStore(desk.database()).cluster(id);
    if (course !== null)
      return answerPage(context, desk, 'zoeken', course.title, courseView(context, desk, course));
    const movedTo = createMergeStore(desk.database()).redirects().get(id);
    return movedTo === undefined
      ? answerProblem(context, desk, 'zoeken', `Er is geen opleiding ${id} in de laatste samenvoeging.`)
      : context.redirect(`/beheer/opleiding/${movedTo}`, 303);
  });
}

function courseView(context: DeskContext, desk: Desk, course: StoredCluster): Html {
  const { programId, title, provider, edges } = course;
  const records = createRecordStore(desk.database()).programsByKey(course.records);
  const address = `/beheer/opleiding/${programId}`;
  const today = dutchDate(createClock(desk.config.fixedNow)());
  return html`<h1>${title}</h1>
    <p class="lead">${provider}</p>
    <p>
      ${formatCount(records.length, 'record', 'records')} · id <code>${programId}</code> ·
      ${onSite(desk, programId)}
    </p>
    ${conflictList(conflictsOf(desk, course))}
    <section aria-labelledby="records">
      <h2 id="records">Records</h2>
      ${compareTable(
        'De records naast elkaar',
        records.slice(0, mostColumns).map(recordHead),
        compareRecords(records.slice(0, mostColumns), today),
      )}
      ${
        records.length > mostColumns &&
        html`<p>
          De eerste ${mostColumns} van ${records.length}; de andere:
          ${records.slice(mostColumns).map(({ key }) => html`<code>${key}</code> `)}
        </p>`
      }
    </section>
    ${
      records.length > 1 &&
      html`<section aria-labelledby="bewijs">
        <h2 id="bewijs">Bewijs</h2>
        ${evidenceGraph(
          records.map(({ key, title, offers }) => ({ key, label: `${townOf(offers)}${title}` })),
          edges,
        )}
        ${edgeTable(context, course, address)}
      </section>`
    }
    ${courseForms(context, course, records, address)} ${history(context, desk, records, programId)}`;
}

/** RIO keeps a course apart by place: its town tells its records apart, not their titles. */
function townOf(offers: ProgramRecord['offers']): string {
  const [town, ...others] = new Set(offers.flatMap(({ place }) => place?.city ?? []));
  return town === undefined ? '' : `${town}${others.length > 0 ? ' e.a.' : ''}: `;
}

function onSite(desk: Desk, programId: string): Html {
  const slug = desk.slugs().get(programId);
  return slug === undefined
    ? html`staat niet op de site`
    : html`<a href="/opleiding/${slug}">zoals bezoekers het zien</a>`;
}

function conflictsOf(desk: Desk, { records }: StoredCluster): Conflict[] {
  const own = new Set(records);
  return [...createMergeStore(desk.database()).conflicts()].filter((conflict) =>
    conflict.records.some((key) => own.has(key)),
  );
}

const conflictList = (conflicts: readonly Conflict[]): Html | null =>
  conflicts.length === 0
    ? null
    : html`<section aria-labelledby="conflicten">
        <h2 id="conflicten">Wat niet klopt</h2>
        <ul class="desk-list">
          ${conflicts.map(
            ({ code, severity, message }) =>
              html`<li>
                <strong>${conflictLabels[code]}</strong> (${severityLabels[severity]})
                <span class="note">${message}</span>
              </li>`,
          )}
        </ul>
      </section>`;

/** Decisions about its records, and the ids that lead here. */
function history(
  context: DeskContext,
  desk: Desk,
  records: readonly ProgramRecord[],
  programId: string,
): Html {
  const own = new Set(records.map(({ key }) => key));
  const decisions = createDecisionStore(desk.database())
    .all()
    .filter((decision) => recordsOf(decision).some((key) => own.has(key)))
    .toReversed();
  const old = [...createMergeStore(desk.database()).redirects()].filter(([, to]) => to === programId);
  return html`<section aria-labelledby="geschiedenis">
    <h2 id="geschiedenis">Geschiedenis</h2>
    ${
      decisions.length === 0
        ? html`<p>Er is nog niets over deze opleiding besloten.</p>`
        : decisionTable(context, decisions, remarksOn(desk), `/beheer/opleiding/${programId}`)
    }
    ${
      old.length > 0 &&
      html`<p>Oude ids die hierheen leiden: ${old.map(([id]) => html`<code>${id}</code> `)}</p>`
    }
  </section>`;
}
