import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sitePartsOf } from '../app.ts'
import type { CommandContext } from '../platform/commands.ts'
import { openFiles } from '../platform/files.ts'
import { knownError } from '../platform/http/problem.ts'
import type { Log } from '../platform/log.ts'
import { diskFile } from '../platform/ready/disk.ts'
import { answerMeanwhile, type Meanwhile } from '../portal/site/meanwhile.ts'
import { openSession, type Session } from './session.ts'

const words = {
  waiting: {
    vi: '    Cổng trả lời bằng các trang đã lưu trên đĩa; thử kết nối lại mỗi {seconds} giây.',
    en: '    The portal answers from the pages on the disk; connecting is tried again every {seconds} seconds.',
  },
}

const AGAIN = 3

/**
 * Opens the database for the server. Where it is somebody else's (DATABASE_URL) and cannot be reached, a node that has
 * pages on its disk goes on showing them until it can; one that has none has nothing to wait for.
 * @throws cannotConnect
 */
export async function openWhenThere(context: CommandContext, log: Log): Promise<Session> {
  const { config, say } = context
  let meanwhile: Meanwhile | undefined
  try {
    for (;;) {
      try {
        return await openSession(config, log, 'server')
      } catch (error) {
        const { databaseUrl } = config
        const known = knownError(error)
        if (databaseUrl === undefined || known?.code !== 'database.cannot-connect') throw error
        if (meanwhile === undefined) {
          const parts = sitePartsOf(config, openFiles(config))
          if (!existsSync(diskFile(parts.folder))) throw error
          say({ vi: known.in('vi'), en: known.in('en') })
          say(words.waiting, { seconds: AGAIN })
          meanwhile = await answerMeanwhile({ ...parts, connection: { connectionString: databaseUrl } })
        }
      }
      await sleep(AGAIN * 1000)
    }
  } finally {
    await meanwhile?.close()
  }
}
