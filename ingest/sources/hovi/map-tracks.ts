import { escapeHtml } from '../../lib/html.ts';
import { cleanText, cutText } from '../../lib/text.ts';
import type { Section } from '../../model/program-record.ts';
import { idOf, ownValue } from './part-file.ts';
import { chooseText } from './texts.ts';

/** Names in one section; the programme with most tracks in the samples has under 40. */
const nameLimit = 100;

/** Which products of an institution are done within which, by name. */
export interface Tracks {
  /** Names of the products with these ids that are on offer, in Dutch order. */
  readonly namesOf: (ids: readonly string[]) => readonly string[];
  /** Names of the programmes that a product is a track of. */
  readonly programmesOf: (id: string) => readonly string[];
}

const listOf = (value: unknown, key: string): readonly unknown[] => {
  const list = ownValue(value, key);
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
};

function nameOf(product: unknown): string | null {
  const texts = ownValue(product, 'productName');
  const [nl, en, de] = ['nl', 'en', 'de'].map((lang) => {
    const text = ownValue(texts, lang);
    return typeof text === 'string' ? cleanText(text) : null;
  });
  const name = chooseText({ nl: nl!, en: en!, de: de! })?.text ?? null;
  return name === null ? null : cutText(name, 300);
}

const sorted = (names: Iterable<string>): readonly string[] =>
  [...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'nl')).slice(0, nameLimit);

/**
 * Reads `productForms[].tracks[].track`, which ties a programme to what can be chosen in it, out of all products of an
 * institution (reference hovi A4). What is archived or has no name counts for nothing.
 */
export function readTracks(products: readonly unknown[]): Tracks {
  const names = new Map<string, string>();
  const programmes = new Map<string, Set<string>>();
  for (const product of products) {
    const id = idOf(product, 'productId');
    const name = nameOf(product);
    if (id === null || name === null || ownValue(product, 'archived')) continue;
    // Of several products with one id the same name, whatever their order.
    const other = names.get(id);
    if (other === undefined || name < other) names.set(id, name);
    for (const track of listOf(product, 'productForms').flatMap((form) => listOf(form, 'tracks'))) {
      const trackId = idOf(track, 'track');
      if (trackId === null || trackId === id) continue;
      const known = programmes.get(trackId) ?? new Set<string>();
      programmes.set(trackId, known.add(name));
    }
  }
  return {
    namesOf: (ids) => sorted(ids.map((id) => names.get(id)).filter((name) => name !== undefined)),
    programmesOf: (id) => sorted(programmes.get(id) ?? []),
  };
}

/** The section that lists names; none without any. */
const listSection = (subject: string, names: readonly string[]): Section[] =>
  names.length === 0
    ? []
    : [
        {
          subject,
          heading: null,
          html: `<ul>${names.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`,
        },
      ];

/** What one can choose within a product, and the programmes it belongs to, as sections. */
export function mapTracks(
  product: {
    readonly productId: string;
    readonly productForms: readonly { readonly tracks: readonly string[] }[];
  },
  tracks: Tracks,
): Section[] {
  const { productId, productForms } = product;
  const own = productForms.flatMap((form) => form.tracks).filter((id) => id !== productId);
  return [
    ...listSection('tracks', tracks.namesOf(own)),
    ...listSection('part-of', tracks.programmesOf(productId)),
  ];
}
