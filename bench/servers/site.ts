// The public side as the program serves it, with its ready pages or without, on a database that is there.
import type { AddressInfo } from 'node:net'
import { loadConfig } from '../../src/platform/config.ts'
import { connect, type Connection } from '../../src/platform/database/connect.ts'
import { openFiles } from '../../src/platform/files.ts'
import { createServer } from '../../src/platform/http/server.ts'
import { portalRoutes } from '../../src/portal/routes.ts'
import { servePortal } from '../../src/portal/site/serve.ts'

/** What the parent says first; the port is answered. */
export type SiteTold = {
  connection: Connection
  /** Where pages are kept; null to render each page each time. */
  folder: string | null
}

// A bench that was killed leaves no servers behind.
process.once('disconnect', () => process.exit())
process.once('message', (told: SiteTold) => {
  void start(told)
})

async function start({ connection, folder }: SiteTold): Promise<void> {
  const config = loadConfig({ CHALO_LOG_LEVEL: 'error' })
  const files = openFiles(config)
  const site = servePortal({
    routes: portalRoutes({ files }),
    connection,
    config,
    folder: folder ?? undefined,
    stamp: 'bench',
    // Nothing is made before it is asked for, so that the measure and not the warming is measured.
    warming: false,
  })
  const db = connect(connection, { max: 1 })
  const app = await createServer({
    db,
    config,
    files,
    routes: { list: [] },
    resolveActor: async () => null,
    front: site.front,
    checkAnswers: false,
  })
  if (folder !== null) await site.start()
  await app.listen({ host: '127.0.0.1', port: 0, listenTextResolver: () => '' })
  process.send?.((app.server.address() as AddressInfo).port)
}
