import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Files that put something else in a module's place, watch what modules do when they are first read, or ask what the
 * engine made of objects, which depends on all that it has seen.
 */
const APART = [
  'test/inputs/find-files.test.ts',
  'test/contracts/regular-expressions.test.ts',
  'test/annotators/names/memory.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 30_000,
    maxWorkers: '100%',
    // Most files share what is loaded in their worker: it is read once, as it is for the documents of a run.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...APART],
          isolate: false,
        },
      },
      // Afterwards: one of them takes the time of patterns, which is steadier when little else runs.
      { extends: true, test: { name: 'apart', include: APART, sequence: { groupOrder: 1 } } },
    ],
  },
});
