import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chalo, dataFolder, serve, stop } from './program.ts'

let data: string
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ data, remove } = await dataFolder())
  expect(await chalo(['demo'], { data })).toMatchObject({ code: 0 })
}, 90_000)
afterAll(() => remove())

const FILES = ['docx', 'html', 'json', 'pdf'].map((format) => `bao-cao-2017.${format}`)

test('from another folder, a report lands where the user stands', async () => {
  const cwd = join(data, 'chỗ làm việc')
  await mkdir(cwd)
  const { code, stdout } = await chalo(['report', '--year', '2017', '--out', 'báo cáo'], { data, cwd })
  expect(code).toBe(0)
  expect((await readdir(join(cwd, 'báo cáo'))).toSorted()).toEqual(FILES)
  for (const file of FILES) expect(stdout).toContain(join(cwd, 'báo cáo', file))
})

test('beside a running server a report is written; a second server, another demo and a taken port are refused', async () => {
  const server = await serve({ data })
  const other = await dataFolder()
  try {
    const out = join(data, 'bên cạnh')
    const { port } = new URL(server.address)
    const [report, demo, second, taken] = await Promise.all([
      chalo(['report', '--year', '2017', '--out', out], { data }),
      chalo(['demo'], { data }),
      chalo(['serve'], { data }),
      chalo(['serve'], { data: other.data, env: { PORT: port } }),
    ])
    expect([report.code, demo.code, second.code, taken.code]).toEqual([0, 1, 1, 1])
    expect((await readdir(out)).toSorted()).toEqual(FILES)
    expect(demo.stderr).toMatch(/không nạp dữ liệu mẫu/)
    expect(second.stderr).toMatch(/máy chủ Chalo khác .* đang chạy trên thư mục dữ liệu này/)
    expect(taken.stderr).toContain(`Cổng ${port} đang được chương trình khác dùng`)
    expect((await fetch(`${server.address}/health`)).status).toBe(200)
  } finally {
    expect(await stop(server)).toBe(0)
    await other.remove()
  }
  expect(server.said()).toContain('Đã dừng')
}, 120_000)
