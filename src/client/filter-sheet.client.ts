import { byId } from './dom.client.ts';

/** Width from which the filters stand beside the results; the same as in `site.css`. */
const wide = '(min-width: 56rem)';

/**
 * The filters on a phone: a sheet over the page with all facets and one button to the results. On a wide screen the
 * same elements stand beside the results.
 */
export function filterSheet(): void {
  const sheet = byId('filters-vel');
  const content = byId('filters');
  const beside = byId('filters-zij');
  if (!(sheet instanceof HTMLDialogElement)) return;
  const close = (): void => {
    sheet.close();
  };
  byId('filters-open').addEventListener('click', () => {
    sheet.prepend(content);
    sheet.showModal();
  });
  byId('filters-sluit').addEventListener('click', close);
  byId('filters-klaar').addEventListener('click', close);
  sheet.addEventListener('close', () => {
    beside.append(content);
  });
  window.matchMedia(wide).addEventListener('change', ({ matches }) => {
    if (matches && sheet.open) close();
  });
}
