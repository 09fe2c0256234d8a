import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * The browser of the browser tests: CHROMIUM, or one on the PATH; as root on Debian it is installed when missing.
 * Ends the run with one sentence and what to do when there is none.
 */
export async function findChromium(): Promise<string> {
  const found = process.env['CHROMIUM'] ?? (await onPath()) ?? (await install())
  if (found) return found
  process.stderr.write(
    'Không tìm thấy Chromium cho các kiểm thử trình duyệt: chạy «apt-get install chromium», hoặc đặt CHROMIUM là đường dẫn của nó.\n' +
      'No Chromium for the browser tests: run “apt-get install chromium”, or set CHROMIUM to its path.\n',
  )
  process.exit(1)
}

async function onPath(): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      if (await isExecutable(path)) return path
    }
  }
  return null
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function install(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !(await isExecutable('/usr/bin/apt-get'))) return null
  process.stdout.write('> apt-get install chromium\n')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return onPath()
}
