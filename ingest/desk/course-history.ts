import { recordsOf, type Decision } from '../model/decision.ts';
import { verdictWords } from './nl/words.ts';
import type { Move } from '../store/merge-log.ts';

/** Something that happened to a course. */
export interface HistoryEntry {
  /** Day, or ISO instant of what a person did. */
  readonly at: string;
  /** `joined` and `left`: a record; `decided` and `withdrawn`: a decision. */
  readonly what: 'joined' | 'left' | 'decided' | 'withdrawn';
  /** The record, or the decision. */
  readonly subject: string;
  /** The course a record came from or went to; null when it was new or is gone, or for a decision. */
  readonly course: string | null;
  /** Who decided; null for what rules did. */
  readonly who: string | null;
  /** Verdict and reason of a decision; null for a record. */
  readonly text: string | null;
}

/** What happened to a course, the newest first: its records that came and went, and decisions about its records. */
export function courseHistory(
  programId: string,
  moves: readonly Move[],
  decisions: readonly Decision[],
  records: readonly string[],
): HistoryEntry[] {
  const known = new Set(records);
  const decided = decisions
    .filter((decision) => recordsOf(decision).some((key) => known.has(key)))
    .flatMap(({ id, verdict, author, at, reason, withdrawn }): HistoryEntry[] => [
      {
        at,
        what: 'decided',
        subject: id,
        course: null,
        who: author,
        text: `${verdictWords[verdict]}: ${reason}`,
      },
      ...(withdrawn === null
        ? []
        : [
            {
              ...{ at: withdrawn.at, what: 'withdrawn' as const, subject: id, course: null },
              ...{ who: withdrawn.author, text: withdrawn.reason },
            },
          ]),
    ]);
  const moved = moves.flatMap(({ day, record, from, to }): HistoryEntry[] => {
    const shared = { at: day, subject: record, who: null, text: null };
    if (to === programId) return [{ ...shared, what: 'joined', course: from }];
    return from === programId ? [{ ...shared, what: 'left', course: to }] : [];
  });
  return [...decided, ...moved].toSorted((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.subject < b.subject ? -1 : 1,
  );
}
