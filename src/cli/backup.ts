import { stat } from 'node:fs/promises'
import packageJson from '../../package.json' with { type: 'json' }
import { keyMarkOf } from '../platform/backup/manifest.ts'
import { restoreBackup } from '../platform/backup/restore-backup.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'
import type { Command, CommandContext } from '../platform/commands.ts'
import { openCluster, type ClusterOptions } from '../platform/database/cluster.ts'
import type { Connection } from '../platform/database/connect.ts'
import { migrate } from '../platform/database/migrate.ts'
import { openFiles } from '../platform/files.ts'
import { inWords } from '../platform/labels.ts'
import type { Log } from '../platform/log.ts'
import { openSecret } from '../platform/secret.ts'
import { progressBar } from './progress-bar.ts'

const words = {
  writing: { vi: 'Sao lưu', en: 'Backing up' },
  restoring: { vi: 'Khôi phục', en: 'Restoring' },
  checking: { vi: 'Kiểm tra bản sao lưu {path}', en: 'Checking the backup {path}' },
  written: {
    vi: 'Đã sao lưu {rows} dòng của {tables} bảng và {files} tệp vào {path} ({megabytes} MB).',
    en: 'Backed up {rows} rows of {tables} tables and {files} files into {path} ({megabytes} MB).',
  },
  key: {
    vi: 'Khóa (keys/secret hoặc CHALO_SECRET) không nằm trong bản sao lưu: hãy cất ở một nơi khác. Thiếu khóa thì không mở lại được dữ liệu đã niêm phong.',
    en: 'The key (keys/secret or CHALO_SECRET) is not in the backup: keep it somewhere else. Without it sealed data cannot be opened.',
  },
  restored: {
    vi: 'Đã khôi phục {rows} dòng của {tables} bảng và {files} tệp; bản sao lưu của phiên bản {version}, lúc {takenAt}.',
    en: 'Restored {rows} rows of {tables} tables and {files} files; the backup is of version {version}, {takenAt}.',
  },
  otherKey: {
    vi: 'Khóa ở đây không phải khóa của bản sao lưu: chép keys/secret cũ vào thư mục dữ liệu (hoặc đặt CHALO_SECRET) trước khi chạy, nếu không dữ liệu đã niêm phong không mở được và mọi người phải đăng nhập lại.',
    en: 'The key here is not that of the backup: copy the old keys/secret into the data folder (or set CHALO_SECRET) before you start, or sealed data cannot be opened and everybody must sign in again.',
  },
}

/** `chalo backup FILE`: everything in one open archive, taken while others go on working. */
export const backupCommand: Command = {
  name: 'backup',
  summary: { vi: 'Sao lưu dữ liệu và tệp vào một tệp', en: 'Back up data and files into one file' },
  configure(program, context) {
    program
      .argument('<file>')
      .action((path: string) => withCluster(context, 'command', backup(context, path)))
  },
}

/** `chalo restore FILE`: into a data folder or a database that holds nothing yet. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: { vi: 'Khôi phục một bản sao lưu vào nơi còn trống', en: 'Restore a backup into an empty place' },
  configure(program, context) {
    program
      .argument('<file>')
      .action((path: string) => withCluster(context, 'server', restore(context, path)))
  },
}

type Work = (connection: Connection, log: Log) => Promise<void>

// Restoring takes the place of the server, so that none works on the same data meanwhile.
async function withCluster(
  { config, locale }: CommandContext,
  role: NonNullable<ClusterOptions['role']>,
  work: Work,
): Promise<void> {
  const log: Log = (message, params) => process.stderr.write(`${inWords(message, locale, params)}\n`)
  const cluster = await openCluster(config, log, { role })
  try {
    await work(cluster.connection, log)
  } finally {
    await cluster.stop()
  }
}

function backup({ config, locale, say }: CommandContext, path: string): Work {
  return async (connection, log) => {
    await migrate(connection, { log })
    const parts = {
      connection,
      files: openFiles(config),
      secret: await openSecret(config),
      version: packageJson.version,
    }
    const manifest = await writeBackup(parts, path, progressBar(words.writing[locale]))
    const { size } = await stat(path)
    say(words.written, { ...countsOf(manifest), path, megabytes: (size / 1e6).toFixed(1) })
    say(words.key)
  }
}

function restore({ config, locale, say }: CommandContext, path: string): Work {
  return async (connection, log) => {
    log(words.checking, { path })
    const parts = { connection, files: openFiles(config) }
    const manifest = await restoreBackup(parts, path, progressBar(words.restoring[locale]))
    const { version, takenAt, keyMark } = manifest
    say(words.restored, { ...countsOf(manifest), version, takenAt })
    if (keyMarkOf(await openSecret(config)) !== keyMark) say(words.otherKey)
  }
}

function countsOf({ tables, files }: Awaited<ReturnType<typeof writeBackup>>) {
  const all = Object.values(tables)
  const rows = all.reduce((sum, table) => sum + table.rows, 0)
  return { rows, tables: all.length, files: Object.keys(files).length }
}
