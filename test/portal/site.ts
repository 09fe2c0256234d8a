import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/app.ts'
import { streamFinder } from '../../src/modules/media/public.ts'
import { reportFinder } from '../../src/modules/reports/public.ts'
import { library } from '../../src/modules.ts'
import { loadConfig } from '../../src/platform/config.ts'
import type { Database } from '../../src/platform/database/connect.ts'
import { openFiles, type FileStore } from '../../src/platform/files.ts'
import { listen } from '../../src/platform/http/listen.ts'
import { FONT_SHEET, stylesheet } from '../../src/portal/assets.ts'
import { exportSite } from '../../src/portal/export/export-site.ts'
import { portalRoutes } from '../../src/portal/routes.ts'
import type { PortalRoute } from '../../src/portal/site/route.ts'
import { copyDemoFiles, demoDatabase } from '../demo.ts'

/** The whole program with the demo province and its drawings, listening. */
export type TestSite = {
  base: string
  db: Database
  files: FileStore
  dataFolder: string
  routes: readonly PortalRoute[]
  /** Writes every page at once, as `chalo export-site` does, and gives the folder. */
  export(): Promise<string>
  close(): Promise<void>
}

/** Starts the program on a database of its own; `loaded` adds to the demo before anybody reads it. */
export async function openSite({ jobs = false } = {}): Promise<TestSite> {
  const { db, connection, drop } = await demoDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'chalo-site-'))
  const port = await freePort()
  const base = `http://localhost:${port}`
  const config = loadConfig({ CHALO_DATA: folder, CHALO_LOG_LEVEL: 'error', CHALO_PUBLIC_URL: base })
  const files = openFiles(config)
  await copyDemoFiles(folder)
  const app = await createApp({ db, connection, config, warming: false })
  await listen(app.server, { host: '127.0.0.1', port })
  if (jobs) await app.startJobs()
  const routes = portalRoutes({ files })
  return {
    base,
    db,
    files,
    dataFolder: folder,
    routes,
    async export() {
      const written = join(folder, 'site')
      await exportSite(db, {
        routes,
        findFiles: [streamFinder(files), reportFinder(library, [FONT_SHEET])],
        origin: base,
        folder: written,
        stylesheet: stylesheet().path,
      })
      return written
    },
    async close() {
      await app.close()
      await drop()
      await rm(folder, { recursive: true, maxRetries: 5 })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
