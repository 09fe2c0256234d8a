import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDatabase } from '../../../test/demo.ts'
import { textOf, type Block, type Table } from '../../documents/tree.ts'
import { evaluateFigures } from '../../figures/evaluate.ts'
import { figureDeclarations, figureEstimates } from '../../figures/schema.ts'
import { library } from '../../modules.ts'
import { systemActor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import { createRecord } from '../../records/create.ts'
import { organizationOn } from '../organizations/public.ts'
import { inspectReport } from './check/inspect.ts'
import { compileReport } from './compile/compile.ts'
import { renderReport } from './formats.ts'

const actor = systemActor('test')
const key = { org: 'quang-binh', year: 2017 }
let database: TestDatabase
let orgId: string

beforeAll(async () => {
  database = await demoDatabase()
  orgId = (await organizationOn(database.db, 'quang-binh', '2017-12-31')).id
})
afterAll(() => database.drop())

function headings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number}. ${block.text}`] : []))
}

function tableOf(blocks: readonly Block[], caption: RegExp): Table {
  const found = blocks.find((block) => block.kind === 'table' && caption.test(block.caption ?? ''))
  if (found?.kind !== 'table') throw new Error(`No table ${caption}`)
  return found
}

function rowOf({ rows }: Table, label: RegExp): string[] {
  const cells = rows.map((row) => row.map(({ inlines }) => textOf(inlines)))
  return cells.find((row) => label.test(row[1] ?? '')) ?? []
}

function estimate(figure: string, value: number, basis: string, year = 2017) {
  const fields = { figure, periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, value, basis }
  return transaction(database.db, (trx) =>
    createRecord(trx, actor, figureEstimates, { ownerOrgId: orgId, fields, state: 'approved' }),
  )
}

test('the year 2017 keeps its outline; years from 2024 take the general one, never the committee’s', async () => {
  const outlineIn = async (year: number, org = 'quang-binh') =>
    (await compileReport(database.db, library, { org, year })).gathered.outline.code
  expect(await outlineIn(2017)).toBe('ttdn-2017')
  expect(await outlineIn(2023)).toBe('ttdn-2017')
  expect(await outlineIn(2024)).toBe('ttdn-nam')
  expect(await outlineIn(2026, 'quang-tri')).toBe('ttdn-nam')
})

test('the general outline gives publications a section and has an annex of figures', async () => {
  const { tree, gathered } = await compileReport(database.db, library, { ...key, outline: 'ttdn-nam' })
  expect(headings(tree.blocks)).toContain('4. Xuất bản phẩm và cung cấp tư liệu phục vụ thông tin đối ngoại')
  expect(headings(tree.blocks)).toContain('3. Công tác đào tạo, tập huấn nghiệp vụ')
  expect(gathered.outline.note).toContain('chưa kiểm chứng')
  const [annex] = tree.annexes
  expect(annex).toMatchObject({ number: null, title: 'Số liệu công tác thông tin đối ngoại năm 2017' })
  const press = tableOf(annex?.blocks ?? [], /báo chí nước ngoài/)
  expect(press.head.map(({ inlines }) => textOf(inlines))).toEqual([
    'TT',
    'Chỉ tiêu',
    'Đơn vị',
    'Kết quả đến 14/12/2017',
  ])
  expect(rowOf(press, /^Đoàn phóng viên nước ngoài$/)[3]).toBe('7')
  expect(rowOf(tableOf(annex?.blocks ?? [], /Kinh phí/), /^Tổng kinh phí kế hoạch/)[3]).toBe(
    'chưa có số liệu',
  )
})

test('every figure that an outline asks for exists', async () => {
  const { gathered } = await compileReport(database.db, library, { ...key, outline: 'ttdn-nam' })
  const asked = gathered.outline.annexes.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'figures' ? part.figures : [])),
  )
  expect(asked.length).toBeGreaterThan(40)
  expect(asked.filter((figure) => !gathered.figures.has(figure))).toEqual([])
})

test('an estimate to the end of the year is printed beside the result, with its basis and last year', async () => {
  await estimate('training.trainees', 120, 'Một lớp ngày 20/12.')
  await estimate('press.delegations', 8, 'Đoàn đã được chấp thuận vào ngày 18/12')
  const fields = {
    figure: 'press.delegations',
    periodFrom: '2016-01-01',
    periodTo: '2016-12-31',
    value: 5,
  }
  await transaction(database.db, (trx) =>
    createRecord(trx, actor, figureDeclarations, { ownerOrgId: orgId, fields, state: 'approved' }),
  )
  const { tree } = await compileReport(database.db, library, { ...key, outline: 'ttdn-nam@1' })
  const blocks = tree.annexes[0]?.blocks ?? []
  const press = tableOf(blocks, /báo chí nước ngoài/)
  expect(press.head.slice(3).map(({ inlines }) => textOf(inlines))).toEqual([
    'Kết quả đến 14/12/2017',
    'Ước thực hiện năm 2017',
    'Năm 2016',
  ])
  expect(rowOf(press, /^Đoàn phóng viên nước ngoài$/).slice(3)).toEqual(['7', '8', '5'])
  expect(rowOf(press, /^Lượt phóng viên/).slice(3)).toEqual(['72', 'chưa có số liệu', 'chưa có số liệu'])
  const bases = blocks.find(({ id }) => id === 'PL.4.bases')
  expect(bases?.kind === 'paragraph' && textOf(bases.inlines)).toBe(
    'Căn cứ ước thực hiện: Đoàn phóng viên nước ngoài: Đoàn đã được chấp thuận vào ngày 18/12.',
  )
})

test('an estimate below what was reached already is pointed out', async () => {
  await estimate('press.reporter-visits', 60, 'Ghi nhầm')
  const findings = await inspectReport(database.db, library, await compileReport(database.db, library, key))
  const below = findings.filter(({ code }) => code === 'estimate-below-result')
  expect(below).toMatchObject([
    { figure: 'press.reporter-visits', params: { estimate: { vi: '60' }, printed: { vi: '72' } } },
  ])
})

test('what was declared for a year is not said of its quarters and halves', async () => {
  const figure = library.figures.get('press.delegations')
  if (!figure) throw new Error('no figure')
  const declaredIn = async (from: string, to: string) => {
    const [value] = await evaluateFigures(database.db, [figure], { orgIds: [orgId], from, to })
    return [value?.declared?.value, value?.estimate?.value]
  }
  expect(await declaredIn('2016-12-15', '2017-12-14')).toEqual([7, 8])
  expect(await declaredIn('2017-01-01', '2017-10-31')).toEqual([7, 8])
  expect(await declaredIn('2016-12-15', '2017-06-14')).toEqual([undefined, undefined])
  expect(await declaredIn('2017-09-15', '2017-12-14')).toEqual([undefined, undefined])
})

test('the steering committee reports the same records under its own name, only when asked', async () => {
  const party = await compileReport(database.db, library, { ...key, outline: 'ban-chi-dao' })
  expect(party.tree.letterhead.issuer.join(' ')).toContain('BAN CHỈ ĐẠO')
  expect(textOf(party.tree.closing ?? [])).toContain('Ban Chỉ đạo công tác thông tin đối ngoại')
  expect(headings(party.tree.blocks)).toContain('IV. NHIỆM VỤ TRỌNG TÂM NĂM 2018')
  const results = tableOf(party.tree.blocks, /^$/)
  expect(rowOf(results, /^Đoàn phóng viên nước ngoài$/)[3]).toBe('7')
  const state = await compileReport(database.db, library, key)
  expect(state.tree.letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG BÌNH'])
  expect(state.tree.annexes).toEqual([])
})

test('an annex is printed in every form', async () => {
  const { tree } = await compileReport(database.db, library, { ...key, outline: 'ttdn-nam' })
  const html = await renderReport(tree, 'html')
  expect(String(html.bytes)).toContain('7. Cụm thông tin đối ngoại tại cửa khẩu')
  expect((await renderReport(tree, 'docx')).bytes.length).toBeGreaterThan(10_000)
  expect(
    Buffer.from((await renderReport(tree, 'pdf')).bytes)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
