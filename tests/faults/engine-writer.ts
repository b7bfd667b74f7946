/**
 * A process for `engine-kill-rounds.ts`: opens the engine of a folder and keeps sending documents, updates,
 * deletions, settings and swaps of two indexes, drawn by a seed. It prints the number of every task that was
 * acknowledged, and never ends by itself.
 */
import { Random } from '../../demo/lib/random.ts';
import { openEngine } from '../../engine/engine.ts';

const [dir, seed] = process.argv.slice(2);
const random = new Random('engine-writer', seed!);
const report = (line: string) => new Promise((resolve) => process.stdout.write(`${line}\n`, resolve));
const engine = await openEngine({ dir: dir!, masterKey: null });

const send = async (method: string, path: string, body: unknown): Promise<void> => {
  const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await engine.fetch(new Request(`http://engine${path}`, init));
  const { taskUid } = (await response.json()) as { taskUid: number };
  await report(String(taskUid));
};

const words = ['brood', 'bakken', 'lassen', 'zorg', 'taal', 'rekenen', 'tekenen', 'breien', 'koken', 'tuin'];
const documentOf = (id: number) => ({
  id,
  text: random.sample(words, 3).join(' '),
  kind: random.pick(['dag', 'avond', 'online']),
  tags: random.sample(['a', 'b', 'c', 'd'], random.int(0, 3)),
  price: random.chance(0.2) ? null : random.int(0, 50),
});
const someIds = (count: number) => Array.from({ length: count }, () => random.int(0, 400));

await report('open');
for (;;) {
  const index = `/indexes/${random.pick(['left', 'right'])}`;
  const step = random.next();
  if (step < 0.5) await send('POST', `${index}/documents`, someIds(random.int(1, 40)).map(documentOf));
  else if (step < 0.65) {
    const updates = [...new Set(someIds(10))].map((id) => ({ id, kind: 'avond' }));
    await send('PUT', `${index}/documents`, updates);
  } else if (step < 0.78) await send('POST', `${index}/documents/delete-batch`, someIds(8));
  else if (step < 0.82) await send('POST', `${index}/documents/delete`, { filter: 'price > 45' });
  else if (step < 0.92) await send('PATCH', `${index}/settings`, { stopWords: random.sample(words, 1) });
  else await send('POST', '/swap-indexes', [{ indexes: ['left', 'right'] }]);
}
