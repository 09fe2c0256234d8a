import { execFile } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'

// A clone in miniature: the real bootstrap around an npm, a bundler and a program of a few lines.
let place: string
let clone: string

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'chalo-bootstrap-'))
  clone = join(place, 'clone of chalo')
  const root = join(import.meta.dirname, '..')
  cpSync(join(root, 'bin'), join(clone, 'bin'), { recursive: true })
  write('scripts/installed.ts', '')
  cpSync(join(root, 'scripts', 'installed.ts'), join(clone, 'scripts', 'installed.ts'))
  write('src/main.ts', '')
  write('package.json', '{ "type": "module" }')
  write('vite.config.ts', '')
  write('vite.office.config.ts', '')
  lock('1.0.0')
  writeNpm()
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

/** The program and the office. */
const BUILD = ['build vite.config.ts', 'build vite.office.config.ts']

function write(path: string, text: string): void {
  mkdirSync(join(clone, path, '..'), { recursive: true })
  writeFileSync(join(clone, path), text)
}

function lock(version: string): void {
  write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/pg': { version } } }))
}

/** An `npm ci` that brings Node 24, a bundler whose program prints its arguments, and a line in the journal. */
function writeNpm(): void {
  const npm = `#!/bin/sh
echo "npm $1" >>'${place}/journal'
rm -rf node_modules
mkdir -p node_modules/node/bin node_modules/vite/bin
ln -s '${process.execPath}' node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json
cat >node_modules/vite/bin/vite.js <<'END'
const config = process.argv[process.argv.indexOf('--config') + 1]
require('fs').appendFileSync('${place}/journal', 'build ' + config + '\\n')
require('fs').writeFileSync('dist/main.js', 'console.log(JSON.stringify(process.argv.slice(2)))')
END
`
  mkdirSync(join(place, 'tools'))
  writeFileSync(join(place, 'tools', 'npm'), npm)
  chmodSync(join(place, 'tools', 'npm'), 0o755)
}

async function chalo(...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = { PATH: `${place}/tools:/usr/bin:/bin`, HOME: place, LANG: 'en_US.UTF-8' }
  return promisify(execFile)(join(place, 'shortcut'), args, { cwd: tmpdir(), env })
}

async function journal(): Promise<string[]> {
  return (await readFile(join(place, 'journal'), 'utf8')).trim().split('\n')
}

/** Makes a file a minute newer than everything the bootstrap has made. */
function touch(path: string): void {
  const later = Date.now() / 1000 + 60
  utimesSync(join(clone, path), later, later)
}

beforeEach(() => symlinkSync(join(clone, 'bin', 'chalo'), join(place, 'shortcut')))

test('installs and builds once, and passes the arguments on from any folder through a link', async () => {
  const first = await chalo('report', '--out', 'two words', '')
  expect(JSON.parse(first.stdout)).toEqual(['report', '--out', 'two words', ''])
  expect(first.stderr).toMatch(/\[1\/4\] Installing packages.*\n\[2\/4\] Building/)
  const second = await chalo('--help')
  expect(second).toEqual({ stdout: '["--help"]\n', stderr: '' })
  expect(await journal()).toEqual(['npm ci', ...BUILD])
})

test('builds again when a source is newer', async () => {
  await chalo()
  touch('src/main.ts')
  await chalo()
  expect(await journal()).toEqual(['npm ci', ...BUILD, ...BUILD])
})

test('installs again when the lock file asks for something else, not when it was merely touched', async () => {
  await chalo()
  touch('package-lock.json')
  await chalo()
  expect((await journal()).filter((line) => line === 'npm ci')).toHaveLength(1)
  lock('2.0.0')
  touch('package-lock.json')
  await chalo()
  expect((await journal()).filter((line) => line === 'npm ci')).toHaveLength(2)
})

test('two at once set up once', async () => {
  await Promise.all([chalo('a'), chalo('b')])
  expect(await journal()).toEqual(['npm ci', ...BUILD])
})

test('a setup that was killed does not block the next one', async () => {
  write('.chalo/setup/pid', '999999999')
  expect((await chalo('--version')).stdout).toBe('["--version"]\n')
})

test('says what to do when npm is missing', async () => {
  rmSync(join(place, 'tools', 'npm'))
  const env = { PATH: place, HOME: place, CHALO_LOCALE: 'vi' }
  for (const tool of ['dirname', 'readlink', 'find', 'head', 'mkdir', 'rm', 'cat']) {
    symlinkSync(`/usr/bin/${tool}`, join(place, tool))
  }
  const run = promisify(execFile)('/bin/sh', [join(clone, 'bin', 'chalo')], { env })
  await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('hãy cài Node.js') })
})
