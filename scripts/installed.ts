// Whether node_modules holds exactly what package-lock.json asks for; the exit code answers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Lock = { packages: Record<string, { version?: string; optional?: boolean }> }

function read(...path: string[]): Lock {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', ...path), 'utf8'))
}

try {
  const wanted = Object.entries(read('package-lock.json').packages).filter(([path]) => path !== '')
  const { packages: found } = read('node_modules', '.package-lock.json')
  // An optional package for another platform is rightly missing.
  const missing = wanted.some(([path, { version, optional }]) =>
    path in found ? found[path]?.version !== version : !optional,
  )
  process.exitCode = missing ? 1 : 0
} catch {
  process.exitCode = 1
}
