import { defineConfig } from 'vite';
import { early } from './scripts/early.ts';

const server = 'http://localhost:5080';

export default defineConfig({
  plugins: [early()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Preact is a tenth of React's size and says the same words (docs/adr/0009). React's names stay in the sources: its types and papers hold.
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom/server': 'preact/compat/server',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
  // The map's worker is a file of ours, as the policy wants it.
  worker: { format: 'es' },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts stay files: only the language that is shown may fetch its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        // Compiled whole, off the main thread, while it arrives: nearly all of it is called before a page is drawn.
        postBanner: chunk => (chunk.isDynamicEntry && !/RoomPage|HallPage/.test(chunk.name) ? '' : '//# allFunctionsCalledOnLoad'),
        // A first visit fetches a handful of files, not forty: libraries change rarely, what pages share often.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules\/(preact|@tanstack|@microsoft)\//, priority: 2 },
            { name: 'shared', test: /ClientApp\/src\/(?!i18n\/(en|zh|ur)\/|inbox\/|investors\/|projects\/|wall\/|feed\/WholeStore|room\/hosting\/)/, minShareCount: 2, priority: 1 },
            // After the shared ones, whom it would otherwise take along: what the pages of projects share among themselves.
            { name: 'projects', test: /ClientApp\/src\/projects\/(?!map\/)/, minShareCount: 2 },
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
