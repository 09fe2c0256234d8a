import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command as Program } from 'commander'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CommandContext } from '../../platform/commands.ts'
import { loadConfig } from '../../platform/config.ts'
import { fill } from '../../platform/labels.ts'
import { listRecords } from '../list.ts'
import { collectionsOf } from '../registry.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { exchangeCommands } from './commands.ts'

let office: Office
let folder: string
const lines: string[] = []
beforeAll(async () => {
  office = await openOffice()
  folder = await mkdtemp(join(tmpdir(), 'chalo-import-'))
})
afterAll(async () => {
  process.exitCode = 0
  await office.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  lines.length = 0
  process.exitCode = 0
})

async function chalo(...args: string[]): Promise<void> {
  const context: CommandContext = {
    config: loadConfig({}),
    locale: 'vi',
    database: async () => office.db,
    say: (message, params) =>
      void lines.push(fill(typeof message === 'string' ? message : message.vi, params ?? {})),
  }
  const program = new Program().exitOverride()
  for (const command of exchangeCommands(collectionsOf([[specimens]]))) {
    command.configure(program.command(command.name), context)
  }
  await program.parseAsync(args, { from: 'user' })
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const names = async () =>
  (await listRecords(office.db, system, specimens, { sort: 'title' })).items.map(({ title }) => title)

test('a dry run shows what would change and writes nothing; the import writes it', async () => {
  const path = await file('a.csv', 'Tên,Số bản\nA,1\n')
  await chalo('import', 'specimens', path, '--org', office.home, '--dry-run')
  expect(lines).toEqual([
    '1 dòng: thêm 1, sửa 0, giữ nguyên 0, không ghi được 0.',
    '+ dòng 2: A',
    'Chạy thử: chưa ghi gì.',
  ])
  expect(await names()).toEqual([])
  await chalo('import', 'specimens', path, '--org', office.home)
  expect(lines.at(-1)).toBe('Đã ghi.')
  expect(await names()).toEqual(['A'])
  await chalo(
    'import',
    'specimens',
    await file('b.csv', 'Tên,Số bản\nA,5\n'),
    '--org',
    office.home,
    '--dry-run',
  )
  expect(lines.slice(-3)).toEqual(['~ dòng 2: A', '    Số bản: 1 → 5', 'Chạy thử: chưa ghi gì.'])
  expect(process.exitCode).toBe(0)
})

test('errors are said line by line, nothing is written, and the exit code is 1', async () => {
  const path = await file('b.csv', 'Tên,Số bản,Ngày\nB,1,\nC,1,30/02/2017\n')
  await chalo('import', 'specimens', path, '--org', office.home)
  expect(lines).toEqual([
    expect.stringMatching(/^LỖI {2}dòng 3, cột C “Ngày”: «30\/02\/2017» không phải là ngày có thật/),
    '2 dòng: thêm 1, sửa 0, giữ nguyên 0, không ghi được 1.',
    'Chưa ghi dòng nào vì có 1 lỗi. Sửa tệp rồi chạy lại.',
  ])
  expect(process.exitCode).toBe(1)
  expect(await names()).toEqual(['A'])
})

test('a wrong collection, organisation or path is said in words', async () => {
  const path = await file('c.csv', 'Tên\nC\n')
  await expect(chalo('import', 'things', path)).rejects.toMatchObject({ code: 'records.unknown-collection' })
  await expect(chalo('import', 'specimens', path, '--org', 'không có')).rejects.toMatchObject({
    code: 'import.unknown-owner',
  })
  await expect(chalo('import', 'specimens', join(folder, 'nothing.csv'))).rejects.toMatchObject({
    code: 'import.cannot-read-file',
  })
  await expect(chalo('export', 'specimens', '--format', 'pdf')).rejects.toMatchObject({
    code: 'export.unknown-format',
  })
})

test('what is exported can be imported again', async () => {
  for (const format of ['csv', 'json', 'xlsx']) {
    const path = join(folder, `out.${format}`)
    await chalo('export', 'specimens', '--format', format, '--out', path)
    expect(lines).toContain(path)
    await chalo('import', 'specimens', path)
    expect(lines.at(-2)).toBe('1 dòng: thêm 0, sửa 0, giữ nguyên 1, không ghi được 0.')
  }
  expect((await readFile(join(folder, 'out.csv'), 'utf8')).startsWith('\ufeff')).toBe(true)
})
