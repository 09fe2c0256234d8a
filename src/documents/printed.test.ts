import { expect, test } from 'vitest'
import { print } from './printed.ts'
import { sampleLetter, sampleReport } from './testing/sample-trees.ts'
import { textOf, type DocumentTree } from './tree.ts'

const letter = sampleLetter('nd-30-2020', '2026-02-03')
const report = sampleReport('nd-30-2020')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const lastOf = (tree: DocumentTree) => textOf(print(tree).last.inlines)

test('a text ends with «./.», whatever mark it was typed with', () => {
  const closed = (words: string) => ({ ...letter, closing: [{ kind: 'text' as const, text: words }] })
  expect(lastOf(closed('Kính báo cáo'))).toBe('Kính báo cáo./.')
  expect(lastOf(closed('Kính báo cáo. '))).toBe('Kính báo cáo./.')
  expect(lastOf(closed('Kính báo cáo./.'))).toBe('Kính báo cáo./.')
})

test('without a closing sentence the last paragraph carries the mark, once', () => {
  const printed = print({ ...letter, closing: null })
  expect(textOf(printed.last.inlines)).toMatch(/cấp huyện\.\/\.$/)
  expect(printed.blocks).toHaveLength(letter.blocks.length - 1)
})

test('without a closing sentence a final table keeps its place and the mark follows it', () => {
  const table = report.blocks.find((block) => block.kind === 'table')
  const printed = print({ ...letter, closing: null, blocks: table ? [table] : [] })
  expect(printed.blocks).toHaveLength(1)
  expect(textOf(printed.last.inlines)).toBe('./.')
})

test('bases end with semicolons, the last one as its law has it', () => {
  const ends = (layout: string) => print(sampleReport(layout)).bases.map((basis) => textOf(basis).at(-1))
  expect(ends('nd-30-2020')).toEqual([';', '.'])
  expect(ends('tt-01-2011')).toEqual([';', ','])
})

test('one addressee stands behind «Kính gửi», several get dashes and marks', () => {
  expect(print(letter).addressees).toEqual(['Ủy ban nhân dân tỉnh Bình Sơn'])
  expect(print(report).addressees).toEqual([
    '- Bộ Thông tin và Truyền thông;',
    '- Bộ Ngoại giao;',
    '- Ban Chỉ đạo Công tác thông tin đối ngoại.',
  ])
})

test('recipients get dashes and marks', () => {
  expect(print(letter).recipients).toEqual(['- Như trên;', '- Lưu: VT, TTBCXB.'])
})

test('names of bodies and parts are in capitals, Vietnamese letters included', () => {
  const printed = print({ ...report, letterhead: { ...report.letterhead, issuer: ['Sở Ngoại vụ'] } })
  expect(printed.issuer).toEqual(['SỞ NGOẠI VỤ'])
  expect(printed.blocks[0]).toMatchObject({ text: 'ĐẶC ĐIỂM TÌNH HÌNH' })
  expect(printed.blocks[1]).toMatchObject({ text: 'Thuận lợi' })
})

test('an annex names the document that it belongs to, with its blanks', () => {
  const [annex] = print(report).annexes
  expect(annex?.label).toBe('Phụ lục I')
  expect(plain(textOf(annex?.reference ?? []))).toBe(
    '(Kèm theo Báo cáo số ……/BC-UBND ngày …… tháng …… năm 2017 của Ủy ban nhân dân tỉnh Bình Sơn)',
  )
})

test('an unknown signer and authority are blanks that say what is missing', () => {
  const { authority, signer } = print(report)
  expect(authority).toEqual([{ kind: 'blank', what: 'quyền hạn, chức vụ của người ký' }])
  expect(signer).toEqual({ kind: 'blank', what: 'họ tên người ký' })
})

test('the name of the file reads as a sentence and keeps abbreviations', () => {
  expect(print(letter).name).toBe('Báo cáo kết quả tập huấn nghiệp vụ thông tin đối ngoại')
  expect(print({ ...letter, subject: 'UBND tỉnh sơ kết' }).name).toBe('Báo cáo UBND tỉnh sơ kết')
})
