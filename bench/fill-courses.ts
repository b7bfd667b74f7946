/** Fills the embedded engine with invented courses: the three indexes of the site, each course with one offer. */
import { mkdir } from 'node:fs/promises';
import { openEngine } from '../engine/engine.ts';
import { contentHash } from '../ingest/lib/content-hash.ts';
import type { OfferDocument, ProgramDocument, SuggestionDocument } from '../search-config/documents.ts';
import { indexNames, type IndexName } from '../search-config/documents.ts';
import { indexSettings } from '../search-config/index-settings.ts';
import { courseDocument } from './course-documents.ts';
import { inProcessClient } from './in-process-client.ts';

/** Documents in one request. */
const chunk = 5_000;

/** The program of an offer: the same fields without those that only an offer has. */
function programOf(offer: OfferDocument): ProgramDocument {
  const program: Partial<OfferDocument> & ProgramDocument = { ...offer, id: offer.programId, offerCount: 1 };
  delete program.programCity;
  delete program.programForm;
  delete program._geo;
  return program;
}

/** What the field suggests: the providers and codes of the courses. */
function suggestionsOf(offers: Iterable<OfferDocument>): SuggestionDocument[] {
  const counts = new Map<string, SuggestionDocument>();
  const add = (kind: SuggestionDocument['kind'], text: string, target: string): void => {
    const id = contentHash(`${kind} ${target}`).slice(0, 24);
    const known = counts.get(id);
    const detail = kind === 'code' ? target : null;
    counts.set(id, { id, kind, text, detail, target, count: (known?.count ?? 0) + 1 });
  };
  for (const { provider, title, codes } of offers) {
    add('aanbieder', provider, provider);
    add('code', title, codes[0]!);
  }
  return [...counts.values()];
}

/** Makes an engine in the folder `dir` with `programs` courses; the same for the same number. Throws when a task fails. */
export async function fillCourses(dir: string, programs: number): Promise<void> {
  await mkdir(dir, { recursive: true });
  const engine = await openEngine({ dir, masterKey: null });
  const client = inProcessClient(engine);
  const done = async (
    task: Promise<{ status: string; error: { message: string } | null }>,
  ): Promise<void> => {
    const { status, error } = await task;
    if (status !== 'succeeded') throw new Error(error?.message ?? status);
  };
  const fill = async <Doc extends { id: string }>(
    name: IndexName,
    documents: readonly Doc[],
  ): Promise<void> => {
    await done(client.createIndex(name, { primaryKey: 'id' }).waitTask({ timeout: 0 }));
    await done(client.index(name).updateSettings(indexSettings(name)).waitTask({ timeout: 0 }));
    for (let from = 0; from < documents.length; from += chunk)
      await done(
        client
          .index(name)
          .addDocuments(documents.slice(from, from + chunk))
          .waitTask({ timeout: 0 }),
      );
  };
  try {
    const offers = Array.from({ length: programs }, (_, number) => courseDocument(number));
    await fill(indexNames.offers, offers);
    await fill(indexNames.programs, offers.map(programOf));
    await fill(indexNames.suggestions, suggestionsOf(offers));
  } finally {
    await engine.close();
  }
}
