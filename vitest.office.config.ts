import { defineConfig } from 'vitest/config';

// Checks of Word files and PDFs by other programs: see docs/memo.md and docs/pdf.md. One at a time, since each starts programs of its own.
export default defineConfig({
  test: {
    include: ['test/**/*.office.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
