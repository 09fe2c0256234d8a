import type { Config } from '../../platform/config.ts'
import { connect } from '../../platform/database/connect.ts'
import { openFiles } from '../../platform/files.ts'
import { unavailable } from '../../platform/http/errors.ts'
import type { Front } from '../../platform/http/front.ts'
import { listen } from '../../platform/http/listen.ts'
import { createServer } from '../../platform/http/server.ts'
import { servePortal, type SiteParts } from './serve.ts'

export type Meanwhile = { port: number; close(): Promise<void> }

type Parts = Omit<SiteParts, 'config' | 'warming'> & { config: Config }

/**
 * Answers from the pages on the disk while the database of an installation cannot be reached at its start: what is kept
 * is sent, each page saying that it could not be confirmed, and everything else is 503.
 */
export async function answerMeanwhile(parts: Parts): Promise<Meanwhile> {
  const { config, connection } = parts
  const db = connect(connection, { max: 1 })
  const site = servePortal({ ...parts, warming: false })
  // Officers and programs are told to come back, not that there is nothing.
  const prepare: Front['prepare'] = async (request) => {
    if (!site.front.serves(request)) throw unavailable()
    return site.front.prepare(request)
  }
  const server = await createServer({
    db,
    config,
    files: openFiles(config),
    routes: { list: [] },
    resolveActor: async () => null,
    front: { ...site.front, serves: () => true, prepare },
  })
  const close = async () => {
    await server.close()
    await site.stop()
    await db.destroy()
  }
  try {
    // Listening first: nothing else keeps the program running while it looks for the database.
    const { port } = await listen(server, config)
    await site.start()
    return { port, close }
  } catch (error) {
    await close()
    throw error
  }
}
