import { existsSync } from 'node:fs'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { commands } from '../src/cli/commands.ts'
import { runCommandLine } from '../src/cli/run.ts'
import type { Connection } from '../src/platform/database/connect.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import { demoDatabase } from './demo.ts'
import { dataFolder, type Ended } from './program.ts'

let database: TestDatabase
let data: string
let remove: () => Promise<void>
beforeAll(async () => {
  database = await demoDatabase()
  ;({ data, remove } = await dataFolder())
})
afterAll(async () => {
  await database.drop()
  await remove()
})

function urlOf(connection: Connection): string {
  if ('connectionString' in connection) return connection.connectionString
  const { host, user, database: name } = connection
  return `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(host)}`
}

type Around = { locale?: 'vi' | 'en'; env?: Readonly<Record<string, string>> }

/** Runs a command in this process on the demo province, and hears what it says. */
async function chalo(args: readonly string[], { locale = 'vi', env = {} }: Around = {}): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text)
      return true
    })
  }
  const variables = {
    DATABASE_URL: urlOf(database.connection),
    CHALO_DATA: data,
    CHALO_LOCALE: locale,
    ...env,
  }
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  try {
    return { code: await runCommandLine(args), ...said }
  } finally {
    process.exitCode = undefined
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
  }
}

const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i

test.each([
  ['vi', /Cách dùng: chalo/, /Nạp tỉnh mẫu/],
  ['en', /Usage: chalo/, /Load the demo province/],
] as const)('--help speaks %s, for the program as for each command', async (locale, usage, demo) => {
  const help = await chalo(['--help'], { locale })
  expect(help).toMatchObject({ code: 0, stderr: '' })
  expect(help.stdout).toMatch(usage)
  expect(help.stdout).toMatch(demo)
  for (const { name } of commands) {
    expect(help.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    const { code, stdout } = await chalo([name, '--help'], { locale })
    const words = stdout.replaceAll(/“[^”]*”|Quảng Bình/g, '')
    expect([name, code, VIETNAMESE.test(words)]).toEqual([name, 0, locale === 'vi'])
  }
})

test('without a command it shows the help, whatever the environment says', async () => {
  const env = { PORT: 'cửa', DATABASE_URL: 'ở đâu đó' }
  expect(await chalo([], { env })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Cách dùng: chalo'),
  })
})

test('the demo is loaded once: a second time is refused in one sentence', async () => {
  const [inVietnamese, inEnglish] = [await chalo(['demo']), await chalo(['demo'], { locale: 'en' })]
  expect([inVietnamese.code, inEnglish.code]).toEqual([1, 1])
  expect(inVietnamese.stderr).toMatch(/đã có \d+ bản ghi nên không nạp dữ liệu mẫu/)
  expect(inEnglish.stderr).toMatch(/already holds \d+ records/)
})

const report = (options: string[], around?: Around) => chalo(['report', '--year', '2017', ...options], around)

test('a report is four files in the folder that was named', async () => {
  const folder = join(data, 'báo cáo năm', '2017')
  const { code, stdout } = await report(['--org', 'quang-binh', '--out', folder])
  expect(code).toBe(0)
  const files = ['docx', 'html', 'json', 'pdf'].map((format) => `bao-cao-2017.${format}`)
  expect((await readdir(folder)).toSorted()).toEqual(files)
  for (const file of files) expect(stdout).toContain(join(folder, file))
  const [docx, html, json, pdf] = await Promise.all(files.map((file) => readFile(join(folder, file))))
  expect(docx?.subarray(0, 2).toString()).toBe('PK')
  expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(html?.toString()).toMatch(/^<!doctype html>/i)
  expect(JSON.parse(json?.toString() ?? '')).toMatchObject({
    format: 'chalo.document',
    document: { typeName: 'BÁO CÁO' },
  })
})

test('--check prints what to look at before signing, the gravest first, and --as-of sets the law and the names', async () => {
  const out = join(data, 'kiểm tra')
  const inVietnamese = await report(['--out', out, '--check'])
  expect(inVietnamese.stdout).toMatch(/Kiểm tra: \d+ điểm cần xem lại\nLỖI \[IV\] Văn bản số 368\/QĐ-TTg/)
  const inEnglish = await report(['--out', out, '--check'], { locale: 'en' })
  expect(inEnglish.stdout).toMatch(/Checker: \d+ findings\nERROR \[IV\] Document 368\/QĐ-TTg/)
  const layout = async () => {
    const json = JSON.parse(await readFile(join(out, 'bao-cao-2017.json'), 'utf8')) as {
      layout: { key: string }
    }
    return json.layout.key
  }
  expect(await layout()).toBe('tt-01-2011')
  await report(['--out', out, '--as-of', '2026-03-01'])
  expect(await layout()).toBe('nd-30-2020')
})

describe('what is typed wrong is said in one sentence, in the language of the user', () => {
  test.each([
    [['report', '--year', 'hai nghìn'], 'Năm “hai nghìn” không hợp lệ', 'The year “hai nghìn” is not valid'],
    [['report', '--year', '20170'], 'Năm “20170” không hợp lệ', 'The year “20170” is not valid'],
    [['report', '--year', ''], 'Năm “” không hợp lệ', 'The year “” is not valid'],
    [['report', '--year', '2e3'], 'Năm “2e3” không hợp lệ', 'The year “2e3” is not valid'],
    [['report', '--year', '2017', '--org', 'xa-la'], 'Không có cơ quan “xa-la”', 'no organisation “xa-la”'],
    [
      ['report', '--year', '2017', '--as-of', '31/12/2017'],
      'Ngày “31/12/2017” không hợp lệ',
      'The date “31/12/2017”',
    ],
    [
      ['report', '--year', '2017', '--as-of', '2017-02-30'],
      'Ngày “2017-02-30” không hợp lệ',
      'The date “2017-02-30”',
    ],
    [['report', '--year', '2017', '--colour'], 'Không có tùy chọn --colour', 'There is no option --colour'],
    [['report', '--out', '/nowhere', '--year'], 'cần một giá trị', 'needs a value'],
    [['report', '2017', '--year', '2017'], 'Thừa tham số', 'too many arguments'],
    [['report'], 'Thiếu tùy chọn bắt buộc --year', 'required option --year'],
    [['bao-cao'], 'Không có lệnh bao-cao', 'There is no command bao-cao'],
    [['audit', 'check'], 'Không có lệnh check', 'There is no command check'],
    [['export', 'khong-co'], 'Không có danh mục “khong-co”', 'There is no collection “khong-co”'],
  ])('%j', async (args, inVietnamese, inEnglish) => {
    for (const [locale, words] of [
      ['vi', inVietnamese],
      ['en', inEnglish],
    ] as const) {
      const out = args[0] === 'report' && !args.includes('--out') ? ['--out', '/nowhere'] : []
      const { code, stderr, stdout } = await chalo([...args, ...out], { locale })
      expect(code).not.toBe(0)
      expect(stderr).toContain(words)
      expect(stdout).toBe('')
      expect(stderr).not.toMatch(/\n\s+at |Error:|\berror: /)
    }
    expect(existsSync('/nowhere')).toBe(false)
  })
})

test('a place that cannot be written is said in one sentence, and no half of a file stays', async () => {
  const file = join(data, 'tệp')
  await writeFile(file, '')
  for (const command of [
    ['report', '--year', '2017', '--out', join(file, 'trong')],
    ['export', 'directives', '--out', join(file, 'trong', 'văn bản.csv')],
  ]) {
    const { code, stderr } = await chalo(command)
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringContaining(`Không ghi được ${join(file, 'trong')}`)],
    ])
  }
})

test('a database that does not answer is said in one sentence, without its password', async () => {
  const env = { DATABASE_URL: 'postgresql://chalo:m4t-kh4u@127.0.0.1:1/chalo' }
  for (const command of [
    ['report', '--year', '2017'],
    ['audit', 'verify'],
    ['demo'],
    ['serve'],
    ['export', 'plans'],
  ]) {
    const { code, stderr, stdout } = await chalo(command, { env })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Không kết nối được với PostgreSQL .*DATABASE_URL[^\n]*\n$/)
    expect(stderr + stdout).not.toContain('m4t-kh4u')
  }
})

test('config shows every setting and no secret', async () => {
  const env = {
    DATABASE_URL: 'postgresql://chalo:m4t-kh4u@db.example.vn/chalo',
    CHALO_FILES_URL: 's3://KHOA:b1-m4t@s3.example.vn/tep',
    CHALO_SECRET: 'một bí mật dài hơn ba mươi hai ký tự',
  }
  const { code, stdout } = await chalo(['config'], { env })
  expect(code).toBe(0)
  expect(stdout).toContain(`CHALO_DATA=${data}`)
  for (const name of Object.keys(env)) expect(stdout).toMatch(new RegExp(`^${name}=•+`, 'm'))
  for (const secret of ['m4t-kh4u', 'b1-m4t', 'KHOA', 'một bí mật']) expect(stdout).not.toContain(secret)
  const wrong = await chalo(['config'], { env: { ...env, CHALO_SECRET: 'ngắn', PORT: '99999' } })
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toMatch(/CHALO_SECRET: phải là/)
  expect(wrong.stderr).toMatch(/PORT: .*“99999”/)
  expect(wrong.stderr).not.toContain('“ngắn”')
})

test('the log is verified, and a change made behind its back is named', async () => {
  const intact = await chalo(['audit', 'verify'])
  expect(intact).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/Nhật ký nguyên vẹn: \d{3,} sự kiện/),
  })
  await sql`set session_replication_role = replica; update events set actor_name = 'Người khác' where seq = 3;
    set session_replication_role = origin`.execute(database.db)
  const { code, stdout } = await chalo(['audit', 'verify'])
  expect(code).toBe(1)
  expect(stdout).toMatch(/Chuỗi [\da-f-]{36}: sự kiện số 3 đã bị sửa/)
})
