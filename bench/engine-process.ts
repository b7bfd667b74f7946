/** The process under measurement: an engine on a folder, served on a free port. Takes `memory` and `stop`. */
import { openEngine } from '../engine/engine.ts';
import { serveEngine } from '../engine/serve-engine.ts';

const started = performance.now();
const engine = await openEngine({ dir: process.argv[2]!, masterKey: null });
const openMs = performance.now() - started;
const served = await serveEngine(engine, { host: '127.0.0.1', port: 0 });

const report = () => {
  (globalThis as { gc?: () => void }).gc?.();
  process.send!({ url: served.url, openMs, rss: process.memoryUsage().rss, cpu: process.cpuUsage() });
};
process.on('message', (message) => {
  if (message === 'memory') report();
  if (message === 'stop')
    void served
      .close()
      .then(() => engine.close())
      .then(() => process.exit());
});
process.once('disconnect', () => process.exit(1));
report();
