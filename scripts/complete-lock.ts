// Completes package-lock.json with the optional packages of other platforms. npm leaves out those that the registry
// it asked does not offer, and `npm ci` then refuses the lock file on every machine.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Package = {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Package> }

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const CHIPS = ['x64', 'arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32']

/** What npm would have read from the package itself: such packages say in their name where they run. */
function platformOf(name: string): Package {
  const words = name.replace('windows', 'win32').split(/[-/]/)
  const pick = (known: string[]) => known.filter((word) => words.includes(word))
  const libc = words.some((word) => word.startsWith('musl')) ? ['musl'] : ['glibc']
  const os = pick(SYSTEMS)
  return {
    ...(pick(CHIPS).length > 0 && { cpu: pick(CHIPS) }),
    ...(os.includes('linux') && words.some((word) => /^(musl|gnu)/.test(word)) && { libc }),
    ...(os.length > 0 && { os }),
  }
}

const path = join(import.meta.dirname, '..', 'package-lock.json')
const lock: Lock = JSON.parse(await readFile(path, 'utf8'))
const added: string[] = []

for (const [owner, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`
    if (place in lock.packages || `${owner}/${place}` in lock.packages) continue
    const version = range.replace(/^[~^]/, '')
    lock.packages[place] = { version, ...(dev && { dev }), ...platformOf(name), optional: true }
    added.push(`${name}@${version}`)
  }
}

const entries = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(entries)
if (added.length > 0) await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(added.map((line) => `${line}\n`).join(''))
