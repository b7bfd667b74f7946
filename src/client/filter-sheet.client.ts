import { byId } from './dom.client.ts';

/** Width from which the filters stand beside the results; the same as in `site.css`. */
const wide = '(min-width: 56rem)';

/** Whether the visitor sees the filters: beside the results, or in the sheet. */
export const seesFilters = (): boolean =>
  window.matchMedia(wide).matches || byId('filters-vel').hasAttribute('open');

/**
 * The filters on a phone: a sheet over the page with all facets and one button to the results. On a wide screen the
 * same elements stand beside the results. `draw` is called when they come in sight.
 */
export function filterSheet(draw: () => void): void {
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
    draw();
  });
  byId('filters-sluit').addEventListener('click', close);
  byId('filters-klaar').addEventListener('click', close);
  sheet.addEventListener('close', () => {
    beside.append(content);
  });
  window.matchMedia(wide).addEventListener('change', ({ matches }) => {
    if (matches && sheet.open) close();
    if (matches) draw();
  });
}
