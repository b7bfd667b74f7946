/** `npm run bench -- engine --docs 200000`: measures the search engine; a table, then one line of JSON. */
import { parseArgs } from 'node:util';
import { benchEngine } from './engine.ts';
import { figuresTable } from './figures-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { docs: { type: 'string', default: '20000' } },
});
const docs = Number(values.docs);
if (positionals.join(' ') !== 'engine' || !Number.isInteger(docs) || docs < 1000) {
  process.stderr.write('use: npm run bench -- engine --docs <number, at least 1000>\n');
  process.exitCode = 2;
} else {
  const figures = await benchEngine(docs, (line) => void process.stderr.write(`${line}\n`));
  process.stdout.write(`${figuresTable(figures)}\n${JSON.stringify(figures)}\n`);
}
