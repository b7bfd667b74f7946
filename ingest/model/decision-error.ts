/** Why a decision cannot be taken, withdrawn or read. */
export type DecisionProblem =
  | 'SAME_RECORD'
  | 'UNKNOWN_RECORD'
  | 'UNKNOWN_COURSE'
  | 'UNKNOWN_DECISION'
  | 'WRONG_VALUE'
  | 'INVALID'
  | 'BAD_LINE';

/** A decision that makes no sense; `message` is for the command line, the desk has its own words for `problem`. */
export class DecisionError extends Error {
  readonly problem: DecisionProblem;
  /** What it is about: a key, an id, the number of a line; '' for nothing. */
  readonly detail: string;

  constructor(problem: DecisionProblem, message: string, detail = '') {
    super(message);
    this.name = 'DecisionError';
    this.problem = problem;
    this.detail = detail;
  }
}
