import { setImmediate as breathe } from 'node:timers/promises';
import type { Program } from '../model/program.ts';
import { programIdOf } from '../model/program-id.ts';
import { contentHash } from '../lib/content-hash.ts';
import { offerDocumentSchema, programDocumentSchema } from '../../search-config/documents.ts';
import type { CourseStore, OfferedCourse } from '../store/course-store.ts';
import type { PublishStore } from '../store/publish-store.ts';
import type { ShownCourse, ShownStore } from '../store/shown-store.ts';
import type { IndexedDocument } from '../store/stored.ts';
import { changesOn } from './changes-on.ts';
import { courseTraits } from './course-traits.ts';
import type { PathSlugs } from './path-slugs.ts';
import { toCatalogProgram, type CatalogDraft } from './to-catalog-program.ts';
import { toDocuments } from './to-documents.ts';
import { toOpenProgram } from './to-open-program.ts';

/** Where made courses go, and what they are made with. */
export interface CourseMaking {
  readonly publications: PublishStore;
  readonly shown: ShownStore;
  readonly courses: CourseStore;
  readonly today: string;
  readonly slugs: PathSlugs;
  readonly lastSeen: (key: string) => string | null;
  readonly progress: (done: number) => void;
}

/** Courses between two transactions. */
const flushAt = 200;

/**
 * Makes documents and catalogue lines of programs, one at a time, and notes them in the stores. Lets other work of the
 * process in between: the site answers meanwhile.
 */
export async function makeCourses(programs: Iterable<Program>, making: CourseMaking): Promise<void> {
  const { publications, shown, courses, today, slugs, lastSeen } = making;
  let documents: IndexedDocument[] = [];
  let lines: ShownCourse[] = [];
  let offered: OfferedCourse[] = [];
  let done = 0;
  const flush = (): void => {
    publications.want(documents);
    shown.put(lines);
    courses.offer(offered);
    [documents, lines, offered] = [[], [], []];
    making.progress(done);
  };
  for (const program of programs) {
    const made = toDocuments(program, today);
    documents.push(indexed('programs', programDocumentSchema.parse(made.program)));
    for (const offer of made.offers) documents.push(indexed('offers', offerDocumentSchema.parse(offer)));
    const draft = toCatalogProgram(program, today, slugs, lastSeen);
    lines.push({
      programId: program.programId,
      changesOn: changesOn(program, made.offers, today),
      traits: JSON.stringify(courseTraits(program, draft, made.offers.length)),
      draft: JSON.stringify(draft),
      open: openLine(draft),
    });
    offered.push(offeredCourse(draft));
    done += 1;
    if (lines.length < flushAt) continue;
    flush();
    await breathe();
  }
  flush();
}

function openLine(draft: CatalogDraft): string | null {
  const open = toOpenProgram(draft);
  return open === null ? null : JSON.stringify(open);
}

/** A document as it goes to an index. */
export function indexed(indexName: string, document: { id: string }): IndexedDocument {
  const json = JSON.stringify(document);
  return { indexName, id: document.id, hash: contentHash(json), json };
}

const offeredCourse = ({
  programId,
  slug,
  title,
  provider,
  paths,
  records,
}: CatalogDraft): OfferedCourse => ({
  ...{ programId, slug, title },
  provider: provider.name,
  paths: [...new Set(paths.map((path) => `${path.sectorSlug}/${path.occupationSlug}`))].toSorted(),
  aliases: records.map(({ key }) => programIdOf([key])).filter((id) => id !== programId),
});
