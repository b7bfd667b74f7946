import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** What a source should never be able to do to a page: run, frame, style, turn the text around, or hide in it. */
export const hostileText =
  '\u202e\u200b<script>alert(1)</script><img src=x onerror=alert(2)>"><a href="javascript:alert(3)" style="color:red">klik</a><iframe src="//kwaad.example"></iframe>\u2066';

const change = (file: string, edit: (text: string) => string): void =>
  writeFileSync(file, edit(readFileSync(file, 'utf8')));

const texts =
  'programName|programSummaryText|programDescriptionText|programDescriptionHtml|header1|descriptionHtml|descriptionText|searchword';
const textElement = new RegExp(`(<(?:${texts})\\b[^>]*><!\\[CDATA\\[)([^\\]]*)`, 'g');

/** Every text of HOVI stands below a language. */
function tamperJson(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (key === 'nl' && /^https?:/.test(value)) return 'javascript:alert(4)';
    return key === 'nl' || key === 'name' ? `${value} ${hostileText}` : value;
  }
  if (Array.isArray(value)) return value.map((one) => tamperJson(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tamperJson(one, name)]));
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Adds to every name and description of a table; `before` stands in front of the value. */
function tamperCsv(text: string, before: string): string {
  const [header, ...rows] = parse(text, { bom: true }) as string[][];
  const isText = header!.map((name) => /NAAM|OMSCHRIJVING|_TITEL$/.test(name));
  const changed = rows.map((row) =>
    row.map((value, index) => (isText[index] && value !== '' ? `${before}${value} ${hostileText}` : value)),
  );
  return `${[header!, ...changed].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** Puts hostile text in every text of the deliveries in `folder`, and a formula before the names of ontwikkelpaden. */
export function tamperDeliveries(folder: string): void {
  for (const file of globSync(join(folder, '**', '*.xml'))) {
    change(file, (xml) =>
      xml
        .replaceAll(textElement, (_, tag: string, text: string) => `${tag}${text} ${hostileText}`)
        .replaceAll(/(<webLink[^>]*>(?:<!\[CDATA\[)?)https:\/\//g, '$1javascript:alert(5)//'),
    );
  }
  for (const file of globSync(join(folder, '{edudex,hovi}', '*.json'))) {
    if (basename(file) !== 'domain.json')
      change(file, (json) => JSON.stringify(tamperJson(JSON.parse(json))));
  }
  for (const file of globSync(join(folder, 'rio', '*.csv'))) {
    if (basename(file) !== 'controlebestand.csv') change(file, (csv) => tamperCsv(csv, ''));
  }
  for (const file of globSync(join(folder, 'ontwikkelpaden', '*.csv'))) {
    change(file, (csv) => tamperCsv(csv, '=HYPERLINK("x") '));
  }
}
