/** The tests that need R, pandas and DuckDB: `npm run test:tools`, apart from `npm test`, which needs nothing but npm. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/tools/**/*.tools.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
