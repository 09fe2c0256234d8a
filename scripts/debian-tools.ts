import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { run } from './run.ts'

/** A program of Debian that a script needs. */
type Tool = {
  name: string
  /** The environment variable that names another place of it. */
  setting: string
  packages: readonly string[]
  find(): Promise<string | null>
}

const chromium: Tool = {
  name: 'Chromium',
  setting: 'CHROMIUM',
  packages: ['chromium'],
  find: () => onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']),
}

const headlessShell: Tool = {
  name: 'Chromium',
  setting: 'CHROMIUM',
  packages: ['chromium-headless-shell'],
  find: () => onPath(['chromium-headless-shell']),
}

const libreOffice: Tool = {
  name: 'LibreOffice',
  setting: 'SOFFICE',
  packages: ['libreoffice-writer-nogui'],
  find: () => onPath(['soffice', 'libreoffice']),
}

const ffmpeg: Tool = {
  name: 'ffmpeg',
  setting: 'FFMPEG',
  packages: ['ffmpeg'],
  find: () => onPath(['ffmpeg']),
}

const NEEDED = 'import translate.storage.tmx, translate.storage.tbx, translate.storage.poxliff, lxml'

const toolkit: Tool = {
  name: 'translate-toolkit',
  setting: 'TOOLKIT_PYTHON',
  packages: ['translate-toolkit', 'python3-lxml'],
  // Debian's own Python first: another one on the PATH does not see its packages.
  find: () =>
    firstThat(['/usr/bin/python3', 'python3'], (python) => promisify(execFile)(python, ['-c', NEEDED])),
}

/** The browser of the pictures of the guide and of Lighthouse. */
export const findChromium = () => needTool(chromium)
/** The browser of the tests: Chromium without what only a window needs, which takes a fifth less time; else the whole. */
export const findTestBrowser = async () => (await getTool(headlessShell)) ?? findChromium()
/** With which tests save Word files as translators do. */
export const findLibreOffice = () => needTool(libreOffice)
/** With which posters are taken from films. */
export const findFfmpeg = () => needTool(ffmpeg)
/** The Python with which tests read files for translators as others read them. */
export const findToolkit = () => needTool(toolkit)

/** Where a tool is: as its setting says, as found, or, as root on Debian, as installed now. */
async function getTool({ setting, packages, find }: Tool): Promise<string | null> {
  return process.env[setting] ?? (await find()) ?? install(packages, find)
}

/** Where a tool is; ends the run with one sentence and what to do when there is none. */
async function needTool(tool: Tool): Promise<string> {
  const found = await getTool(tool)
  if (found) return found
  const { name, setting, packages } = tool
  const command = `apt-get install ${packages.join(' ')}`
  process.stderr.write(
    `Kiểm thử cần ${name}: chạy «${command}», hoặc đặt ${setting} là đường dẫn của nó.\n` +
      `The tests need ${name}: run “${command}”, or set ${setting} to its path.\n`,
  )
  process.exit(1)
}

function onPath(names: readonly string[]): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return firstThat(paths, (path) => access(path, constants.X_OK))
}

async function firstThat(
  paths: readonly string[],
  check: (path: string) => Promise<unknown>,
): Promise<string | null> {
  for (const path of paths) {
    const passes = await check(path).then(
      () => true,
      () => false,
    )
    if (passes) return path
  }
  return null
}

async function install(packages: readonly string[], find: Tool['find']): Promise<string | null> {
  if (process.getuid?.() !== 0 || process.platform !== 'linux') return null
  process.stdout.write(`> apt-get install ${packages.join(' ')}\n`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  // Where there is no apt-get, or it fails, the caller says what to do.
  await run('apt-get', ['update', '-qq'], quiet).catch(() => 1)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet).catch(() => 1)
  return find()
}
