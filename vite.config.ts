import { defineConfig } from 'vite'

/** The server bundle: one entry, a chunk for each lazily loaded command, packages left in node_modules. */
export default defineConfig({
  build: {
    ssr: 'src/main.ts',
    target: 'node24',
    outDir: 'dist',
    // A running server still loads its chunks, whose names carry their hash, after a rebuild.
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      output: { entryFileNames: 'main.js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
