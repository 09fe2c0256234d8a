import type { FastifyInstance } from 'fastify'
import { library, modules } from './modules.ts'
import { actorResolver, authPages, openAuth } from './modules/accounts/public.ts'
import { reportPages } from './modules/reports/public.ts'
import type { Config } from './platform/config.ts'
import type { Connection, Database } from './platform/database/connect.ts'
import { openFiles } from './platform/files.ts'
import { collectRoutes, type Routes } from './platform/http/routes.ts'
import { createServer } from './platform/http/server.ts'
import { startJobs, type Jobs } from './platform/jobs.ts'
import { openSecret } from './platform/secret.ts'
import { openVault, type Vault } from './platform/vault.ts'
import { collectionRoutes } from './records/http/routes.ts'

export type App = {
  server: FastifyInstance
  /** Starts the work that runs by the clock. */
  startJobs(): Promise<void>
  close(): Promise<void>
}

/** Every address of the program: each collection's, then what the modules add. */
export function collectAllRoutes(vault: Vault): Routes {
  const routes = collectRoutes()
  for (const { collections = [], routes: more } of modules) {
    for (const collection of collections) collectionRoutes(collection, routes, vault)
    more?.(routes)
  }
  return routes
}

type AppParts = { db: Database; connection: Connection; config: Config }

/** Puts the server together from the modules; nothing listens yet. */
export async function createApp({ db, connection, config }: AppParts): Promise<App> {
  const secret = await openSecret(config)
  const auth = openAuth({ db, secret, publicUrl: config.publicUrl })
  let jobs: Jobs | undefined
  const server = await createServer({
    db,
    config,
    files: openFiles(config),
    routes: collectAllRoutes(openVault(secret)),
    resolveActor: actorResolver(db, secret),
    pages: [authPages(db, auth), reportPages(db, library)],
    checks: { jobs: async () => (jobs ? jobs.check() : 'not started') },
  })
  return {
    server,
    async startJobs() {
      jobs = await startJobs({ connection, db, jobs: modules.flatMap((module) => module.jobs ?? []) })
    },
    async close() {
      await server.close()
      await jobs?.stop()
    },
  }
}
