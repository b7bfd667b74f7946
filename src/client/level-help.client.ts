import { unknownValue } from '../../search-config/facet-values.ts';
import { levelLabels, searchTexts } from '../i18n/nl.ts';
import { levelExplanations } from '../i18n/nl-levels.ts';
import { siteHref } from '../lib/site-href.ts';
import { element } from './dom.client.ts';
import type { FacetItem } from './search-view.client.ts';

/** What the levels in the list mean, to open below them. */
export function levelHelp(items: readonly FacetItem[]): HTMLElement {
  const shown = new Set(items.map(({ value }) => value));
  const known = levelExplanations.filter(({ level }) => shown.has(level));
  return element(
    'details',
    { 'data-key': 'help', class: 'level-help' },
    element('summary', {}, searchTexts.levelHelp),
    element(
      'dl',
      {},
      ...known.flatMap(({ name, diplomas }) => [element('dt', {}, name), element('dd', {}, diplomas)]),
      ...(shown.has(unknownValue)
        ? [element('dt', {}, levelLabels[unknownValue]!), element('dd', {}, searchTexts.noLevelHelp)]
        : []),
    ),
    element('a', { href: siteHref('/niveaus') }, searchTexts.moreOnLevels),
  );
}
