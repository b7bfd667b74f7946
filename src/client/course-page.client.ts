/** What a course page adds with JavaScript: save, copy the link, print, and sort the starts. */
import { savedTexts } from '../i18n/nl-saved.ts';
import { siteHref } from '../lib/site-href.ts';
import { copyLink } from './copy-link.client.ts';
import { byId, element } from './dom.client.ts';
import { onSave, saveButton } from './save-button.client.ts';
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

actions.append(
  saveButton({ slug, title, provider }),
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
