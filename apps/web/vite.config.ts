import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { appOfBuild, SERVICE_WORKER } from './service-worker/app-of-build.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const server = process.env['TOCSIN_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  root: path('.'),
  // Relative to the page: the server says below which path that is.
  base: './',
  plugins: [react(), appOfBuild()],
  resolve: { tsconfigPaths: true },
  build: {
    outDir: path('../../dist/web'),
    emptyOutDir: true,
    // A policy without inline scripts and data: fonts needs every asset in its own file.
    assetsInlineLimit: 0,
    // One app for every place, fetched once from the house itself.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      input: { app: path('index.html'), [SERVICE_WORKER]: path('service-worker/service-worker.ts') },
      output: {
        // Its address says what it may serve, and is the same for every build.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
      // The libraries are pure: what the app does not use of them stays out.
      treeshake: { moduleSideEffects: [{ test: /\/libs\/[a-z]+\/src\//, sideEffects: false }] },
    },
  },
  server: {
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
    },
  },
});
