import { defineConfig } from 'vite'

/** The program, the processes that set its PDF files and work on its images, and the threads that cut words; what is loaded lazily in chunks, packages left in node_modules. */
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
      input: {
        main: 'src/main.ts',
        'pdf-process': 'src/documents/pdf-process.ts',
        'image-process': 'src/modules/media/renditions/image-process.ts',
        'bulk-cutter': 'src/records/publishing/bulk-cutter.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
