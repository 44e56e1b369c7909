import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The page is built into dist/, which the server serves under a content security policy without inline code. */
export default defineConfig({
  root: 'web',
  plugins: [svelte({ compilerOptions: { runes: true } })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    // A font or picture as a data: address would break the policy (font-src 'self').
    assetsInlineLimit: 0,
    // Its polyfill is inline code; every browser this target names preloads modules by itself.
    modulePreload: { polyfill: false },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` },
  },
});
