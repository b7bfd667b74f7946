import type { Hono } from 'hono';
import { html } from 'hono/html';
import { dayText } from '../../../ingest/desk/nl/words.ts';
import { readCourse, type CourseDetail } from '../../../ingest/desk/read-course.ts';
import { createDeskStore } from '../../../ingest/store/desk-store.ts';
import {
  answerPage,
  answerProblem,
  todayOf,
  type Desk,
  type DeskContext,
  type DeskEnv,
} from '../desk-context.ts';
import type { Html } from '../layout.ts';
import { conflictText } from '../../../ingest/desk/nl/conflict-text.ts';
import { conflictLabels, severityLabels } from '../../../ingest/desk/nl/labels.ts';
import { compareTable } from '../parts/compare-table.ts';
import { courseForms } from '../parts/course-forms.ts';
import { courseHistory } from '../parts/course-history.ts';
import { edgeTable } from '../parts/edge-table.ts';
import { evidenceGraph } from '../parts/evidence-graph.ts';
import { fieldTable } from '../parts/field-table.ts';
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
    const course = readCourse(desk.database(), id, todayOf(desk));
    if (course === null) {
      return answerProblem(context, desk, 'zoeken', `Er is geen opleiding ${id} in de laatste samenvoeging.`);
    }
    return course.redirectedFrom === null
      ? answerPage(context, desk, 'zoeken', course.title, courseView(context, desk, course))
      : context.redirect(`/beheer/opleiding/${course.programId}`, 303);
  });
}

function courseView(context: DeskContext, desk: Desk, course: CourseDetail): Html {
  const { programId, title, provider, members, edges, rows, oldIds, decisions } = course;
  const address = `/beheer/opleiding/${programId}`;
  return html`<h1>${title}</h1>
    <p class="lead">${provider}</p>
    <p>
      ${formatCount(members.length, 'record', 'records')} · id <code>${programId}</code> ·
      ${onSite(desk, course)}
    </p>
    ${course.excluded && html`<p class="utrecht-alert utrecht-alert--warning desk-problem">Een beheerder houdt deze opleiding uit de catalogus.</p>`}
    ${conflictList(course)}
    <section aria-labelledby="records">
      <h2 id="records">Records</h2>
      ${compareTable(
        'De records naast elkaar',
        members
          .slice(0, mostColumns)
          .map(
            (member) =>
              html`${recordHead({ ...member, key: member.record })}
                <span class="note"
                  >gezien op ${dayText(member.lastSeen)}${member.onOffer ? '' : ', beëindigd'}</span
                >`,
          ),
        rows.map((row) => ({ ...row, values: row.values.slice(0, mostColumns) })),
      )}
      ${
        members.length > mostColumns &&
        html`<p>
          De eerste ${mostColumns} van ${members.length}; de andere:
          ${members.slice(mostColumns).map(({ record }) => html`<code>${record}</code> `)}
        </p>`
      }
    </section>
    ${
      members.length > 1 &&
      html`<section aria-labelledby="bewijs">
        <h2 id="bewijs">Bewijs</h2>
        ${evidenceGraph(
          members.map(({ record, title: label }, index) => ({
            key: record,
            label: townOf(course, index) + label,
          })),
          edges,
        )}
        ${edgeTable(context, edges, address)}
      </section>`
    }
    ${fieldTable(course.fields)} ${courseForms(context, course, address)}
    <section aria-labelledby="besloten">
      <h2 id="besloten">Beslissingen</h2>
      ${
        decisions.length === 0
          ? html`<p>Er is nog niets over deze opleiding besloten.</p>`
          : decisionTable(context, decisions.toReversed(), remarksOn(desk), address)
      }
    </section>
    ${courseHistory(course.history)}
    ${oldIds.length > 0 && html`<p>Oude ids die hierheen leiden: ${oldIds.map((id) => html`<code>${id}</code> `)}</p>`}`;
}

/** RIO keeps a course apart by place: its towns tell its records apart, not their titles. */
function townOf({ rows }: CourseDetail, index: number): string {
  const [town, ...others] = rows.find(({ field }) => field === 'places')?.values[index]?.split(', ') ?? [];
  return town === undefined ? '' : `${town}${others.length > 0 ? ' e.a.' : ''}: `;
}

function onSite(desk: Desk, { programId }: CourseDetail): Html {
  const slug = createDeskStore(desk.database()).slugOf(programId);
  return slug === null
    ? html`staat niet op de site`
    : html`<a href="/opleiding/${slug}">zoals bezoekers het zien</a>`;
}

const conflictList = ({ conflicts }: CourseDetail): Html | null =>
  conflicts.length === 0
    ? null
    : html`<section aria-labelledby="conflicten">
        <h2 id="conflicten">Wat niet klopt</h2>
        <ul class="desk-list">
          ${conflicts.map(
            (conflict) =>
              html`<li>
                <strong>${conflictLabels[conflict.code]}</strong> (${severityLabels[conflict.severity]})
                <span class="note">${conflictText(conflict)}</span>
              </li>`,
          )}
        </ul>
      </section>`;
