import { expect, test } from 'vitest'
import { readTables } from './read-table.ts'

const HEAD = ['Tên ấn phẩm', 'Loại', 'Năm']

test('the Unicode text that Excel saves is read, however many of its letters are Vietnamese', async () => {
  const mark = Buffer.from([0xff, 0xfe])
  const text = Buffer.from(`${HEAD.join('\t')}\r\nTờ gấp giới thiệu\tTờ gấp\t2016\r\n`, 'utf16le')
  const tables = readTables({ name: 'an-pham.txt', bytes: Buffer.concat([mark, text]) })
  const rows = []
  for await (const table of tables) rows.push(...table.rows.map(({ cells }) => cells))
  expect(rows).toEqual([HEAD, ['Tờ gấp giới thiệu', 'Tờ gấp', '2016']])
})

test('a damaged workbook is refused in words that say what to do, without those of the program', async () => {
  const bytes = Buffer.from('không phải bảng tính')
  const refusal = await readTables({ name: 'anh.xlsx', bytes })
    .next()
    .catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'import.broken-workbook' })
  expect(refusal).toHaveProperty('message', expect.not.stringMatching(/central directory/))
})
