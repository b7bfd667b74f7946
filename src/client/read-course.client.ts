/** A course read from its own page, so that a comparison shows what the page shows and needs no other file. */
import { savedTexts } from '../i18n/nl-saved.ts';
import type { ComparedCourse } from '../lib/compare-rows.ts';
import { siteHref } from '../lib/site-href.ts';

const clean = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The course, `gone` when there is no such page any more, `failed` when it cannot be fetched now. */
export type ReadCourse =
  | { readonly slug: string; readonly state: 'gone' | 'failed' }
  | (ComparedCourse & { readonly state: 'found'; readonly provider: string });

/** A value with its note apart: "€ 995 (alle verplichte kosten samen)" reads better than the two in a row. */
function valueOf(value: Element | null): string {
  const note = clean(value?.querySelector('.note'));
  const whole = clean(value);
  return note === '' ? whole : `${whole.slice(0, -note.length).trim()} (${note.replace(/\.$/, '')})`;
}

function readPage(slug: string, page: Document): ReadCourse {
  const title = clean(page.querySelector('.course h1'));
  if (title === '') return { slug, state: 'gone' };
  const provider = page.querySelector('#acties')?.getAttribute('data-provider') ?? '';
  const facts = [...page.querySelectorAll('#kort ~ .facts > div')].map((line) => {
    const value = line.querySelector('dd');
    const isMissing = value?.querySelector('.missing') !== null;
    return [clean(line.querySelector('dt')), isMissing ? null : valueOf(value)] as const;
  });
  return { slug, state: 'found', title, provider, facts: [[savedTexts.provider, provider], ...facts] };
}

/** Fetches the page of a course. Never fails: what went wrong is in the state. */
export async function readCourse(slug: string): Promise<ReadCourse> {
  try {
    const response = await fetch(siteHref(`/opleiding/${slug}`));
    if (response.status === 404 || response.status === 410) return { slug, state: 'gone' };
    if (!response.ok) return { slug, state: 'failed' };
    return readPage(slug, new DOMParser().parseFromString(await response.text(), 'text/html'));
  } catch {
    return { slug, state: 'failed' };
  }
}
