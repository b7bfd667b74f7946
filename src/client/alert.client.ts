import { element } from './dom.client.ts';

type Parts = Parameters<typeof element>;

/** A message that stands apart, as the component Alert of the pages. */
export const alert = (attributes: NonNullable<Parts[1]>, ...children: readonly Parts[2][]): HTMLElement =>
  element(
    'div',
    { class: 'utrecht-alert utrecht-alert--info', ...attributes },
    element('div', { class: 'utrecht-alert__content' }, ...children),
  );
