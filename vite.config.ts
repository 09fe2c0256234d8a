import { defineConfig } from 'vite'

/** The program and the process that sets its PDF files; what is loaded lazily in chunks, packages left in node_modules. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    // A running server still loads its chunks, whose names carry their hash, after a rebuild.
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: { main: 'src/main.ts', 'pdf-process': 'src/documents/pdf-process.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
