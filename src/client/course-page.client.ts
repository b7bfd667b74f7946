/** What a course page adds with JavaScript: save, compare, copy the link, print, and sort the starts. */
import { savedTexts } from '../i18n/nl-saved.ts';
import { maxCompared } from '../lib/compare-rows.ts';
import { siteHref } from '../lib/site-href.ts';
import { slugsHref } from '../lib/slug-list.ts';
import { copyLink } from './copy-link.client.ts';
import { byId, element } from './dom.client.ts';
import { onSave, saveButton } from './save-button.client.ts';
import { isSaved, savedCourses } from './saved-list.client.ts';
import { sortRuns } from './sort-runs.client.ts';

const actions = byId('acties');
const { slug = '', title = '', provider = '' } = actions.dataset;
const status = element('span', { role: 'status', class: 'note' });
const button = (text: string, act: () => void): HTMLElement => {
  const node = element(
    'button',
    { type: 'button', class: 'utrecht-button utrecht-button--secondary-action save' },
    text,
  );
  node.addEventListener('click', act);
  return node;
};

const save = saveButton({ slug, title, provider });

/** Puts the course beside those saved last; without any it is saved, to be compared with the next. */
function compare(): void {
  const others = savedCourses()
    .map((course) => course.slug)
    .filter((other) => other !== slug)
    .slice(1 - maxCompared);
  if (others.length > 0) {
    window.location.assign(siteHref(slugsHref('/vergelijk', [slug, ...others])));
    return;
  }
  if (!isSaved(slug)) save.click();
  status.textContent = savedTexts.saveAnother;
}

actions.append(
  save,
  button(savedTexts.compare, compare),
  button(savedTexts.copy, () => {
    copyLink(siteHref(`/opleiding/${slug}`), status);
  }),
  button(savedTexts.print, () => {
    window.print();
  }),
  status,
);
onSave();
const starts = document.querySelector<HTMLElement>('section[aria-labelledby="starts"]');
if (starts !== null) sortRuns(starts);
