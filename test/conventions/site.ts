import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStore } from '../../src/platform/files/folder.ts'
import { loadConfig } from '../../src/platform/config.ts'
import type { FileStore } from '../../src/platform/files.ts'
import type { TestDatabase } from '../../src/platform/testing/database.ts'
import { portalRoutes } from '../../src/portal/routes.ts'
import { startNode, type Got, type Node } from '../../src/portal/site/testing/node.ts'
import { copyDemoFiles, demoDatabase } from '../demo.ts'

/** The public side of the demo province, answering as it does to the world. */
export type DemoSite = {
  database: TestDatabase
  node: Node
  files: FileStore
  origin: string
  /** Every address that the routes name, without cards, which take a while each. */
  addresses(): Promise<string[]>
  /** Every address that leads elsewhere now. */
  oldAddresses(): Promise<string[]>
  /** Asks for an address of ours, whole or without its origin. */
  get(address: string, headers?: Record<string, string>): Promise<Got>
  stop(): Promise<void>
}

export async function openDemoSite(): Promise<DemoSite> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-site-'))
  const database = await demoDatabase()
  const files = folderStore(join(folder, 'files'))
  await copyDemoFiles(folder)
  // Asked for one by one: a test need not wait for all of them.
  const routes = portalRoutes({ files }).map((route) =>
    route.path.startsWith('/cards/') ? { ...route, addresses: async () => [] } : route,
  )
  const origin = loadConfig({}).publicUrl
  const node = await startNode(database.connection, database.db, { routes, stamp: 'test' })
  return {
    database,
    node,
    files,
    origin,
    async addresses() {
      const lists = await Promise.all(routes.map(async ({ addresses }) => addresses?.(database.db) ?? []))
      return [...new Set(lists.flat())]
    },
    async oldAddresses() {
      const lists = await Promise.all(
        routes.map(async ({ oldAddresses }) => oldAddresses?.(database.db) ?? []),
      )
      return lists.flat()
    },
    get: (address, headers) => node.get(address.replace(origin, ''), headers),
    async stop() {
      await node.stop()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}
