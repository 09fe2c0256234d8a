import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReady, type Ready } from './ready.ts'
import type { Rendered } from './page.ts'

let parent: string
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'chalo-disk-'))
})
afterAll(() => rm(parent, { recursive: true }))

let number = 0
const newFolder = () => join(parent, `disk-${++number}`)

const rendered = (text: string, tags: readonly string[] = []): Rendered => ({
  status: 200,
  type: 'text/html',
  body: Buffer.from(text),
  headers: [],
  tags,
  until: null,
  lastModified: null,
  renderedAt: new Date(),
})

type More = { stamp?: string; most?: { memory?: number; disk?: number }; failed?: (error: unknown) => void }

function openIn(folder: string, more: More = {}): Ready {
  // So little memory that every page has to come from the disk.
  return openReady({ folder, stamp: 'test', common: [], most: { memory: 1 }, ...more })
}

async function keep(ready: Ready, key: string, text: string, tags?: readonly string[]): Promise<void> {
  await ready.make(
    key,
    async () => rendered(text, tags),
    () => true,
  )
  // The page is stored beside, once it has been compressed.
  for (let turns = 0; turns < 100 && !ready.has(key); turns++) await sleep(5)
}

test('a page comes back from the disk as it was, with what it depends on', async () => {
  const folder = newFolder()
  const before = openIn(folder)
  await keep(before, '/vi/a', 'Động Phong Nha', ['record:a'])
  before.close()
  const after = openIn(folder)
  expect(after.find('/vi/a')?.tags).toEqual(['record:a'])
  after.take([{ id: 1, at: 'now', tags: ['record:a'] }])
  expect(after.find('/vi/a')).toBeUndefined()
  after.close()
  const again = openIn(folder)
  expect(again.mark()).toEqual({ id: 1, at: 'now' })
  expect(again.find('/vi/a')).toBeUndefined()
  again.close()
})

test('tells which pages a change touches, newest first, and no other', async () => {
  const ready = openIn(newFolder())
  await keep(ready, '/vi/a', 'a', ['list:x'])
  await keep(ready, '/vi/b', 'b', ['list:x', 'record:b'])
  await keep(ready, '/vi/c', 'c', ['list:y'])
  const change = { id: 7, at: 'now', tags: ['list:x'] }
  ready.take([change])
  expect(ready.keysChangedBy([change])).toEqual(['/vi/b', '/vi/a'])
  expect(ready.has('/vi/c')).toBe(true)
  ready.close()
})

test('stays within its room: questions leave first, then the oldest pages', async () => {
  const folder = newFolder()
  const ready = openIn(folder, { most: { memory: 1, disk: 20_000 } })
  // Text that cannot be compressed.
  const text = () => Buffer.from(crypto.getRandomValues(new Uint8Array(2500))).toString('base64')
  for (let page = 1; page <= 3; page++) await keep(ready, `/vi/${page}`, text())
  for (let page = 1; page <= 10; page++) {
    await ready.make(
      `/vi/list?page=${page}`,
      async () => rendered(text()),
      () => true,
    )
    await sleep(20)
  }
  expect([1, 2, 3].map((page) => ready.has(`/vi/${page}`))).toEqual([true, true, true])
  for (let page = 4; page <= 12; page++) {
    await ready.make(
      `/vi/${page}`,
      async () => rendered(text()),
      () => true,
    )
    await sleep(20)
  }
  expect([ready.has('/vi/1'), ready.has('/vi/list?page=10'), ready.has('/vi/12')]).toEqual([
    false,
    false,
    true,
  ])
  ready.close()
})

describe('trouble', () => {
  test('a page whose bytes were damaged is not shown but rendered again', async () => {
    const folder = newFolder()
    const ready = openIn(folder)
    await keep(ready, '/vi/a', 'right')
    const file = new DatabaseSync(join(folder, 'pages.sqlite'))
    file.prepare('update page set body = ?').run(Buffer.from('wrong'))
    file.close()
    expect(ready.find('/vi/a')).toBeUndefined()
    await keep(ready, '/vi/a', 'right')
    expect(ready.find('/vi/a')?.variants.br).toBeDefined()
    ready.close()
  })

  test('a file that is no longer one, or is gone, only costs rendering', async () => {
    const folder = newFolder()
    const before = openIn(folder)
    await keep(before, '/vi/a', 'text')
    before.close()
    await writeFile(join(folder, 'pages.sqlite'), 'not a database at all'.repeat(500))
    const after = openIn(folder)
    expect(after.find('/vi/a')).toBeUndefined()
    await keep(after, '/vi/a', 'text')
    expect(after.has('/vi/a')).toBe(true)
    after.close()
    await rm(folder, { recursive: true })
    const fresh = openIn(folder)
    expect(fresh.find('/vi/a')).toBeUndefined()
    fresh.close()
  })

  test('a folder that cannot be written is told once, and pages are kept in memory', async () => {
    const told: unknown[] = []
    const file = join(parent, 'no-folder')
    await (await open(file, 'w')).close()
    const ready = openIn(join(file, 'ready'), { most: { memory: 1e6 }, failed: (error) => told.push(error) })
    expect(told).toHaveLength(1)
    await ready.make(
      '/vi/a',
      async () => rendered('text'),
      () => true,
    )
    expect(ready.find('/vi/a')).toBeDefined()
    ready.close()
  })

  test('kill -9 in the midst of writing leaves whole pages only', async () => {
    const folder = newFolder()
    const program = `
      const { openReady } = await import(${JSON.stringify(new URL('ready.ts', import.meta.url).href)})
      const ready = openReady({ folder: ${JSON.stringify(folder)}, stamp: 'test', common: [] })
      process.stdout.write('writing')
      for (let page = 0; ; page++) {
        const body = Buffer.from(('page ' + page + ' ').repeat(5000))
        await ready.make('/vi/' + page, async () => ({ status: 200, type: 'text/html', body, headers: [],
          tags: ['record:' + page], lastModified: null, renderedAt: new Date() }), () => true)
        if (page % 10 === 0) ready.take([{ id: page + 1, at: 'at ' + page, tags: ['record:' + (page - 5)] }])
        await new Promise((resolve) => setTimeout(resolve, 1))
      }`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await sleep(700)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const size =
      (await stat(join(folder, 'pages.sqlite'))).size +
      (await readFile(join(folder, 'pages.sqlite-wal'))).length
    expect(size).toBeGreaterThan(0)
    const ready = openIn(folder)
    const { id } = ready.mark()
    expect(id).toBeGreaterThan(1)
    const kept = Array.from({ length: id }, (_, page) => ready.find(`/vi/${page}`)).filter(
      (page) => page !== undefined,
    )
    expect(kept.length).toBeGreaterThan(5)
    // What had changed by the last mark is not shown.
    expect(ready.find(`/vi/${id - 6}`)).toBeUndefined()
    ready.close()
  })
})
