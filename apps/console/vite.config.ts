import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { initialBudget } from './initial-budget.js';

/** Scripts of the first page after gzip; what further pages need comes when they are opened. */
const FIRST_PAGE_BYTES = 420_000;

const API = 'http://127.0.0.1:4100';

export default defineConfig({
  plugins: [react(), initialBudget(FIRST_PAGE_BYTES)],
  resolve: {
    // Workspace packages are read from their source: no build has to come before this one.
    conditions: ['@lindung/source', 'module', 'browser', 'development|production'],
  },
  build: {
    target: 'es2022',
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    // The dictionaries of passwords come when somebody types one.
    chunkSizeWarningLimit: 2000,
    // What the first page needs comes in one piece: 77 small ones take more requests, and more bytes, since each is packed alone.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    proxy: { '/graphql': API, '/files': API },
  },
});
