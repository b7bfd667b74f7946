/** Sorting the starts of a course by date or by distance. Without JavaScript they stand by date. */
import type { Point } from '../../search-config/near.ts';
import { runTexts } from '../i18n/nl-runs.ts';
import { distanceBetween } from '../lib/distance-between.ts';
import { findPlace } from '../../search-config/find-place.ts';
import { element } from './dom.client.ts';
import { places } from './places.client.ts';

const pointOf = ({ dataset: { lat, lng } }: HTMLElement): Point | null =>
  lat === undefined || lng === undefined ? null : { lat: Number(lat), lng: Number(lng) };

const startOf = (row: HTMLElement): string => row.dataset['start'] ?? '';
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Fills the tables again in this order: each keeps the number of rows it had. */
function reorder(bodies: readonly HTMLElement[], rows: readonly HTMLElement[]): void {
  let from = 0;
  for (const body of bodies) {
    const count = body.children.length;
    const own = rows.slice(from, from + count);
    from += count;
    for (const row of own) row.remove();
    body.replaceChildren(...own);
  }
}

/** Says in the cell of the place how far it is; a row without a place says nothing. */
function showDistance(row: HTMLElement, from: Point | null): void {
  const cell = row.children[1]!;
  cell.querySelector('.distance')?.remove();
  const point = pointOf(row);
  if (from === null || point === null) return;
  const text = runTexts.away(distanceBetween(from, point));
  cell.append(element('span', { class: 'note distance' }, text));
}

/** Puts a field for one's place above the starts in `section`, when they are in more than one place. */
export function sortRuns(section: HTMLElement): void {
  const bodies = [...section.querySelectorAll<HTMLElement>('.runs tbody')];
  const rows = bodies.flatMap((body) => [...body.querySelectorAll<HTMLElement>('tr')]);
  const spots = new Set(rows.flatMap(({ dataset }) => dataset['lat'] ?? []));
  if (spots.size < 2) return;

  const status = element('p', { role: 'status', class: 'note' });
  const field = element('input', {
    class: 'utrecht-textbox utrecht-textbox--html-input',
    type: 'text',
    id: 'jouw-plaats',
    name: 'plaats',
    autocomplete: 'postal-code',
  });
  const sort = (from: Point | null, text: string): void => {
    const distance = new Map(
      rows.map((row) => {
        const point = from === null ? null : pointOf(row);
        return [row, from === null || point === null ? Infinity : distanceBetween(from, point)];
      }),
    );
    for (const row of rows) showDistance(row, from);
    const nearer = (a: HTMLElement, b: HTMLElement): number => {
      const [first, second] = [distance.get(a)!, distance.get(b)!];
      return first === second ? 0 : first - second;
    };
    reorder(
      bodies,
      rows.toSorted((a, b) => nearer(a, b) || byText(startOf(a), startOf(b))),
    );
    status.textContent = text;
  };
  const form = element(
    'form',
    { class: 'sort-runs' },
    element('label', { class: 'utrecht-form-label', for: 'jouw-plaats' }, runTexts.place),
    field,
    element('button', { class: 'utrecht-button utrecht-button--secondary-action save' }, runTexts.byDistance),
    element(
      'button',
      { class: 'utrecht-button utrecht-button--secondary-action save', type: 'reset' },
      runTexts.byStart,
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const place = field.value.trim();
    if (place === '') return;
    places().then(
      (index) => {
        const point = findPlace(index, place);
        if (point === null) status.textContent = runTexts.notFound(place);
        else sort(point, runTexts.sortedByDistance(place));
      },
      () => {
        status.textContent = runTexts.failed;
      },
    );
  });
  form.addEventListener('reset', () => {
    sort(null, runTexts.sortedByStart);
  });
  section.querySelector('h2')!.after(form, status);
}
