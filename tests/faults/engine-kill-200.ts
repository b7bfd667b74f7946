/** `node tests/faults/engine-kill-200.ts [kills] [seed]`: the long run of what `engine-kill.test.ts` does briefly. */
import { killRounds } from './engine-kill-rounds.ts';

const kills = Number(process.argv[2] ?? 200);
const seed = process.argv[3] ?? String(Date.now());
process.stdout.write(`${kills} kills, seed ${seed}\n`);
const tasks = await killRounds(kills, seed);
process.stdout.write(
  `${tasks} acknowledged tasks, none lost; every restart answered as a fresh build does\n`,
);
