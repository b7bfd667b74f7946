/** `/bewaard`: the visitor's list, or one that somebody shares (`?o=…`), with boxes to choose what to compare. */
import { savedTexts } from '../i18n/nl-saved.ts';
import { maxCompared } from '../lib/compare-rows.ts';
import { readSlugs, slugsHref } from '../lib/slug-list.ts';
import { siteHref } from '../lib/site-href.ts';
import { copyLink } from './copy-link.client.ts';
import { byId, element } from './dom.client.ts';
import { readCourse } from './read-course.client.ts';
import { maxSaved, removeCourse, saveCourse, savedCourses, type SavedCourse } from './saved-list.client.ts';

const list = byId('lijst');
const status = byId('stand');
const shared = readSlugs(new URLSearchParams(window.location.search), maxSaved);
let shown: readonly SavedCourse[] = [];

const boxes = (): HTMLInputElement[] => [...list.querySelectorAll<HTMLInputElement>('input[name="o"]')];

/** Two to four can be compared: the fifth box cannot be ticked. */
function limitChoice(): void {
  const chosen = boxes().filter(({ checked }) => checked).length;
  for (const box of boxes()) box.disabled = !box.checked && chosen >= maxCompared;
  byId('vergelijk').toggleAttribute('disabled', chosen < 2);
}

function line(course: SavedCourse, position: number): HTMLElement {
  const { slug, title, provider } = course;
  const box = element('input', {
    class: 'utrecht-checkbox',
    type: 'checkbox',
    name: 'o',
    value: slug,
    checked: position < maxCompared,
  });
  return element(
    'li',
    {},
    element('label', {}, box, element('span', { class: 'hidden' }, `${savedTexts.compare}: ${title}`)),
    element(
      'span',
      {},
      element('a', { href: siteHref(`/opleiding/${slug}`) }, title),
      element('span', { class: 'note' }, provider),
    ),
    shared.length === 0 &&
      element(
        'button',
        {
          type: 'button',
          class: 'utrecht-link-button utrecht-link-button--html-button utrecht-link-button--inline',
          'data-remove': slug,
          'aria-label': savedTexts.about(savedTexts.remove, title),
        },
        savedTexts.remove,
      ),
  );
}

function draw(courses: readonly SavedCourse[]): void {
  shown = courses;
  list.replaceChildren(...courses.map(line));
  const isEmpty = courses.length === 0;
  byId('acties').hidden = isEmpty;
  byId('zoek-eerst').hidden = !isEmpty;
  byId('bewaar-alles').hidden = isEmpty || shared.length === 0;
  if (isEmpty) status.textContent = savedTexts.empty;
  limitChoice();
}

async function drawShared(): Promise<void> {
  const read = await Promise.all(shared.map(readCourse));
  const found = read.filter((course) => course.state === 'found');
  draw(found.map(({ slug, title, provider }) => ({ slug, title, provider })));
  const lost = read.length - found.length;
  status.textContent = lost === 0 ? savedTexts.shared : `${savedTexts.shared} ${savedTexts.gone}`;
}

list.addEventListener('change', limitChoice);
list.addEventListener('click', ({ target }) => {
  const slug = target instanceof HTMLElement ? target.dataset['remove'] : undefined;
  const course = shown.find((one) => one.slug === slug);
  if (course === undefined) return;
  removeCourse(course.slug);
  draw(savedCourses());
  if (shown.length > 0) status.textContent = savedTexts.removed(course.title);
  // The button that had the focus is gone.
  byId('kop').focus();
});
byId('kopieer').addEventListener('click', () => {
  const slugs = shown.map(({ slug }) => slug);
  copyLink(siteHref(slugsHref('/bewaard', slugs)), byId('gekopieerd'));
});
byId('bewaar-alles').addEventListener('click', () => {
  if (shown.every(saveCourse)) window.location.assign(siteHref('/bewaard'));
  else status.textContent = savedTexts.full(maxSaved);
});
if (shared.length > 0) void drawShared();
else draw(savedCourses());
