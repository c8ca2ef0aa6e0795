import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that judge a mutant of `electron/core`: rules alone, so that thousands of runs stay possible. */
export default defineConfig({
  test: {
    root: path.join(import.meta.dirname, '..'),
    include: ['electron/core/**/*.test.ts'],
    isolate: false,
  },
});
