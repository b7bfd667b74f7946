import { usualDistance } from '../../search-config/near.ts';
import type { SearchState } from '../../search-config/search-state.ts';
import { findPlace, suggestPlaces } from '../../search-config/find-place.ts';
import { byId } from './dom.client.ts';
import { placeCombobox } from './place-combobox.client.ts';
import { places } from './places.client.ts';

interface Choices {
  readonly state: () => SearchState;
  readonly choose: (state: SearchState) => void;
}

/** State with another place, or with none; the distance stays as it was. */
function atPlace(state: SearchState, place: string): SearchState {
  if (place === '') {
    const sort = state.sort === 'afstand' ? 'relevantie' : state.sort;
    return { ...state, near: null, sort, page: 1 };
  }
  const { km, online } = state.near ?? { km: usualDistance, online: false };
  return { ...state, near: { place, km, online }, page: 1 };
}

/** What is meant by a typed place: itself when it is known, else the first suggestion, else itself. */
async function meantPlace(text: string): Promise<string> {
  if (text === '') return '';
  const index = await places();
  return findPlace(index, text) === null ? (suggestPlaces(index, text, 1)[0] ?? text) : text;
}

/** The field "Plaats of postcode": a place is taken from the list, with Enter, or by leaving the field. */
export function placeField({ state, choose }: Choices): void {
  const field = byId('bij');
  if (!(field instanceof HTMLInputElement)) return;
  const take = (place: string): void => {
    field.removeAttribute('data-typing');
    field.value = place;
    if (place !== (state().near?.place ?? '')) choose(atPlace(state(), place));
  };
  const takeTyped = (): void => {
    if (!field.hasAttribute('data-typing')) return;
    const text = field.value.trim();
    const takeStill = (place: string): void => {
      // The list of places may take long to come: what is typed by then comes first.
      if (field.value.trim() === text) take(place);
    };
    meantPlace(text).then(takeStill, () => {
      takeStill(text);
    });
  };
  const { close } = placeCombobox(field, take);
  field.addEventListener('input', () => {
    field.setAttribute('data-typing', '');
  });
  field.addEventListener('change', takeTyped);
  byId('zoekformulier').addEventListener('submit', () => {
    close();
    takeTyped();
  });
}
