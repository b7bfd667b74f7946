/**
 * A process for `engine-kill.test.ts`: opens the engine of a folder, keeps sending documents, updates and
 * deletions, and prints the number of every task that was acknowledged. It never ends by itself.
 */
import { openEngine } from '../../engine/engine.ts';

const [dir, seed] = process.argv.slice(2);
const engine = await openEngine({ dir: dir!, masterKey: null });
const send = async (method: string, path: string, body: unknown): Promise<number> => {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = (await (await engine.fetch(new Request(`http://engine${path}`, init))).json()) as {
    taskUid: number;
  };
  return answer.taskUid;
};
const report = (line: string) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve));

await report('open');
for (let round = 0; ; round++) {
  const base = Number(seed) * 100_000 + round * 10;
  const documents = Array.from({ length: 10 }, (_, i) => ({
    id: base + i,
    text: `woord${i} ronde`,
    round: base,
    size: 10,
  }));
  await report(`add ${await send('POST', '/indexes/kill/documents', documents)} ${base}`);
  if (round % 3 === 2)
    await report(
      `delete ${await send('POST', '/indexes/kill/documents/delete-batch', [base, base + 1])} ${base}`,
    );
  if (round % 7 === 3)
    await report(
      `settings ${await send('PATCH', '/indexes/kill/settings', { filterableAttributes: ['round'], stopWords: [`w${round}`] })} 0`,
    );
}
