import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = 'http://localhost:5080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files: only the language that is shown may fetch its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
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
