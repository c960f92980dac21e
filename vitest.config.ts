import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/support/generated-input.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
