/**
 * Lets the headings in a source's text follow on the `h2` of the page: a text that begins with `h4` would skip a
 * level. `html` is sanitised, so a heading has no attributes.
 */
export function raiseHeadings(html: string): string {
  const firstMinor = html.indexOf('<h4>');
  if (firstMinor === -1) return html;
  const firstMajor = html.indexOf('<h3>');
  const skipped = firstMajor === -1 ? html.length : firstMajor;
  if (skipped < firstMinor) return html;
  const head = html.slice(0, skipped).replaceAll('<h4>', '<h3>').replaceAll('</h4>', '</h3>');
  return head + html.slice(skipped);
}
