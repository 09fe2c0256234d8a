import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { transaction } from '../../platform/database/connect.ts'
import { addCustomField } from '../custom-fields.ts'
import { listRecords } from '../list.ts'
import { removeRecord } from '../remove.ts'
import { listRevisions } from '../revisions.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { planImport } from './plan.ts'
import { runImport } from './run.ts'

const offices: Office[] = []
let office: Office
beforeEach(async () => {
  office = await openOffice()
  offices.push(office)
})
afterAll(() => Promise.all(offices.map((each) => each.drop())))

const fileOf = (text: string, name = 'mau.csv') => ({ name, bytes: Buffer.from(text) })
type PlanOptions = { actor?: Actor; owner?: string | null; name?: string }
const plan = (text: string, { actor = system, owner = office.home, name = 'mau.csv' }: PlanOptions = {}) =>
  planImport(office.db, actor, specimens, { file: fileOf(text, name), ownerOrgId: owner })
const run = (text: string, { actor = system, name = 'mau.csv' }: { actor?: Actor; name?: string } = {}) =>
  transaction(office.db, (trx) =>
    runImport(trx, actor, specimens, { file: fileOf(text, name), ownerOrgId: office.home }),
  )
const said = (result: Awaited<ReturnType<typeof plan>>) =>
  result.findings.map(({ severity, at, message }) => `${severity} ${at.vi}: ${message.vi}`)
const all = async () => (await listRecords(office.db, system, specimens, { sort: 'title', limit: 500 })).items

test('rows become drafts that name their file, written as Vietnamese officers write', async () => {
  const result = await run(
    [
      'STT;Tên;Nhận xét;Số bản (bản);Khối lượng;Chi phí (triệu đồng);Ngày;Công khai;Loại;Kênh;Quốc gia;Ngôn ngữ;Cơ quan',
      `1;Đặc san;"Dòng một\nDòng hai";2.000;1.234,5;1,5;9/7/2017;x;sach;bao chi, Trang tin;lào;Việt, tiếng Anh;${office.home}`,
      '2;Tờ gấp;;chưa có số liệu;-;;ngày 02 tháng 9 năm 2017;Không;Đĩa;;CN;;',
    ].join('\n'),
  )
  expect(result).toMatchObject({ committed: true, create: 2, errors: 0 })
  expect(said(result)).toEqual([
    'warning dòng 3, cột D “Số bản (bản)”: Còn trống; phải điền trước khi trình.',
  ])
  const [first, second] = await all()
  expect(first).toMatchObject({ state: 'draft', source: 'import:mau.csv', ownerOrgId: office.home })
  expect(first?.fields).toMatchObject({
    name: 'Đặc san',
    remarks: 'Dòng một\nDòng hai',
    copies: 2000,
    weight: 1234.5,
    cost: 1_500_000,
    day: '2017-07-09',
    open: true,
    kind: 'book',
    channels: ['press', 'web'],
    country: 'LA',
    languages: ['vi', 'en'],
    organization: office.home,
  })
  expect(second?.fields).toMatchObject({
    copies: null,
    weight: null,
    day: '2017-09-02',
    open: false,
    country: 'CN',
  })
})

test.for([
  ['30/02/2017', 'Ngày', '«30/02/2017» không phải là ngày có thật'],
  ['12/31/2017', 'Ngày', '«12/31/2017» ghi tháng trước ngày'],
  ['cuối năm', 'Ngày', '«cuối năm» không đọc được thành ngày'],
  ['nhiều', 'Số bản', '«nhiều» không đọc được thành số'],
  ['1,5', 'Số bản', 'số nguyên'],
  ['Sáchh', 'Loại', 'có phải là «Sách»?'],
  ['Ma', 'Loại', 'chọn một trong: Sách, Đĩa'],
  ['Atlantis', 'Quốc gia', 'không phải tên hay mã nước'],
  ['Sở Không Có', 'Cơ quan', 'Không có cơ quan «Sở Không Có»'],
  ['Mẫu không có', 'Mẫu liên quan', 'Không tìm thấy bản ghi «Mẫu không có»'],
  ['có lẽ', 'Công khai', 'không phải “Có” hay “Không”'],
  ['=1+1', 'Số bản', 'là công thức, không nhận ở cột này'],
  ['Qu¶ng B×nh', 'Nhận xét', 'TCVN3'],
  ['Haø Noäi', 'Nhận xét', 'VNI'],
  ['x'.repeat(600), 'Chủ đề', '500'],
] as const)(
  '«%s» in “%s” is refused with row and column, and nothing is written',
  async ([cell, column, words]) => {
    const result = await run(`Tên,${column}\nTốt,\nXấu,"${cell}"\n`)
    expect(result).toMatchObject({ committed: false, errors: 1, failed: 1 })
    const [finding] = said(result).filter((text) => text.startsWith('error'))
    expect(finding).toContain(`dòng 3, cột B “${column}”`)
    expect(finding).toContain(words)
    expect(await all()).toEqual([])
  },
)

test('a rule over several fields is told where its field stands', async () => {
  const result = await plan('Tên,Công khai,Số bản\nA,Có,0\n')
  expect(said(result)).toEqual(['error dòng 2, cột C “Số bản”: Công khai thì phải có bản'])
})

test('text that looks like a formula is kept as text and said; what an export guarded comes back as it was', async () => {
  const result = await run('Tên,Nhận xét\n=HYPERLINK("x"),\'=1+1\n+84 232 3822,- một ý\n')
  expect(said(result)).toContainEqual(
    expect.stringMatching(/^warning dòng 2, cột A “Tên”: Ô trông như công thức/),
  )
  expect((await all()).map(({ fields }) => [fields['name'], fields['remarks']])).toEqual([
    ['+84 232 3822', '- một ý'],
    ['=HYPERLINK("x")', '=1+1'],
  ])
})

test('a row without id that is known already only adds to it; its empty cells erase nothing', async () => {
  await office.specimen({ name: 'Đặc san', day: '2017-01-02', copies: 5, remarks: 'cũ' })
  const text = 'Tên,Ngày,Số bản,Nhận xét\nĐặc san,02/01/2017,,mới\n'
  const tried = await plan(text)
  expect(tried).toMatchObject({ create: 0, change: 1, unchanged: 0 })
  expect(tried.preview).toMatchObject([
    { row: 2, act: 'change', title: 'Đặc san', changes: [{ field: 'remarks', before: 'cũ', after: 'mới' }] },
  ])
  expect(await run(text)).toMatchObject({ committed: true, change: 1 })
  const [record] = await all()
  expect(record).toMatchObject({ version: 2, fields: { copies: 5, remarks: 'mới' } })
  expect(await listRevisions(office.db, record?.id ?? '')).toHaveLength(2)
  expect(await run(text)).toMatchObject({ committed: true, change: 0, unchanged: 1 })
})

test('a row with its id says all of what its columns say: an empty cell empties the field', async () => {
  const { id } = await office.specimen({ name: 'A', copies: 5, remarks: 'giữ' })
  await run(`Mã bản ghi,Tên,Số bản\n${id},A mới,\n`)
  expect(await all()).toMatchObject([{ id, fields: { name: 'A mới', copies: null, remarks: 'giữ' } }])
})

test('ids that nobody knows, rows that say the same twice and records repeated are refused', async () => {
  const { id } = await office.specimen({ name: 'Có rồi' })
  const other = await office.specimen({ name: 'Khác' })
  const result = await plan(
    [
      'Mã bản ghi,Tên',
      '019ab000-0000-7000-8000-00000000dead,A',
      'abc,B',
      ',Hai lần',
      ',Hai lần',
      `${id},Có rồi`,
      `${id},Có rồi nữa`,
      `${other.id},Có rồi`,
    ].join('\n'),
  )
  const errors = said(result).filter((text) => text.startsWith('error'))
  expect(errors.map((text) => text.split(':')[0])).toEqual([
    'error dòng 2, cột A “Mã bản ghi”',
    'error dòng 3, cột A “Mã bản ghi”',
    'error dòng 5',
    'error dòng 7',
    'error dòng 8',
  ])
  expect(errors[2]).toContain('Trùng với dòng 4')
  expect(errors[3]).toContain('Trùng với dòng 6')
  expect(errors[4]).toContain('Sẽ trùng với bản ghi đã có “Có rồi”')
})

test('columns that are not known are named, with what may be meant; numbering columns pass in silence', async () => {
  const result = await plan('TT,Tên,Nhận xét chung,Người nhập,\n1,A,x,y,z\n')
  expect(said(result)).toEqual([
    'warning cột C “Nhận xét chung”: Danh mục không có cột này nên không được nhập; có phải là “Nhận xét”?',
    'warning cột D “Người nhập”: Danh mục không có cột này nên không được nhập.',
    'warning cột E “”: Cột không có tiêu đề nên không được nhập; hãy ghi tiêu đề nếu cần nhập.',
    'warning cả tệp: Tệp không có cột: Số bản; phải điền trước khi trình.',
  ])
  await expect(plan('a,b\n1,2\n')).rejects.toMatchObject({ code: 'import.no-header' })
})

test('records are found by title without accents, by id, or told apart by the id beside a shared title', async () => {
  const first = await office.specimen({ name: 'Đặc san', day: '2017-01-01' })
  await office.specimen({ name: 'Đặc san', day: '2018-01-01' })
  const only = await office.specimen({ name: 'Tờ gấp' })
  const shared = await plan('Tên,Mẫu liên quan\nA,Đặc san\n')
  expect(said(shared)[0]).toContain('Có 2 bản ghi tên «Đặc san»')
  await run(`Tên,Mẫu liên quan,Mẫu liên quan (mã bản ghi)\nA,to gap,\nB,Đặc san,${first.id}\nC,${only.id},\n`)
  const peers = (await all())
    .filter(({ title }) => ['A', 'B', 'C'].includes(title))
    .map(({ fields }) => fields['peer'])
  expect(peers).toEqual([only.id, first.id, only.id])
  // A new title beside the id of the old one means the new title.
  await run(`Tên,Mẫu liên quan,Mẫu liên quan (mã bản ghi)\nB,Tờ gấp,${first.id}\n`)
  expect((await all()).find(({ title }) => title === 'B')?.fields).toMatchObject({ peer: only.id })
})

test('a removed record is not pointed to again', async () => {
  const { id } = await office.specimen({ name: 'Sẽ xóa' })
  await removeRecord(office.db, system, specimens, { id, version: 1 })
  expect(said(await plan('Tên,Mẫu liên quan\nA,Sẽ xóa\n'))[0]).toContain('Không tìm thấy bản ghi')
  expect(said(await plan(`Tên,Mẫu liên quan\nA,${id}\n`))[0]).toContain('đã bị xóa')
})

test('rows go where their organisation says, and only where the actor may write', async () => {
  const { home, elsewhere } = office
  const text = `Tên,Đơn vị chủ quản bản ghi\nA,\nB,${elsewhere}\n`
  const orphan = await plan(text, { owner: null })
  expect(orphan).toMatchObject({ errors: 1, failed: 1 })
  expect(said(orphan)).toContainEqual(
    expect.stringMatching(/^error dòng 2, cột B “Đơn vị chủ quản bản ghi”: Chưa rõ bản ghi thuộc đơn vị nào/),
  )
  const refused = await plan(text, { actor: office.officer('lead') })
  expect(said(refused).find((text) => text.startsWith('error'))).toMatch(
    /^error dòng 3, cột B.*không được thêm bản ghi cho đơn vị này/,
  )
  await run(text)
  expect((await all()).map(({ ownerOrgId }) => ownerOrgId)).toEqual([home, elsewhere])
})

test('a contributor may not change by file what was approved, nor see what belongs to others', async () => {
  const approved = await office.specimen({ name: 'Đã duyệt' }, { state: 'approved' })
  const foreign = await office.specimen({ name: 'Nơi khác' }, { ownerOrgId: office.elsewhere })
  const actor = office.officer('contributor')
  const result = await plan(`id,Tên\n${approved.id},Sửa\n${foreign.id},Sửa\n`, { actor })
  expect(said(result)).toEqual([
    expect.stringContaining('Bạn không được sửa bản ghi này ở trạng thái hiện nay'),
    expect.stringContaining('Không có bản ghi mang mã này, hoặc bạn không được xem'),
  ])
})

test('states are not changed by a file, and that is said', async () => {
  const result = await run('Tên,Trạng thái bản ghi\nA,Đã duyệt\nB,Bản nháp\n')
  expect(said(result)).toContainEqual(
    expect.stringMatching(/^warning cả tệp: Cột trạng thái chỉ để xem: 1 dòng/),
  )
  expect(await all()).toMatchObject([{ state: 'draft' }, { state: 'draft' }])
})

test('added fields are taken where the organisation has them', async () => {
  const added = { collection: 'specimens', orgId: office.home, options: ['Gỗ', 'Sắt'], position: 0 }
  await addCustomField(office.db, system, {
    ...added,
    key: 'shelf',
    kind: 'choice',
    labelVi: 'Giá',
    labelEn: null,
  })
  const text = `Tên,Giá,Đơn vị chủ quản bản ghi\nA,go,\nB,Sắt,${office.elsewhere}\nC,Nhựa,\n`
  expect(said(await plan(text)).filter((line) => line.startsWith('error'))).toEqual([
    expect.stringMatching(/^error dòng 3, cột B “Giá”: Đơn vị chủ quản của bản ghi không dùng trường này/),
    expect.stringMatching(/^error dòng 4, cột B “Giá”: «Nhựa»/),
  ])
  await run('Tên,Giá\nA,go\n')
  expect(await all()).toMatchObject([{ extra: { shelf: 'Gỗ' } }])
})

test('JSON may leave members out, give organisations by code, and says which record is wrong', async () => {
  const { id } = await office.specimen({ name: 'A', copies: 3, remarks: 'giữ' })
  const json = [
    { id, fields: { name: 'A', copies: 4 } },
    { name: 'B', partners: [office.home], topics: ['một', 'hai'], ownerOrgId: office.elsewhere },
  ]
  expect(await run(JSON.stringify(json), { name: 'a.json' })).toMatchObject({
    committed: true,
    create: 1,
    change: 1,
  })
  expect(await all()).toMatchObject([
    { fields: { copies: 4, remarks: 'giữ' } },
    { ownerOrgId: office.elsewhere, fields: { topics: ['một', 'hai'] } },
  ])
  const wrong = await plan('[{"name": "C"}, {"name": 5, "day": "2017-02-30"}]', { name: 'a.json' })
  expect(said(wrong).filter((line) => line.startsWith('error'))).toEqual([
    expect.stringMatching(/^error bản ghi thứ 2, trường “day”: «2017-02-30» không phải là ngày có thật/),
  ])
})

test('progress is told for checking and for writing', async () => {
  const steps: string[] = []
  const rows = Array.from({ length: 2500 }, (_, index) => `Mẫu ${index}`)
  await transaction(office.db, (trx) =>
    runImport(trx, system, specimens, {
      file: fileOf(`Tên\n${rows.join('\n')}\n`),
      ownerOrgId: office.home,
      onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
    }),
  )
  const both = (step: string) => [1000, 2000, 2500].map((done) => `${step} ${done}/2500`)
  expect(steps).toEqual([...both('check'), ...both('write')])
})
