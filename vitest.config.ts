import process from 'node:process';
import { defineConfig } from 'vitest/config';

/** A file for Vitest's own report, so that `.ci/run` need not read what is printed for people. */
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-programs.ts'],
    setupFiles: ['test/support/setup.ts'],
    // So long that only what hangs is cut off, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // No test leaves anything behind in a module, so files may share what they load; that halves the time.
    isolate: false,
    // Vitest leaves one core to its own process, which has next to nothing to do.
    maxWorkers: '100%',
    ...(report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: report } }),
    coverage: { provider: 'v8', include: ['src/**', 'commands/**'], reporter: ['text-summary', 'html'] },
  },
});
