import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

/**
 * The LibreOffice with which tests save Word files as translators do: SOFFICE, or one on the PATH; as root on Debian its
 * Writer is installed when missing. Ends the run with one sentence and what to do when there is none.
 */
export async function findLibreOffice(): Promise<string> {
  const found = process.env['SOFFICE'] ?? (await onPath()) ?? (await install())
  if (found) return found
  process.stderr.write(
    'Không tìm thấy LibreOffice để kiểm thử bảng song ngữ: chạy «apt-get install libreoffice-writer-nogui», hoặc đặt SOFFICE là đường dẫn của soffice.\n' +
      'No LibreOffice for the tests of bilingual tables: run “apt-get install libreoffice-writer-nogui”, or set SOFFICE to the path of soffice.\n',
  )
  process.exit(1)
}

async function onPath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of ['soffice', 'libreoffice']) {
      const path = join(folder, name)
      const found = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (found) return path
    }
  }
  return null
}

async function install(): Promise<string | null> {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return null
  process.stdout.write('> apt-get install libreoffice-writer-nogui\n')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const wanted = ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-writer-nogui']
  // Where there is no apt-get, the sentence above says what to do.
  await run('apt-get', ['update', '-qq'], quiet).catch(() => 1)
  await run('apt-get', wanted, quiet).catch(() => 1)
  return onPath()
}
