import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { officeMessages } from './scripts/office-messages.ts'

/** Each file also compressed beside itself, so that the server sends it as it lies there. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.values(bundle).filter(({ fileName }) => /\.(js|css|svg)$/.test(fileName))
    await Promise.all(
      files.flatMap((file) => {
        const text = file.type === 'chunk' ? file.code : file.source
        const path = join(dir, file.fileName)
        return [
          promisify(gzip)(text, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
          promisify(brotliCompress)(text).then((bytes) => writeFile(`${path}.br`, bytes)),
        ]
      }),
    )
  },
}

/** The office in the browser; in development it asks the server at CHALO_API. */
export default defineConfig({
  root: 'src/admin',
  base: '/office/',
  plugins: [officeMessages(), react(), compressed],
  build: {
    outDir: '../../dist/office',
    // An open page still loads its chunks, whose names carry their hash, after a new build.
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    // Fonts and pictures stay files: the page's policy admits none written into a style sheet.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/assets', '/approve', '/reports', '/health'].map((path) => [
        path,
        process.env['CHALO_API'] ?? 'http://localhost:8080',
      ]),
    ),
  },
})
