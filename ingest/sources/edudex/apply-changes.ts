import type { RawProgramKey } from './raw.ts';

/** Public versions come as `public` or, where the documents differ, without a client. */
const clientOf = ({ clientId }: RawProgramKey): string => clientId ?? 'public';

const isOver = ({ status }: RawProgramKey): boolean => status === 'removed' || status === 'inactive';

/**
 * The keys of a catalogue after what changed in it, in the order in which EDU-DEX changed them. Changes that were
 * applied before change nothing again, so days may overlap. Null when a change can mean two things, and the list must be
 * asked: it names a known program under another client than we know it by (has that version come beside ours, or in its
 * place?), or says without a client that a program is gone of which we know several versions.
 */
export function applyChanges(
  known: readonly RawProgramKey[],
  changes: readonly RawProgramKey[],
): readonly RawProgramKey[] | null {
  const programs = new Map<string, Map<string, RawProgramKey>>();
  const versionsOf = ({ supplierId, programId }: RawProgramKey): Map<string, RawProgramKey> => {
    const name = `${supplierId}\u001f${programId}`;
    const versions = programs.get(name) ?? new Map<string, RawProgramKey>();
    programs.set(name, versions);
    return versions;
  };
  for (const key of known) if (!isOver(key)) versionsOf(key).set(clientOf(key), key);
  for (const change of changes.toSorted((a, b) => Date.parse(a.lastChange) - Date.parse(b.lastChange))) {
    const versions = versionsOf(change);
    const client = clientOf(change);
    if (isOver(change) && change.clientId === null) {
      if (versions.size > 1) return null;
      versions.clear();
    } else if (versions.size > 0 && !versions.has(client)) return null;
    else if (isOver(change)) versions.delete(client);
    else versions.set(client, change);
  }
  return [...programs.values()].flatMap((versions) => [...versions.values()]);
}
