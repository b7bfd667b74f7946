import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number, fileParallelism = true) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: testTimeout,
    fileParallelism,
  },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', 10_000),
      project('conformance', 20_000),
      project('integration', 60_000),
      project('faults', 60_000),
      project('relevance', 60_000),
      project('site', 60_000),
      // One browser and one site at a time: the machine has two cores.
      project('browser', 120_000, false),
    ],
  },
});
