import type { SourceName } from '../model/codes.ts';
import type { Verdict } from '../model/decision.ts';

/**
 * Why something is asked. `possibly-same` (E6), `ambiguous` (a key that points to several programs): may these be one
 * course? `blocked` (E1–E3 against a block), `two-edudex`, `two-kvk` (publication stops), `level`, `price` (values that
 * disagree), `sampled` (E4, E5): is this rightly one course? `reopened`: a decision was taken on values that have changed.
 */
export type QuestionKind =
  | 'two-kvk'
  | 'two-edudex'
  | 'reopened'
  | 'blocked'
  | 'level'
  | 'ambiguous'
  | 'possibly-same'
  | 'price'
  | 'sampled';

/** One thing that only a person can answer, before it is made ready to be read. */
export interface QuestionDraft {
  readonly kind: QuestionKind;
  /**
   * Record keys of what may be several courses, or one. `same` is decided on the first of each side; `different` on
   * the whole sides where there are two, else on the first of each. A question about one record has one side.
   */
  readonly sides: readonly (readonly string[])[];
  /** The decision that was reopened, null for other kinds. */
  readonly decisionId: string | null;
}

/** A record as one column of a question. */
export interface QuestionMember {
  readonly record: string;
  readonly source: SourceName;
  readonly title: string;
  readonly provider: string;
  /** The provider's page, null when the source gives none. */
  readonly url: string | null;
  /** Day of the source's last delivery that had it. */
  readonly lastSeen: string;
  /** The course it is in, and how many records that has; null when the last merge did not know it. */
  readonly programId: string | null;
  readonly courseRecords: number;
  /** Records on its side of the question. */
  readonly sideRecords: number;
}

/** One field side by side: a value per member, null where a member says nothing. */
export interface QuestionRow {
  readonly field: string;
  /** Dutch name. */
  readonly label: string;
  readonly values: readonly (string | null)[];
  /** `differs`: members contradict each other; `partial`: some say nothing; `same`. */
  readonly state: 'differs' | 'partial' | 'same';
}

/** What the answer changes before the visitor. */
export interface QuestionEffect {
  /** Courses on offer now, and when the answer is not what the catalogue has now. */
  readonly cards: number;
  readonly cardsAfter: number;
  /** Different starts to come, and offers, of all courses it is about. */
  readonly starts: number;
  readonly offers: number;
  /** Dutch: `"zelfde" maakt 1 kaart van 3, 14 startmomenten`. */
  readonly text: string;
}

/** A decision that was taken about it. */
export interface QuestionDecision {
  readonly id: string;
  readonly verdict: Verdict;
  readonly author: string;
  readonly at: string;
  readonly reason: string;
}

/** A question in its place in the queue. */
export interface RankedQuestion extends QuestionDraft {
  /** Stays the same as long as the same is asked about the same records. */
  readonly id: string;
  /** True when publication stands still until it is answered. */
  readonly stops: boolean;
  readonly effect: QuestionEffect;
  /** The decision that answers it and that the next run takes up; null while it is open. */
  readonly decision: QuestionDecision | null;
}

/** A question, ready to be read and answered. */
export interface Question extends RankedQuestion {
  readonly title: string;
  readonly provider: string;
  /** One Dutch sentence: why it is asked. */
  readonly reason: string;
  /** The first record of each side, at most `maxMembers`. */
  readonly members: readonly QuestionMember[];
  /** Differing rows first. */
  readonly rows: readonly QuestionRow[];
  /** The decision that was reopened, null for other kinds. */
  readonly reopened: QuestionDecision | null;
}

/** Columns of a question. */
export const maxMembers = 8;

/** Whether `same` is what the catalogue has now, so that only `different` changes something. */
export const isJoined = (kind: QuestionKind): boolean => kind !== 'possibly-same' && kind !== 'ambiguous';
