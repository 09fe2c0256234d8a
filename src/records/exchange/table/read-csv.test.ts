import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

const cells = async (bytes: Buffer) => (await readCsv(bytes)).rows.map((row) => row.cells)

test.for([
  ['commas', 'Tên,Số\n"A, B",1\n'],
  ['semicolons', 'Tên;Số\n"A, B";1\n'],
  ['tabs', 'Tên\tSố\nA, B\t1\n'],
  ['a line that names the delimiter', 'sep=|\nTên|Số\nA, B|1\n'],
] as const)('fields are separated by %s', async ([, text]) => {
  expect(await cells(Buffer.from(text))).toEqual([
    ['Tên', 'Số'],
    ['A, B', '1'],
  ])
})

test('rows are numbered as a spreadsheet shows them: empty lines count, line ends in a cell do not', async () => {
  const { rows } = await readCsv(Buffer.from('\ufeffTên,Số\r\n\r\n"hai\r\ndòng",1\r\n,\r\nB,2'))
  expect(rows).toEqual([
    { number: 1, cells: ['Tên', 'Số'] },
    { number: 3, cells: ['hai\r\ndòng', '1'] },
    { number: 5, cells: ['B', '2'] },
  ])
})

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const big = (text: string) => utf16(text).swap16()
// «Quảng Bình,Đồng Hới» in windows-1258: marks follow their letters.
const old = Buffer.from(
  '5175 61d2 6e67 2042 69cc 6e68 2cd0 f4cc 6e67 2048 f5ec 69'.replaceAll(' ', ''),
  'hex',
)

test.for([
  ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('Quảng Bình,Đồng Hới')])],
  ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), big('Quảng Bình,Đồng Hới')])],
  ['utf-16le', utf16('Quảng Bình,Đồng Hới')],
  ['windows-1258', old],
] as const)('text in %s is decoded, and that is said', async ([encoding, bytes]) => {
  const table = await readCsv(bytes)
  expect(table.rows.map((row) => row.cells)).toEqual([['Quảng Bình', 'Đồng Hới']])
  expect(table.encoding).toBe(encoding)
})

test('text of an old Vietnamese font keeps its letters, so that it can be recognised', async () => {
  const tcvn3 = Buffer.from('Qu¶ng B×nh,Hµ Néi', 'latin1')
  expect(await cells(tcvn3)).toEqual([['Qu¶ng B×nh', 'Hµ Néi']])
})

test('a quotation mark that never closes names its line', async () => {
  await expect(readCsv(Buffer.from('Tên\nA\n"B\nC\n'))).rejects.toMatchObject({ code: 'import.broken-csv' })
})
