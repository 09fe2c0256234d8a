import { createApp, type App } from '../app.ts'
import { countRecords } from '../demo/load.ts'
import type { Command, CommandContext } from '../platform/commands.ts'
import type { Config } from '../platform/config.ts'
import { openFiles } from '../platform/files.ts'
import { listen } from '../platform/http/listen.ts'
import { inWords } from '../platform/labels.ts'
import type { Log } from '../platform/log.ts'
import { hasDemoUsers, needsSetup, setupCode } from '../modules/accounts/public.ts'
import { openSecret } from '../platform/secret.ts'
import { sayLogins, setUpDemo } from './demo.ts'
import { keepSmall } from './keep-small.ts'
import type { Session } from './session.ts'
import { openWhenThere } from './wait-for-database.ts'

const words = {
  database: { vi: '[3/4] Khởi động cơ sở dữ liệu', en: '[3/4] Starting the database' },
  demo: { vi: '[4/4] Nạp tỉnh mẫu', en: '[4/4] Loading the demo province' },
  ready: { vi: '\nChalo đang chạy: {address}', en: '\nChalo is running: {address}' },
  data: { vi: 'Dữ liệu: {folder}', en: 'Data: {folder}' },
  setup: {
    vi: 'Chưa có tài khoản. Tạo quản trị viên đầu tiên tại {address}/office/sign-in với mã cài đặt {code}',
    en: 'No accounts yet. Make the first administrator at {address}/office/sign-in with the setup code {code}',
  },
  stop: { vi: 'Dừng: nhấn Ctrl+C', en: 'To stop: press Ctrl+C' },
  stopping: { vi: 'Đang dừng…', en: 'Stopping…' },
  stopped: { vi: 'Đã dừng. Dữ liệu đã được giữ an toàn.', en: 'Stopped. The data is safe.' },
}

/** `chalo start`: everything a newcomer needs, with the demo province on first run. */
export const startCommand: Command = {
  name: 'start',
  summary: {
    vi: 'Chạy Chalo; lần đầu chuẩn bị cơ sở dữ liệu và nạp tỉnh mẫu',
    en: 'Run Chalo; the first time, prepare the database and load the demo province',
  },
  configure(program, context) {
    program.action(() => run(context, { demo: context.config.demo }))
  },
}

/** `chalo serve`: the server alone, for an installation that somebody looks after. */
export const serveCommand: Command = {
  name: 'serve',
  summary: { vi: 'Chạy máy chủ, không nạp dữ liệu mẫu', en: 'Run the server without loading the demo' },
  configure(program, context) {
    program.action(() => run(context, { demo: false }))
  },
}

async function run(context: CommandContext, { demo }: { demo: boolean }): Promise<void> {
  const { config, locale, say } = context
  const log: Log = (message, params) => say(`    ${inWords(message, locale, params)}`)
  say(words.database)
  const session = await openWhenThere(context, log)
  // From here on there is a database to stop, however early somebody asks.
  const told = untilTold()
  try {
    if (demo && (await countRecords(session.db)) === 0) {
      say(words.demo)
      await setUpDemo(session.db, log, openFiles(config))
    }
    const app = await createApp({ db: session.db, connection: session.cluster.connection, config })
    await serve(context, { session, app, told })
  } finally {
    await session.close()
  }
  say(words.stopped)
}

type Serving = { session: Session; app: App; told: Promise<void> }

async function serve(
  { config, locale, say }: CommandContext,
  { session: { db }, app, told }: Serving,
): Promise<void> {
  try {
    const { port } = await listen(app.server, config)
    await app.startJobs()
    say(words.ready, { address: addressOf(config, port) })
    say(words.data, { folder: config.databaseUrl ? 'DATABASE_URL' : config.dataFolder })
    if (await hasDemoUsers(db)) sayLogins(say, locale)
    if (await needsSetup(db)) {
      say(words.setup, { address: addressOf(config, port), code: setupCode(await openSecret(config)) })
    }
    say(words.stop)
    const small = keepSmall()
    await told
    small.stop()
    say(words.stopping)
  } finally {
    await app.close()
  }
}

function addressOf({ publicUrl, port }: Config, actual: number): string {
  return port === actual ? publicUrl : `http://localhost:${actual}`
}

/** Ends when the terminal or the service manager asks to stop. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}
