import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Limits in ms are for a machine that does much else at the same time: on a quiet one no test comes near them. */
const project = (name: string, testTimeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: testTimeout,
    // By default a second, which a busy machine needs for a click.
    expect: { poll: { timeout: testTimeout / 3 } },
  },
});

export default defineConfig({
  test: {
    // By default all cores but one: of the two of the smallest machine one would stand idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    globalSetup: 'tests/support/shared-folder.ts',
    projects: [
      project('unit', 30_000),
      project('conformance', 60_000),
      project('integration', 180_000),
      project('faults', 180_000),
      project('relevance', 180_000),
      project('site', 180_000),
      project('browser', 180_000),
    ],
  },
});
