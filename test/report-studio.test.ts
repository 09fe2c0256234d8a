import { afterAll, beforeAll, expect, test } from 'vitest'
import { textWidth } from '../src/documents/fonts.ts'
import { paginate } from '../src/documents/paging/paginate.ts'
import { renderPdf } from '../src/documents/pdf.ts'
import { packed, pageTexts } from '../src/documents/testing/page-texts.ts'
import { library } from '../src/modules.ts'
import { assessments } from '../src/modules/assessment/public.ts'
import { organizationOn } from '../src/modules/organizations/public.ts'
import { freezeReport } from '../src/modules/reports/freeze.ts'
import { compileReport, getSnapshot } from '../src/modules/reports/public.ts'
import { reportPassages } from '../src/modules/reports/schema.ts'
import { addSignedCopy, listSignedCopies } from '../src/modules/reports/signed/copies.ts'
import { readPdf } from '../src/modules/reports/signed/read-pdf.ts'
import { acknowledgeFinding, reopenFinding } from '../src/modules/reports/studio/acknowledge.ts'
import { listReports } from '../src/modules/reports/studio/list.ts'
import { leaveSeat, revisionOf, takeSeat } from '../src/modules/reports/studio/presence.ts'
import { examineReport, progressOf } from '../src/modules/reports/studio/readiness.ts'
import { studioView } from '../src/modules/reports/studio/view.ts'
import { figureDeclarations, figureOverrides } from '../src/figures/schema.ts'
import { systemActor, type Actor } from '../src/platform/actor.ts'
import { transaction } from '../src/platform/database/connect.ts'
import type { TestDatabase } from '../src/platform/testing/database.ts'
import { changeRecord } from '../src/records/change.ts'
import { createRecord } from '../src/records/create.ts'
import { removeRecord } from '../src/records/remove.ts'
import type { RecordView } from '../src/records/record.ts'
import { demoDatabase, idByTitle } from './demo.ts'
import { memoryStore } from '../src/platform/testing/files.ts'

const system = systemActor('test')
const key = { org: 'quang-binh', year: 2017 }
let database: TestDatabase
let province: string
let report: RecordView

beforeAll(async () => {
  database = await demoDatabase()
  province = (await organizationOn(database.db, 'quang-binh', '2017-12-31')).id
  const found = (await compileReport(database.db, library, key)).gathered.report
  if (!found) throw new Error('the demo has no report of 2017')
  report = found
})
afterAll(() => database.drop())

const examine = () => examineReport(database.db, library, key, 'vi')
const view = (actor: Actor = system) =>
  studioView(database.db, actor, library, { key, locale: 'vi', orgName: 'Quảng Bình', revision: '0' })
const officer = (role: string, id = role): Actor => ({
  kind: 'user',
  userId: id,
  name: `Cán bộ ${role}`,
  assignments: [{ role, orgId: province, subtree: [province] }],
  locale: 'vi',
})

test('every section says how ready it is, and what is to be done in it', async () => {
  const { sections, findings } = await examine()
  const states = Object.fromEntries(sections.map(({ id, state }) => [id, state]))
  expect(states).toMatchObject({ 'I.1': 'complete', 'II.5': 'warning', 'II.6': 'warning' })
  expect(progressOf(sections)).toEqual({ complete: expect.any(Number), total: 12 })
  expect(sections.find(({ id }) => id === 'II.6')?.note).toContain('1 số liệu chưa có')
  expect(findings.find(({ code }) => code === 'declared-differs')?.place).toBe('II.5')
})

test('a returned record marks the section that would tell it', async () => {
  const { db } = database
  const fields = { kind: 'strength', year: 2017, text: 'Một ưu điểm chưa duyệt' }
  const made = await createRecord(db, system, assessments, {
    ownerOrgId: province,
    fields,
    state: 'returned',
  })
  const { sections } = await examine()
  expect(sections.find(({ id }) => id === 'III.1')).toMatchObject({
    state: 'returned',
    note: '1 bản ghi bị trả lại',
  })
  await removeRecord(db, system, assessments, { id: made.id, version: made.version })
})

test('the date of the register takes the place of the one typed by hand, and the finding is gone', async () => {
  const found = (await view()).findings.find(({ code }) => code === 'directive-dates-differ')
  expect(found).toMatchObject({ place: 'IV', words: '368/QĐ-TTg', fix: { kind: 'replace' } })
  const fix = found?.fix
  if (fix?.kind !== 'replace') throw new Error('no replacement is offered')
  expect(fix.text).toContain('368/QĐ-TTg ngày 28/02/2013')
  const before = (await view()).passages.find(({ id }) => id === fix.id)?.text
  const { id, version } = fix
  const changed = await changeRecord(database.db, system, reportPassages, {
    id,
    version,
    fields: { text: fix.text },
  })
  expect((await examine()).findings.map(({ code }) => code)).not.toContain('directive-dates-differ')
  await changeRecord(database.db, system, reportPassages, {
    id,
    version: changed.version,
    fields: { text: before },
  })
})

test('a finding left as in the source stays so until its facts change', async () => {
  const { db } = database
  const differs = async () => (await examine()).findings.find(({ code }) => code === 'declared-differs')
  const open = await differs()
  const said = {
    fingerprint: open?.key ?? '',
    code: 'declared-differs',
    reason: 'Nguồn chỉ nêu đoàn tiêu biểu',
  }
  await transaction(db, (trx) => acknowledgeFinding(trx, officer('lead'), report, said))
  expect((await differs())?.acknowledged).toMatchObject({ reason: said.reason, by: 'Cán bộ lead' })
  expect((await examine()).sections.find(({ id }) => id === 'II.5')?.state).toBe('complete')
  const declared = (await idByTitle(db, figureDeclarations.name))('press.delegations')
  const { version } = await changeRecord(db, system, figureDeclarations, {
    id: declared,
    version: 1,
    fields: { value: 9 },
  })
  expect((await differs())?.acknowledged).toBeNull()
  await changeRecord(db, system, figureDeclarations, { id: declared, version, fields: { value: 7 } })
  expect((await differs())?.acknowledged).not.toBeNull()
  await transaction(db, (trx) => reopenFinding(trx, officer('lead'), report, said.fingerprint))
  expect((await differs())?.acknowledged).toBeNull()
  await expect(acknowledgeFinding(db, officer('viewer'), report, said)).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
})

test('the choice of a number counts as soon as an officer of the organisation makes it', async () => {
  const { db } = database
  const fields = {
    figure: 'press.reporter-visits',
    periodFrom: '2017-01-01',
    periodTo: '2017-12-31',
    choice: 'given',
    value: 75,
    reason: 'Sở Ngoại vụ xác nhận thêm ba lượt',
  }
  const made = await createRecord(db, officer('lead'), figureOverrides, { ownerOrgId: province, fields })
  const { figures, records } = await view()
  const visits = figures.find(({ key: name }) => name === 'press.reporter-visits')
  expect(visits).toMatchObject({ printed: 75, printedFrom: 'given', declared: { value: 72 }, previous: null })
  expect(records.find(({ id }) => id === made.id)).toMatchObject({
    by: 'Cán bộ lead',
    version: 1,
    state: 'draft',
  })
  await removeRecord(db, officer('lead'), figureOverrides, { id: made.id, version: 1 })
  expect((await view()).figures.find(({ key: name }) => name === visits?.key)?.printed).toBe(72)
})

test('what happened in the period and is printed nowhere is listed with the reason', async () => {
  const { db } = database
  const delegation = (await idByTitle(db, 'press-delegations'))('BBC')
  const before = (await view()).unused
  expect(before.find(({ title }) => title.includes('72/2015/NĐ-CP'))).toMatchObject({
    collection: 'directives',
  })
  expect(before.map(({ id }) => id)).not.toContain(delegation)
  const fields = { report: report.id, section: 'II.5', kind: 'omission', about: delegation }
  const omission = await createRecord(db, system, reportPassages, { ownerOrgId: province, fields })
  expect((await view()).unused.find(({ id }) => id === delegation)).toMatchObject({
    reason: 'omitted',
    passage: { id: omission.id, version: 1 },
  })
  await removeRecord(db, system, reportPassages, { id: omission.id, version: 1 })
})

test('windows tell each other where they are, and that something has changed', async () => {
  const { db } = database
  const at = (seat: string, section: string) => ({ reportId: report.id, seat, section })
  await takeSeat(db, officer('lead', 'u1'), at('window-1', 'II.3'))
  const present = await takeSeat(db, officer('contributor', 'u2'), at('window-2', 'II.5'))
  expect(present.map(({ name, section }) => [name, section])).toEqual([
    ['Cán bộ contributor', 'II.5'],
    ['Cán bộ lead', 'II.3'],
  ])
  // Nobody takes the seat of another, or gives it up for him.
  await takeSeat(db, officer('viewer', 'u3'), at('window-1', 'V'))
  await leaveSeat(db, officer('viewer', 'u3'), at('window-1', ''))
  expect(await takeSeat(db, officer('contributor', 'u2'), at('window-2', 'II.5'))).toEqual(present)
  await leaveSeat(db, officer('lead', 'u1'), at('window-1', ''))
  expect(await takeSeat(db, officer('contributor', 'u2'), at('window-2', 'II.5'))).toHaveLength(1)
  const revision = await revisionOf(db, [province])
  const fields = { report: report.id, section: 'V', kind: 'narrative', text: 'Thêm một câu' }
  const { id } = await createRecord(db, system, reportPassages, { ownerOrgId: province, fields })
  expect(await revisionOf(db, [province])).not.toBe(revision)
  await removeRecord(db, system, reportPassages, { id, version: 1 })
})

const files = memoryStore()
const handIn = (bytes: Buffer, name = 'bao-cao-da-ky.pdf') =>
  transaction(database.db, (trx) =>
    addSignedCopy(trx, officer('lead'), report.id, { file: { name, type: 'application/pdf', bytes }, files }),
  )

test('a signed PDF is held against the frozen copy, letter by letter', async () => {
  const { db } = database
  const { number } = await transaction(db, (trx) => freezeReport(trx, system, library, key))
  const { tree } = await getSnapshot(db, report.id, number)
  const good = await renderPdf({
    ...tree,
    letterhead: { ...tree.letterhead, number: '215', date: '2017-12-05' },
  })
  expect(await handIn(good)).toMatchObject({
    agreement: 'agrees',
    snapshot: number,
    signatures: 0,
    lacking: [],
    pages: 6,
  })
  const other = JSON.parse(JSON.stringify(tree).replaceAll('72\u00a0lượt', '27\u00a0lượt')) as typeof tree
  const differing = await handIn(await renderPdf(other))
  expect(differing).toMatchObject({ agreement: 'differs' })
  expect(differing.lacking.join(' ')).toContain('72')
  const signed = Buffer.concat([
    good,
    Buffer.from('\n% /Type /Sig /ByteRange [0 1 2 3]\nstartxref\n0\n%%EOF'),
  ])
  expect((await handIn(signed)).signatures).toBe(1)
  expect((await listSignedCopies(db, report.id)).map(({ agreement }) => agreement)).toEqual([
    'agrees',
    'differs',
    'agrees',
  ])
  expect((await listReports(db, system, '2026-11-23')).reports[0]).toMatchObject({
    frozen: number,
    signed: true,
  })
})

test('a scan is kept and said to be one; what is no readable PDF is refused with the reason', async () => {
  expect(await handIn(scanned())).toMatchObject({ agreement: 'no-text', pages: 1 })
  const whole = await renderPdf((await compileReport(database.db, library, key)).tree)
  const wrong: [Buffer, string][] = [
    [Buffer.from('Không phải PDF'), 'reports.signed-not-pdf'],
    [whole.subarray(0, whole.length / 2), 'reports.signed-broken'],
    [Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), 'reports.signed-broken'],
    [
      Buffer.concat([whole, Buffer.from('\ntrailer << /Encrypt 9 0 R >>\nstartxref')]),
      'reports.signed-encrypted',
    ],
    [scanned('Form'), 'reports.signed-empty'],
  ]
  for (const [bytes, code] of wrong) await expect(handIn(bytes)).rejects.toMatchObject({ code })
})

/** A page with a picture on it, or with an empty form, and no text. */
function scanned(subtype = 'Image'): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 4 0 R >> >> >>',
    `<< /Type /XObject /Subtype /${subtype} /Width 1 /Height 1 /BBox [0 0 1 1] /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream`,
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 5\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(`${body}${table}trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`)
}

test('the pages of the studio are those of the PDF', async () => {
  const { tree } = await compileReport(database.db, library, key)
  const ours = pageTexts(paginate(tree, textWidth))
  const theirs = (await readPdf('bao-cao.pdf', await renderPdf(tree))).pages.map(packed)
  expect(theirs).toHaveLength(ours.length)
  for (const [index, lines] of ours.entries()) {
    for (const line of lines) expect(theirs[index]).toContain(line)
  }
})
