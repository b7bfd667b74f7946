/** `node tests/faults/run-kill-50.ts [kills] [seed]`: the long run of what `kill-run.test.ts` does briefly. */
import { runKillRounds } from './run-kill-rounds.ts';

const kills = Number(process.argv[2] ?? 50);
const seed = process.argv[3] ?? String(Date.now());
process.stdout.write(`${kills} kills, seed ${seed}\n`);
const { killed, escaped } = await runKillRounds(kills, seed, (line) => process.stdout.write(`${line}\n`));
process.stdout.write(
  `${killed} runs killed, ${escaped} done before; every one ended as an undisturbed run does\n`,
);
