/** The tests that need Chromium: `npm run test:browser`, apart from `npm test`, which needs nothing but npm. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
