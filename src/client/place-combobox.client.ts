import { searchTexts } from '../i18n/nl.ts';
import { suggestPlaces } from '../../search-config/find-place.ts';
import { combobox } from './combobox.client.ts';
import { places } from './places.client.ts';

/** Suggestions at once. */
const shownPlaces = 8;

/** Makes a field suggest towns and postcodes; `choose` gets the one that is taken. */
export function placeCombobox(
  field: HTMLInputElement,
  choose: (place: string) => void,
): { readonly close: () => void } {
  return combobox({
    field,
    label: searchTexts.places,
    announce: searchTexts.suggestions,
    suggest: async (text) =>
      suggestPlaces(await places(), text, shownPlaces).map((place) => ({ text: place })),
    choose: ({ text }) => {
      choose(text);
    },
  });
}
