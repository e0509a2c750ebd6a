import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { early } from './scripts/early.ts';

const server = 'http://localhost:5080';

export default defineConfig({
  plugins: [react(), early()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files: only the language that is shown may fetch its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // A first visit fetches a handful of files, not forty: libraries change rarely, what pages share often.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack|@microsoft)\//, priority: 2 },
            { name: 'shared', test: /src\/(?!i18n\/)/, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/health': server,
      '/openapi': server,
      '/hubs': { target: server, ws: true },
    },
  },
});
