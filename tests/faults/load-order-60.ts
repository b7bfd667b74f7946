/** `node tests/faults/load-order-60.ts [rounds] [seed]`: the long run of what `load-order.test.ts` does briefly. */
import { loadOrderRounds } from './load-order-rounds.ts';

const rounds = Number(process.argv[2] ?? 60);
const seed = process.argv[3] ?? String(Date.now());
process.stdout.write(`${rounds} plans, seed ${seed}\n`);
await loadOrderRounds(rounds, seed, (line) => process.stdout.write(`${line}\n`));
process.stdout.write('every plan gave the same catalogue, clusters and indexes\n');
