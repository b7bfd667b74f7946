import type { XmlRoot } from '../../lib/xml-types.ts';

/** Namespaces are compared as text: another case is another namespace (reference edudex §1.0). */
export const programNamespace = 'http://studieData.nl/schema/edudex/program';
const directoryNamespace = 'http://studieData.nl/schema/edudex/directory';
const instituteNamespace = 'http://studieData.nl/schema/edudex/institute';

/** A catalogue export, or one program of a client feed. */
export const programRoots: readonly XmlRoot[] = [
  { uri: programNamespace, name: 'programs', elements: 'children' },
  { uri: programNamespace, name: 'program', elements: 'root' },
];

/** An address book of programs and of other address books. */
export const directoryRoot: XmlRoot = {
  uri: directoryNamespace,
  name: 'edudexDirectory',
  elements: 'children',
};

/** What a supplier says of itself. */
export const instituteRoot: XmlRoot = { uri: instituteNamespace, name: 'instituteData', elements: 'root' };
