import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { packedBuiltInPlan } from './scripts/packedBuiltInPlan.ts';

/** What every visit fetches comes in two files, not in forty: fewer round trips, and it packs better. */
const FIRST_LOAD = [
  { name: 'maplibre', test: /node_modules[\\/](@maplibre|maplibre-gl)/, tags: ['$initial' as const], priority: 1 },
  { name: 'first', tags: ['$initial' as const] },
];

export default defineConfig({
  plugins: [react(), packedBuiltInPlan()],
  base: './',
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1600,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: FIRST_LOAD } } },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A page drawn in software on a crowded machine may be late once; a fault is a fault twice.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
