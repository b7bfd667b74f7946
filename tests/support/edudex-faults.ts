/** Makes small invented EDU-DEX catalogues, good and broken. */
export const namespace = 'http://studieData.nl/schema/edudex/program';

/** One program of the provider `molenschool`; `changes` replaces texts in its XML. */
export function programXml(id: string, changes: Readonly<Record<string, string>> = {}): string {
  const xml = `<program>
  <expires>2028-12-31</expires>
  <inPublication>1</inPublication>
  <lastEdited>2027-01-02T10:00:00Z</lastEdited>
  <programClassification>
    <orgUnitId>molenschool</orgUnitId>
    <programId>${id}</programId>
    <programType>regular</programType>
  </programClassification>
  <programDescriptions>
    <programName xml:lang="nl">Molenaar ${id}</programName>
    <programDescriptionText xml:lang="nl">Malen met wind.</programDescriptionText>
  </programDescriptions>
  <programSchedule>
    <programRun>
      <id>run-${id}</id>
      <startDate isFinal="true">2027-09-01</startDate>
    </programRun>
  </programSchedule>
</program>`;
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the program has no ${from}`);
    return text.replace(from, () => to);
  }, xml);
}

/** A catalogue of these programs; `head` stands between the XML declaration and the root. */
export const catalogueXml = (programs: readonly string[], head = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${head}<programs xmlns="${namespace}">\n${programs.join('\n')}\n</programs>\n`;

/** Ids `m1` … of the good delivery. */
export const goodIds = Array.from({ length: 12 }, (_, index) => `m${index + 1}`);

/** The good delivery. */
export const goodCatalogue = (): string => catalogueXml(goodIds.map((id) => programXml(id)));
