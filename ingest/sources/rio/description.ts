import { textToHtml } from '../../lib/html.ts';
import type { Report } from './values.ts';

/** Marks of a line that is meant for colleagues, seen in the register (reference rio §4.6). */
const internalLine = /^\s*(?:\[intern\]|INTERN:)/;

/**
 * OMSCHRIJVING as HTML: line breaks come as the two characters `\n`, some texts stand in quotes of their own. Lines
 * marked as internal are dropped with an Issue; anything else is text and stays as it is. Null when nothing is left.
 */
export function mapDescription(value: string | null, report: Report): string | null {
  if (value === null) return null;
  const isQuoted = /^"[^"]*"$/.test(value);
  const lines = (isQuoted ? value.slice(1, -1) : value).replaceAll(/\\r\\n|\\n|\\r/g, '\n').split('\n');
  const shown = lines.filter((line) => {
    const isInternal = internalLine.test(line);
    if (isInternal) {
      const message = 'a line that is marked as internal is left out';
      report({ severity: 'info', code: 'INTERNAL_TEXT', field: 'OMSCHRIJVING', value: line, message });
    }
    return !isInternal;
  });
  return textToHtml(shown.join('\n'));
}
