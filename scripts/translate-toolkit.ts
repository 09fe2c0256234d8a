import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { run } from './run.ts'

const PROOF = 'import translate.storage.tmx, translate.storage.tbx, translate.storage.poxliff, lxml'

/**
 * The Python of the translate-toolkit, with which tests read files for translators as others read them: TOOLKIT_PYTHON,
 * or the one of the system; as root on Debian the toolkit is installed when missing. Ends the run with one sentence and
 * what to do when there is none.
 */
export async function findToolkit(): Promise<string> {
  const found = process.env['TOOLKIT_PYTHON'] ?? (await installed()) ?? (await install())
  if (found) return found
  process.stderr.write(
    'Không tìm thấy translate-toolkit để kiểm thử tệp TMX, TBX, XLIFF: chạy «apt-get install translate-toolkit», hoặc đặt TOOLKIT_PYTHON là Python có nó.\n' +
      'No translate-toolkit for the tests of TMX, TBX and XLIFF: run “apt-get install translate-toolkit”, or set TOOLKIT_PYTHON to a Python that has it.\n',
  )
  process.exit(1)
}

/** Debian's own Python first: another one on the PATH does not see its packages. */
async function installed(): Promise<string | null> {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const has = await promisify(execFile)(python, ['-c', PROOF]).then(
      () => true,
      () => false,
    )
    if (has) return python
  }
  return null
}

async function install(): Promise<string | null> {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return null
  process.stdout.write('> apt-get install translate-toolkit\n')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['translate-toolkit', 'python3-lxml']
  // Where there is no apt-get, the sentence above says what to do.
  await run('apt-get', ['update', '-qq'], quiet).catch(() => 1)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet).catch(() => 1)
  return installed()
}
