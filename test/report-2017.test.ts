import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import outline from '../db/reference/outlines/ttdn-2017.json' with { type: 'json' }
import { lintDocx } from '../src/documents/docx-linter.ts'
import { layoutOn } from '../src/documents/layouts.ts'
import { textOf, type Block, type Inline, type Source } from '../src/documents/tree.ts'
import { library } from '../src/modules.ts'
import { findingText, type FindingCode } from '../src/modules/reports/check/finding.ts'
import { organizationOn } from '../src/modules/organizations/public.ts'
import { renderReport, reportFormats } from '../src/modules/reports/formats.ts'
import { compileReport, inspectReport } from '../src/modules/reports/public.ts'
import { fill } from '../src/platform/labels.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import { demoDatabase } from './demo.ts'

let database: TestDatabase
beforeAll(async () => void (database = await demoDatabase()))
afterAll(() => database.drop())
afterEach(() => void vi.useRealTimers())

const key = { org: 'quang-binh', year: 2017 }
const compile = (asOf?: string) => compileReport(database.db, library, { ...key, asOf })

const inlinesOf = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return []
    return block.kind === 'paragraph'
      ? [...block.inlines]
      : block.rows.flat().flatMap((cell) => [...cell.inlines])
  })
const wordsOf = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? textOf(block.inlines) : block.kind === 'heading' ? block.text : '',
  )

test('its headings are those of the outline, to the letter and in their order', async () => {
  const { tree } = await compile()
  const written = outline.sections.flatMap(({ children = [], ...section }) => [section, ...children])
  const headings = tree.blocks.filter((block) => block.kind === 'heading')
  expect(headings.map(({ id, number, text }) => ({ id, number, text }))).toEqual(
    written.map(({ id, number, heading }) => ({ id, number, text: fill(heading, { nextYear: 2018 }) })),
  )
  expect(headings.at(-2)?.text).toBe('PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2018')
})

test('every number and every sentence leads to records that exist', async () => {
  const { tree } = await compile()
  const sources: Source[] = [
    ...tree.blocks.flatMap((block) => (block.kind !== 'heading' && block.source ? [block.source] : [])),
    ...inlinesOf(tree.blocks).flatMap((inline) => ('source' in inline ? [inline.source] : [])),
  ]
  const ids = [...new Set(sources.flatMap(({ records = [] }) => records))]
  expect(ids.length).toBeGreaterThan(40)
  const { rows } =
    await sql`select 1 from records where id = any(${ids}::uuid[]) and deleted_at is null`.execute(
      database.db,
    )
  expect(rows).toHaveLength(ids.length)
  const figures = inlinesOf(tree.blocks).filter((inline) => inline.kind === 'figure')
  expect(figures.map(({ source }) => source.figure)).toEqual([
    'directives.provincial',
    'publications.titles',
    'press.delegations',
    'press.reporter-visits',
    'budget.actual',
    'budget.unfunded-needs',
  ])
  for (const { value, source } of figures) {
    if (value !== null) expect(source.records?.length).toBeGreaterThan(0)
  }
})

test('it says seven delegations and seventy-two visits, and no number where nobody knows one', async () => {
  const { tree } = await compile()
  const figures = inlinesOf(tree.blocks).filter((inline) => inline.kind === 'figure')
  expect(figures.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
    '3 văn bản',
    '3 ấn phẩm',
    '7 đoàn',
    '72 lượt phóng viên',
    'chưa có số liệu',
    '2 nội dung',
  ])
  const text = wordsOf(tree.blocks).join('\n')
  expect(text).not.toMatch(/(^|[\s:(])0 \p{L}/mu)
  expect(text).not.toMatch(/\b(null|undefined|NaN)\b|\{\{|\[\[|\{\w+\}/)
  expect(inlinesOf(tree.blocks).filter(({ kind }) => kind === 'blank')).toEqual([])
})

test('a directive is cited in full the first time, and by its number after', async () => {
  const { tree } = await compile()
  const forms = new Map<string, string[]>()
  for (const inline of inlinesOf(tree.blocks)) {
    if (inline.kind !== 'citation') continue
    const [id = ''] = inline.source.records ?? []
    forms.set(id, [...(forms.get(id) ?? []), inline.form])
  }
  expect(forms.size).toBeGreaterThan(2)
  for (const cited of forms.values()) expect(cited).toEqual(['full', ...cited.slice(1).map(() => 'short')])
  const citations = inlinesOf(tree.blocks).filter((inline) => inline.kind === 'citation')
  const decision = citations.filter(({ text }) => text.includes('368/QĐ-TTg')).map(({ text }) => text)
  expect(decision[0]).toBe(
    'Quyết định số 368/QĐ-TTg ngày 28/02/2013 của Thủ tướng Chính phủ phê duyệt Chương trình hành động của Chính phủ về thông tin đối ngoại giai đoạn 2013-2020',
  )
  expect(new Set(decision.slice(1))).toEqual(new Set(['Quyết định số 368/QĐ-TTg']))
})

test('what the law asks for and 2017 left open stays open', async () => {
  const { tree } = await compile()
  expect(tree.letterhead).toEqual({
    superior: [],
    issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG BÌNH'],
    number: null,
    notation: 'BC-UBND',
    place: null,
    date: null,
  })
  expect(tree.signature).toEqual({ authority: [], name: null })
  expect(tree.addressees).toEqual([])
})

test('the date decides the law of its form and the names in it', async () => {
  const [then, later] = [await compile(), await compile('2026-03-01')]
  expect([then.tree.layout, later.tree.layout]).toEqual(['tt-01-2011', 'nd-30-2020'])
  expect(wordsOf(then.tree.blocks).join('\n')).toContain('Sở Thông tin và Truyền thông')
  // A fact of 2017 keeps the names of 2017, whenever it is told.
  for (const { tree } of [then, later]) {
    expect(wordsOf(tree.blocks).join('\n')).toContain('giao Sở Thông tin và Truyền thông làm đầu mối')
  }
  expect(then.gathered.asOf).toBe('2017-12-31')
})

test('the province that Quảng Bình became part of reports under its own name, and counts what it took over', async () => {
  const { db } = database
  const now = await compileReport(db, library, { org: 'quang-tri', year: 2026 })
  expect(now.tree.layout).toBe('nd-30-2020')
  expect(now.tree.letterhead.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG TRỊ'])
  expect(textOf(now.tree.closing ?? [])).toContain('UBND tỉnh Quảng Trị')
  const { id } = await organizationOn(db, 'quang-binh', '2017-12-31')
  expect(now.gathered.orgIds).toContain(id)
})

describe.each(['2017-12-31', '2026-03-01'])('as of %s', (asOf) => {
  test('the Word document has the form that the law prescribes', async () => {
    const { tree } = await compile(asOf)
    const { bytes } = await renderReport(tree, 'docx')
    expect(await lintDocx(Buffer.from(bytes), layoutOn(asOf))).toEqual([])
  })
})

test('made again, on another day, it is the same: word by word, and byte by byte in every form', async () => {
  const making = async (day: string) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) })
    const { tree } = await compile()
    const forms = []
    for (const format of reportFormats) forms.push(Buffer.from((await renderReport(tree, format)).bytes))
    return { tree, forms }
  }
  const [first, second] = [await making('2026-11-23T08:00:00Z'), await making('2027-01-05T17:31:09Z')]
  expect(second.tree).toEqual(first.tree)
  const differing = reportFormats.filter(
    (_, index) => !first.forms[index]?.equals(second.forms[index] ?? Buffer.of()),
  )
  expect(differing).toEqual([])
})

test('the checker finds what a careful reader found in the report of 2017', async () => {
  const compiled = await compile()
  const findings = await inspectReport(database.db, library, compiled)
  const about = (code: FindingCode) =>
    findings.filter((found) => found.code === code).map((found) => findingText(found, 'vi'))
  // A decision of the Prime Minister under two dates.
  expect(about('directive-dates-differ')).toEqual([
    'Văn bản số 368/QĐ-TTg được ghi ngày 28/5/2013, nhưng sổ văn bản ghi ngày 28/02/2013',
  ])
  // Numbers of Party documents written with a stroke.
  expect(about('number-notation').join()).toMatch(/14\/CTr\/TU.*14-CTr\/TU/)
  expect(about('number-notation').join()).toMatch(/16\/KL\/TW.*16-KL\/TW/)
  // Seven delegations of which six have names; visits that nobody split.
  expect(about('declared-differs')).toEqual([
    'Đoàn phóng viên nước ngoài: kê khai 7 đoàn, hồ sơ ghi nhận 6 đoàn; báo cáo in 7',
  ])
  expect(about('parts-not-known').join()).toContain('72 lượt phóng viên')
  // Dedicated staff where there is no dedicated post.
  expect(about('dedicated-staff-contradiction').length).toBeGreaterThan(0)
  // A plan that ends with the year and has no successor.
  expect(about('plan-ends-without-successor').join()).toContain('669/KH-UBND')
  // A programme without number and date.
  expect(about('directive-incomplete').join('\n')).toMatch(/Chương trình phối hợp.*số, ký hiệu.*ngày/i)
  // Central documents in force that the report does not name.
  expect(about('basis-not-cited').join()).toMatch(/72\/2015\/NĐ-CP.*22\/2016\/TT-BTTTT/)
  // Numbers that the report does not have.
  expect(about('figure-unknown').join()).toMatch(/kinh phí/)
  expect(about('figure-unknown').join()).toMatch(/Học viên.*Số bản in.*Khách tham quan/)
  // Addressee, number, place, date and signer.
  expect(about('form-incomplete')).toHaveLength(6)
  expect(about('weakness-without-task')).toHaveLength(2)
  expect(about('section-empty')).toEqual([])
  expect(findings[0]?.severity).toBe('error')
})

test('every finding names its place and what would mend it, in both languages', async () => {
  const findings = await inspectReport(database.db, library, await compile())
  for (const found of findings) {
    for (const locale of ['vi', 'en'] as const) {
      expect(findingText(found, locale)).not.toMatch(/\{\w+\}/)
      expect(fill(found.remedy[locale], found.params)).toMatch(/\p{L}/u)
    }
  }
  const ids = [...new Set(findings.flatMap(({ records }) => records))]
  const { rows } = await sql`select 1 from records where id = any(${ids}::uuid[])`.execute(database.db)
  expect(rows).toHaveLength(ids.length)
})

test('a year of which nothing is recorded says so, section by section', async () => {
  const compiled = await compileReport(database.db, library, { org: 'quang-binh', year: 2016 })
  const findings = await inspectReport(database.db, library, compiled)
  expect(findings.some(({ code }) => code === 'section-empty')).toBe(true)
  expect(wordsOf(compiled.tree.blocks)).toContain('Chưa có số liệu.')
  expect(wordsOf(compiled.tree.blocks).join('\n')).not.toMatch(/(^|[\s:(])0 \p{L}/mu)
  await expect(compileReport(database.db, library, { org: 'khong-co', year: 2017 })).rejects.toMatchObject({
    status: 404,
  })
})
