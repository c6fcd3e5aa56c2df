import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** A file for Vitest's own report, so that `.ci/run` need not read what is printed for people. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 20_000,
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
    coverage: { provider: 'v8', include: ['src/**', 'commands/**'], reporter: ['text-summary', 'html'] },
  },
});
