import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: resolve(root, 'dist/server'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'report-worker': 'src/reports/report-worker.ts',
        'scenario-worker': 'src/scenarios/scenario-worker.ts',
        'library-worker': 'src/library/library-worker.ts',
      },
      // All in one folder: the server finds the worker beside itself.
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
    },
  },
});
