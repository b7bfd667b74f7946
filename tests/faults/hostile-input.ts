/** The long run of `tests/conformance/hostile-input.test.ts`: `node tests/faults/hostile-input.ts [runs] [seed]`. */
import { runHostileRequests } from '../support/run-hostile-requests.ts';

const [runs = '5000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
process.stdout.write(`${runs} runs of up to 8 requests, seed ${seed}\n`);
await runHostileRequests(Number(runs), Number(seed));
process.stdout.write('every answer was proper\n');
