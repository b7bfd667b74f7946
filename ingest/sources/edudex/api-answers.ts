import { createHash } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One answer that was kept: what was asked for, and the state of it at EDU-DEX that it shows. */
export interface KeptAnswer {
  readonly name: string;
  readonly stamp: string;
  readonly data: unknown;
}

/** The answers of the API about one supplier: what did not change need not be asked for again, nor after a kill. */
export interface Answers {
  /** Whether there is an answer about a name in this state. */
  has(name: string, stamp: string): boolean;
  /** The answer about a name in this state, or undefined. */
  find(name: string, stamp: string): unknown;
  /** Writes answers down at once. */
  add(answers: readonly KeptAnswer[]): Promise<void>;
  /** Forgets all other names than these. */
  keepOnly(names: ReadonlySet<string>): Promise<void>;
}

interface Line {
  readonly stamp: string;
  readonly text: string;
}

const fileOf = (orgUnitId: string): string =>
  `${createHash('sha256').update(orgUnitId).digest('hex').slice(0, 24)}.ndjson`;

/** Opens what is kept of a supplier. A line that a kill cut off is passed over. */
export async function openAnswers(folder: string, orgUnitId: string): Promise<Answers> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileOf(orgUnitId));
  const lines = new Map<string, Line>();
  let written = 0;
  const text = await readFile(path, 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const answer = line === '' ? null : parseLine(line);
    if (answer === null) continue;
    lines.set(answer.name, { stamp: answer.stamp, text: line });
    written += 1;
  }
  return {
    has: (name, stamp) => lines.get(name)?.stamp === stamp,
    find(name, stamp) {
      const line = lines.get(name);
      return line?.stamp === stamp ? parseLine(line.text)!.data : undefined;
    },
    async add(answers) {
      const fresh = answers.map((answer) => JSON.stringify(answer));
      for (const [index, { name, stamp }] of answers.entries())
        lines.set(name, { stamp, text: fresh[index]! });
      written += fresh.length;
      // The line end comes first, as a kill may have cut off the line before.
      await appendFile(path, fresh.map((line) => `\n${line}`).join(''));
    },
    async keepOnly(names) {
      for (const name of [...lines.keys()]) if (!names.has(name)) lines.delete(name);
      if (written === lines.size) return;
      await writeFile(`${path}.part`, [...lines.values()].map((line) => `${line.text}\n`).join(''));
      await rename(`${path}.part`, path);
      written = lines.size;
    },
  };
}

function parseLine(line: string): KeptAnswer | null {
  try {
    return JSON.parse(line) as KeptAnswer;
  } catch {
    return null;
  }
}

/** Forgets the suppliers that are no longer in any catalogue. */
export async function forgetOtherAnswers(folder: string, orgUnitIds: readonly string[]): Promise<void> {
  const names = new Set(orgUnitIds.map(fileOf));
  for (const name of await readdir(folder).catch(() => []))
    if (!names.has(name)) await rm(join(folder, name), { force: true });
}
