import { defineConfig } from 'vitest/config';

/** Tests in a real browser: `npm run test:browser`. They need Chromium, which `npm test` does not. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
