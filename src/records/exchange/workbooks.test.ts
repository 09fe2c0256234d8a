import { deflateRawSync } from 'node:zlib'
import ExcelJS, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Fields } from '../collection.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { planImport, prepareImport, type ImportPlan } from './plan.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.drop())

type Draw = (sheet: Worksheet, book: ExcelJS.Workbook) => void

async function workbook(draw: Draw): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  draw(book.addWorksheet('Số liệu'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const input = (bytes: Buffer, name = 'so-lieu.xlsx') => ({ file: { name, bytes }, ownerOrgId: office.home })
const planOf = (bytes: Buffer, name?: string) => planImport(office.db, system, specimens, input(bytes, name))
const plan = async (draw: Draw) => planOf(await workbook(draw))
const read = async (draw: Draw): Promise<Fields[]> => {
  const { decisions } = await prepareImport(office.db, system, specimens, input(await workbook(draw)))
  return decisions.map((decision) => (decision.act === 'create' ? (decision.input.fields as Fields) : {}))
}
const said = ({ findings }: ImportPlan) =>
  findings.map(({ severity, at, message }) => `${severity} ${at.vi}: ${message.vi}`)
const without = (noise: string, lines: string[]) => lines.filter((line) => !line.includes(noise))

test('cells are read as what they are: dates, numbers, truth values, rich text', async () => {
  const rows = await read((sheet) => {
    sheet.addRow(['Tên', 'Ngày', 'Khối lượng', 'Công khai', 'Mã', 'Chi phí'])
    sheet.addRow([
      { richText: [{ text: 'Đặc ' }, { text: 'san', font: { bold: true } }] },
      new Date(Date.UTC(2017, 11, 14)),
      1234.5,
      true,
      5,
      1e9,
    ])
    sheet.addRow(['Cũ', new Date(Date.UTC(1945, 8, 2)), 0.1, false, '05', null])
  })
  expect(rows).toMatchObject([
    { name: 'Đặc san', day: '2017-12-14', weight: 1234.5, open: true, code: '5', cost: 1_000_000_000 },
    { name: 'Cũ', day: '1945-09-02', weight: 0.1, open: false, code: '05', cost: null },
  ])
})

test('a formula gives its stored result with a warning, and is refused without one; errors are refused', async () => {
  const result = await plan((sheet) => {
    sheet.addRow(['Tên', 'Số bản'])
    sheet.addRow(['A', { formula: 'SUM(1,2)', result: 3 }])
    sheet.addRow(['B', { formula: 'NOW()' }])
    sheet.addRow(['C', { error: '#REF!' }])
  })
  expect(said(result)).toEqual([
    'warning dòng 2, cột B “Số bản”: Ô có công thức; đã lấy kết quả lưu trong tệp là «3».',
    expect.stringMatching(/^error dòng 3, cột B “Số bản”: Ô có công thức nhưng tệp không lưu kết quả/),
    expect.stringMatching(/^error dòng 4, cột B “Số bản”: Ô đang báo lỗi #REF!/),
  ])
  expect(result).toMatchObject({ create: 1, failed: 2 })
})

test('a table as offices make it: title, unit, two-tier heading, groups, merged cells, totals', async () => {
  const draw: Draw = (sheet) => {
    sheet.addRow(['ỦY BAN NHÂN DÂN TỈNH'])
    sheet.addRow([])
    sheet.addRow(['DANH SÁCH ẤN PHẨM NĂM 2017'])
    sheet.addRow([null, null, null, null, null, 'Đơn vị tính: triệu đồng'])
    sheet.addRow(['TT', 'Tên', 'Chi tiết', null, 'Nhận xét', 'Chi phí'])
    sheet.addRow([null, null, 'Ngày', 'Số bản'])
    sheet.mergeCells('B5:B6')
    sheet.mergeCells('C5:D5')
    sheet.addRow(['I', 'Sách in trong năm'])
    sheet.mergeCells('B7:F7')
    sheet.addRow([1, 'A', '01/02/2017', 10, 'chung', 1.5])
    sheet.addRow([2, 'B', '02/02/2017', 20, null, 2])
    sheet.mergeCells('E8:E9')
    sheet.addRow([])
    sheet.addRow([null, 'Tổng cộng', null, 30, null, 3.5])
  }
  expect(await read(draw)).toMatchObject([
    { name: 'A', day: '2017-02-01', copies: 10, remarks: 'chung', cost: 1_500_000 },
    { name: 'B', day: '2017-02-02', copies: 20, remarks: 'chung', cost: 2_000_000 },
  ])
  expect(said(await plan(draw))).toEqual([
    expect.stringMatching(/^warning dòng 7: Dòng chỉ có một ô gộp/),
    expect.stringMatching(/^warning dòng 8, cột E “Nhận xét”: Các ô E8:E9 được gộp/),
    expect.stringMatching(/^warning dòng 11: Dòng tổng cộng/),
  ])
})

test('rows keep the numbers that the spreadsheet shows, past empty rows and a heading further down', async () => {
  const result = await plan((sheet) => {
    sheet.getCell('C4').value = 'Tên'
    sheet.getCell('D4').value = 'Ngày'
    sheet.getCell('C9').value = 'A'
    sheet.getCell('D9').value = '31/04/2017'
  })
  expect(without('Số bản', said(result))).toEqual([
    expect.stringMatching(/^error dòng 9, cột D “Ngày”: «31\/04\/2017»/),
  ])
})

test('the first visible sheet that fits is imported, and others are named', async () => {
  const result = await plan((sheet, book) => {
    sheet.addRow(['Ghi chú chung'])
    const hidden = book.addWorksheet('Ẩn', { state: 'hidden' })
    hidden.addRow(['Tên', 'Số bản'])
    hidden.addRow(['Không nhập', 1])
    book.addWorksheet('Sách').addRows([
      ['Tên', 'Số bản'],
      ['A', 1],
    ])
    book.addWorksheet('Thêm').addRows([
      ['Tên', 'Số bản'],
      ['B', 1],
    ])
  })
  expect(result).toMatchObject({ sheet: 'Sách', rows: 1, create: 1 })
  expect(said(result)).toEqual([expect.stringContaining('Trang tính “Thêm” không được nhập')])
})

test.for([
  [
    'a picture',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 6, 7, 8]),
    'x.png',
    'import.unknown-format',
  ],
  ['an .xlsx that is no archive', Buffer.from('Tên,Ngày\n'), 'x.xlsx', 'import.broken-workbook'],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'x.xls', 'import.old-workbook'],
  [
    'an archive that is cut off',
    Buffer.from('PK\u0003\u0004 and no more'),
    'x.xlsx',
    'import.broken-workbook',
  ],
  ['JSON that is not', Buffer.from('{"a":'), 'x.json', 'import.broken-json'],
  ['a lone value', Buffer.from('5'), 'x.json', 'import.broken-json'],
  ['an open quotation mark', Buffer.from('Tên\n"A\nB\n'), 'x.csv', 'import.broken-csv'],
  ['a file beyond 50 MB', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'x.csv', 'import.file-too-large'],
  [
    'more rows than one import takes',
    Buffer.from(`Tên\n${'a\n'.repeat(100_060)}`),
    'x.csv',
    'import.too-many-rows',
  ],
] as const)('%s is refused in words', async ([, bytes, name, code]) => {
  await expect(planOf(bytes, name)).rejects.toMatchObject({ code })
})

test('a workbook that is damaged somewhere inside is refused in words, wherever that is', async () => {
  const good = await workbook((sheet) => {
    sheet.addRow(['Tên', 'Số bản'])
    for (let row = 0; row < 50; row += 1) sheet.addRow([`Mẫu ${row}`, row])
  })
  for (let cut = 40; cut < good.length; cut += Math.ceil(good.length / 40)) {
    await expect(planOf(good.subarray(0, cut))).rejects.toMatchObject({ code: 'import.broken-workbook' })
  }
  for (let at = 30; at < good.length; at += Math.ceil(good.length / 60)) {
    const damaged = Buffer.from(good)
    damaged.fill(0xff, at, at + 8)
    const outcome = await planOf(damaged).catch((thrown: unknown) => thrown)
    const isKnown =
      outcome instanceof Error ? 'code' in outcome && String(outcome.code).startsWith('import.') : true
    expect(isKnown, `damage at ${at}: ${String(outcome)}`).toBe(true)
  }
})

test('an archive that would unpack beyond the limit is not unpacked', async () => {
  await expect(planOf(archive([['xl/workbook.xml', 500 * 1024 * 1024]]))).rejects.toMatchObject({
    code: 'import.inflates-too-much',
  })
  const many = Array.from({ length: 2500 }, (_, index): [string, number] => [`part${index}`, 1])
  await expect(planOf(archive(many))).rejects.toMatchObject({ code: 'import.inflates-too-much' })
})

test('an archive that lies about its size is stopped where its lie ends', async () => {
  await expect(planOf(archive([['_rels/.rels', 20 * 1024 * 1024, 100]]))).rejects.toMatchObject({
    code: 'import.broken-workbook',
  })
})

test('an archive that is no workbook is told from one', async () => {
  await expect(planOf(archive([['word/document.xml', 10]]))).rejects.toMatchObject({
    code: 'import.not-workbook',
  })
})

/** A ZIP archive of spaces, each part so many bytes and announced as such, or as another number. */
function archive(parts: readonly [name: string, bytes: number, announced?: number][]): Buffer {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes, announced = bytes] of parts) {
    const packed = deflateRawSync(Buffer.alloc(bytes, ' '), { level: 9 })
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(announced, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, Buffer.from(name)]),
    )
    written.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...written, listed, end])
}
