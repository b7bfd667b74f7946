/** What a stage took. */
export interface StageFigures {
  readonly stage: string;
  readonly seconds: number;
  /** Processor time of the whole process meanwhile, its threads included: says more than `seconds` on a busy machine. */
  readonly cpuSeconds: number;
  /** Largest resident memory of the process so far, in MB. */
  readonly peakMb: number;
}

/** Times the stages of a run. */
export interface Stopwatch {
  /** Does the work of a stage. A stage that comes back adds up. */
  time<Result>(stage: string, work: () => Promise<Result> | Result): Promise<Result>;
  /** The stages so far, in the order in which they first ended. */
  figures(): StageFigures[];
}

/** A stopwatch that has measured nothing yet. */
export function createStopwatch(): Stopwatch {
  const stages = new Map<string, StageFigures>();
  return {
    async time(stage, work) {
      const started = performance.now();
      const cpu = process.cpuUsage();
      try {
        return await work();
      } finally {
        const { user, system } = process.cpuUsage(cpu);
        const known = stages.get(stage);
        stages.set(stage, {
          stage,
          seconds: (known?.seconds ?? 0) + (performance.now() - started) / 1000,
          cpuSeconds: (known?.cpuSeconds ?? 0) + (user + system) / 1_000_000,
          peakMb: process.resourceUsage().maxRSS / 1024,
        });
      }
    },
    figures: () => [...stages.values()],
  };
}
