import { distances } from '../../search-config/near.ts';
import { searchTexts } from '../i18n/nl.ts';
import { formatNumber } from '../lib/format-count.ts';
import { element } from './dom.client.ts';
import { countOf } from './facet-values.client.ts';
import type { SearchView } from './search-view.client.ts';

/** Distance and online courses; nothing while no place is asked for. */
export function nearFacet({ state: { near: chosen }, near: { counts } }: SearchView): Node[] {
  if (chosen === null || counts === null) return [];
  const radios = distances.map((km) =>
    element(
      'li',
      { 'data-key': km },
      element(
        'label',
        { class: 'utrecht-form-label utrecht-form-label--radio' },
        element('input', {
          class: 'utrecht-radio-button utrecht-radio-button--html-input',
          type: 'radio',
          name: 'afstand',
          value: km,
          checked: km === chosen.km,
          'data-near': 'km',
        }),
        element('span', { class: 'value' }, searchTexts.within(km)),
        countOf(counts.within[km]),
      ),
    ),
  );
  const added = counts.withOnline - counts.withoutOnline;
  const online = element(
    'li',
    { 'data-key': 'online', class: 'apart' },
    element(
      'label',
      { class: 'utrecht-form-label utrecht-form-label--checkbox' },
      element('input', {
        class: 'utrecht-checkbox',
        type: 'checkbox',
        name: 'ook',
        value: 'online',
        checked: chosen.online,
        'data-near': 'online',
      }),
      element('span', { class: 'value' }, searchTexts.alsoOnline(formatNumber(added))),
      countOf(counts.withOnline),
    ),
  );
  return [
    element(
      'fieldset',
      { 'data-key': 'near', class: 'utrecht-form-fieldset facet' },
      element('legend', { class: 'utrecht-form-fieldset__legend' }, searchTexts.distanceFrom(chosen.place)),
      element('ul', { class: 'values' }, ...radios, online),
    ),
  ];
}
