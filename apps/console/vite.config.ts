import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const API = 'http://127.0.0.1:4100';

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Workspace packages are read from their source: no build has to come before this one.
    conditions: ['@lindung/source', 'module', 'browser', 'development|production'],
  },
  build: {
    target: 'es2022',
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 1300,
  },
  server: {
    proxy: { '/graphql': API, '/files': API },
  },
});
