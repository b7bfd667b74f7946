/** `/vergelijk?o=…&o=…`: up to four courses side by side. The address is all there is to it, so it can be shared. */
import { savedTexts } from '../i18n/nl-saved.ts';
import { compareRows, maxCompared } from '../lib/compare-rows.ts';
import { readSlugs, slugsHref } from '../lib/slug-list.ts';
import { siteHref } from '../lib/site-href.ts';
import { copyLink } from './copy-link.client.ts';
import { alert } from './alert.client.ts';
import { byId, element } from './dom.client.ts';
import { readCourse, type ReadCourse } from './read-course.client.ts';
import { onSave, saveButton } from './save-button.client.ts';

type FoundCourse = Extract<ReadCourse, { state: 'found' }>;

const slugs = readSlugs(new URLSearchParams(window.location.search), maxCompared);
const status = byId('stand');

function columnHead({ slug, title, provider }: FoundCourse): HTMLElement {
  const others = slugs.filter((other) => other !== slug);
  return element(
    'th',
    { scope: 'col' },
    element('a', { href: siteHref(`/opleiding/${slug}`) }, title),
    element(
      'span',
      { class: 'column-actions' },
      saveButton({ slug, title, provider }),
      element(
        'a',
        {
          href: siteHref(slugsHref('/vergelijk', others)),
          'aria-label': savedTexts.about(savedTexts.remove, title),
        },
        savedTexts.remove,
      ),
    ),
  );
}

function comparison(courses: readonly FoundCourse[]): HTMLElement {
  const rows = compareRows(courses);
  const body = rows.map(({ label, values, differs }) =>
    element(
      'tr',
      { class: differs ? 'differs' : undefined },
      element(
        'th',
        { scope: 'row' },
        label,
        differs && element('span', { class: 'note' }, savedTexts.differs),
      ),
      ...values.map((value) =>
        element('td', {}, value ?? element('span', { class: 'missing' }, savedTexts.missing)),
      ),
    ),
  );
  status.textContent =
    courses.length < 2 ? '' : savedTexts.differences(rows.filter(({ differs }) => differs).length);
  const box = { class: 'table-box', role: 'region', tabindex: 0, 'aria-label': savedTexts.caption };
  return element(
    'div',
    box,
    element(
      'table',
      { class: 'compare' },
      element('caption', { class: 'hidden' }, savedTexts.caption),
      element(
        'thead',
        {},
        element('tr', {}, element('th', { scope: 'col' }, savedTexts.fact), ...courses.map(columnHead)),
      ),
      element('tbody', {}, ...body),
    ),
  );
}

async function show(): Promise<void> {
  const read = await Promise.all(slugs.map(readCourse));
  const found = read.filter((course) => course.state === 'found');
  const lost = read.filter((course) => course.state !== 'found');
  byId('vergelijking').replaceChildren(
    ...lost.map(({ slug, state }) =>
      alert(
        {},
        element(
          'p',
          {},
          state === 'gone' ? savedTexts.gone : savedTexts.failed,
          ' ',
          element('a', { href: siteHref(`/opleiding/${slug}`) }, slug),
        ),
      ),
    ),
    ...(found.length === 0 ? [] : [comparison(found)]),
  );
  if (slugs.length === 0) status.textContent = savedTexts.nothingToCompare;
  byId('acties').hidden = found.length === 0;
}

byId('kopieer').addEventListener('click', () => {
  copyLink(siteHref(slugsHref('/vergelijk', slugs)), byId('gekopieerd'));
});
byId('print').addEventListener('click', () => {
  window.print();
});
onSave();
void show();
