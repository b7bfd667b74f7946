import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One program of the catalogues of a night. */
export interface IndexedProgram {
  readonly supplier: string;
  readonly programId: string;
  /** `public`, or the client it is for. */
  readonly client: string;
  readonly status: 'active' | 'removed';
  /** Place in the supplier's file, in bytes. */
  readonly offset: number;
  readonly length: number;
  readonly lastChange: string;
}

export interface Institute {
  readonly orgUnitId: string;
  readonly instituteName: { readonly nl: string };
  readonly instituteKvK: string;
}

/** The programs of one night, by supplier and id; the texts stay in the catalogue files. */
export interface ProgramIndex {
  readonly institutes: ReadonlyMap<string, Institute>;
  readonly bySupplier: ReadonlyMap<string, readonly IndexedProgram[]>;
  find(supplier: string, programId: string, client: string): IndexedProgram | null;
  /** The `<program>` element as it stands in the catalogue. */
  read(program: IndexedProgram): Promise<string>;
}

/** Loads the index that the generator wrote beside the catalogues of a night. */
export async function loadProgramIndex(folder: string): Promise<ProgramIndex> {
  const institutes = new Map(
    Object.entries(
      JSON.parse(await readFile(join(folder, 'edudex', 'institutes.json'), 'utf8')) as Record<
        string,
        Institute
      >,
    ),
  );
  const bySupplier = new Map<string, IndexedProgram[]>([...institutes.keys()].map((id) => [id, []]));
  const byKey = new Map<string, IndexedProgram>();
  const lines = createInterface({
    input: createReadStream(join(folder, 'edudex-api', 'programs.csv'), 'utf8'),
  });
  let head = true;
  for await (const line of lines) {
    if (head) {
      head = false;
      continue;
    }
    const program = parseLine(line);
    bySupplier.get(program.supplier)!.push(program);
    byKey.set(keyOf(program.supplier, program.programId, program.client), program);
  }
  return {
    institutes,
    bySupplier,
    find: (supplier, programId, client) => byKey.get(keyOf(supplier, programId, client)) ?? null,
    async read({ supplier, offset, length }) {
      const file = await open(join(folder, 'edudex', `${supplier}.xml`));
      try {
        const bytes = Buffer.alloc(length);
        await file.read(bytes, 0, length, offset);
        return bytes.toString('utf8').trim();
      } finally {
        await file.close();
      }
    },
  };
}

const keyOf = (supplier: string, programId: string, client: string): string =>
  `${supplier}\n${programId}\n${client}`;

/** A line of the index: only the programId is quoted. */
function parseLine(line: string): IndexedProgram {
  const [supplier = '', rest = ''] = split(line, ',"');
  const end = rest.lastIndexOf('",');
  const [client, status, offset, length, lastChange] = rest.slice(end + 2).split(',');
  return {
    supplier,
    programId: rest.slice(0, end).replaceAll('""', '"'),
    client: client!,
    status: status === 'removed' ? 'removed' : 'active',
    offset: Number(offset),
    length: Number(length),
    lastChange: lastChange!,
  };
}

function split(text: string, mark: string): string[] {
  const place = text.indexOf(mark);
  return [text.slice(0, place), text.slice(place + mark.length)];
}
