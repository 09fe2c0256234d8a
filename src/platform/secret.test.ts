import { mkdtempSync, statSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSecret } from './secret.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'chalo-secret-'))
afterAll(() => rmSync(dataFolder, { recursive: true }))

test('makes one key for all who ask at once, readable by its owner only', async () => {
  const asked = [1, 2, 3].map(() => openSecret({ secret: undefined, dataFolder }))
  const keys = new Set(await Promise.all(asked))
  expect(keys.size).toBe(1)
  expect([...keys][0]).toMatch(/^[\w-]{43}$/)
  expect(statSync(join(dataFolder, 'keys', 'secret')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataFolder, 'keys')).mode & 0o777).toBe(0o700)
  expect(await openSecret({ secret: undefined, dataFolder })).toBe([...keys][0])
})

test('a key from the configuration comes first', async () => {
  expect(await openSecret({ secret: 'k'.repeat(40), dataFolder })).toBe('k'.repeat(40))
})
