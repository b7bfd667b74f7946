import { decisionSchema, type Decision } from './model/decision.ts';
import { DecisionError } from './model/decision-error.ts';

/**
 * Decisions as a YAML list with one entry in JSON notation per line, which YAML 1.2 reads as it is: one decision is
 * one line of a difference in git, and no YAML library is needed. In the order they were taken.
 */
export const toDecisionLines = (decisions: readonly Decision[]): string =>
  decisions.map((decision) => `- ${JSON.stringify(decision)}\n`).join('');

/**
 * Reads such a list; blank lines and lines of comment (`#`) are skipped, and the dash may be left out (JSON Lines).
 * Throws a DecisionError with the line number when a line is no decision.
 */
export function fromDecisionLines(text: string): Decision[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const entry = line.trim().replace(/^- /, '');
    if (entry === '' || entry.startsWith('#')) return [];
    const parsed = decisionSchema.safeParse(parseJson(entry));
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new DecisionError(
      'BAD_LINE',
      `line ${index + 1}: ${issue!.path.join('.') || 'entry'}: ${issue!.message}`,
      String(index + 1),
    );
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
