import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../../platform/actor.ts'
import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { openFiles } from '../../../platform/files.ts'
import { collectRoutes } from '../../../platform/http/routes.ts'
import { createServer } from '../../../platform/http/server.ts'
import { openVault } from '../../../platform/vault.ts'
import { collectionRoutes } from '../../../records/http/routes.ts'
import { collectionsOf } from '../../../records/registry.ts'
import type { Role } from '../../../records/rights.ts'
import { mediaPages } from '../pages.ts'
import { mediaLibraryRoutes } from '../routes.ts'
import { mediaAssets } from '../schema.ts'

export const collections = collectionsOf([[mediaAssets]])

/** An officer of an organisation, whose id is his role. */
export function officer(role: Role, home: string): Actor {
  const assignments = [{ role, orgId: home, subtree: [home] }]
  return { kind: 'user', userId: role, name: `Cán bộ ${role}`, assignments, locale: 'vi' }
}

/** The library's server, listening on a free port; the key of an officer is his role. */
export async function serveLibrary(db: Database, config: Config, home: string): Promise<FastifyInstance> {
  const routes = collectRoutes()
  collectionRoutes(mediaAssets, routes, openVault('a secret of more than thirty-two characters'))
  mediaLibraryRoutes(routes, collections)
  const files = openFiles(config)
  const resolveActor = async (headers: { 'x-api-key'?: string | string[] | undefined }) =>
    headers['x-api-key'] === undefined ? null : officer(String(headers['x-api-key']) as Role, home)
  const pages = mediaPages({ db, config, files, resolveActor })
  const app = await createServer({ db, config, files, routes, resolveActor, pages })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return app
}
