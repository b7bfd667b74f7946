/** Loaded into the process that builds pages: notes CPU seconds and peak memory in the file `BENCH_USAGE` when it ends. */
import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpuSeconds, peakMb: maxRSS / 1024 }));
});
