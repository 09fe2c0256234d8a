import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FileAnswer } from '../../platform/http/endpoint.ts'
import { transaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/labels.ts'
import { createRecords } from '../create.ts'
import { addCustomField } from '../custom-fields.ts'
import type { Fields } from '../collection.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { exportFormats, exportRecords, type ExportFormat } from './export.ts'
import { planImport } from './plan.ts'
import { legacyFontOf } from './table/legacy-fonts.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.drop())

async function bytesOf({ bytes }: FileAnswer): Promise<Buffer> {
  return Buffer.isBuffer(bytes) || typeof bytes === 'string'
    ? Buffer.from(bytes)
    : buffer(Readable.from(bytes))
}

async function exported(format: ExportFormat, locale: Locale = 'vi') {
  const file = await exportRecords(office.db, system, specimens, { format, locale })
  return { name: file.name, bytes: await bytesOf(file) }
}

const text = (max: number) =>
  fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'=+-@\t\r\n"\';,|_x000D_ &<>ạđỄ«»'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: max,
    })
    .map((written) => written.replaceAll('\u0000', '').trim().normalize('NFC'))
    // Text that looks written for a font of old is refused, and rightly; it cannot come back.
    .filter((written) => legacyFontOf(written) === null)
    .map((written) => (written === '' ? null : written))
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const list = <T>(item: fc.Arbitrary<T>) => maybe(fc.uniqueArray(item, { maxLength: 4 }))

const anySpecimen: fc.Arbitrary<Fields> = fc.record({
  name: text(30).map((name) => name ?? 'Tên'),
  remarks: text(200),
  topics: list(text(20).map((topic) => topic ?? 'x')),
  copies: maybe(fc.nat()),
  weight: maybe(fc.double({ min: 0, max: 1e12, noNaN: true }).map((weight) => (weight < 1e-80 ? 0 : weight))),
  cost: maybe(fc.nat({ max: 1e15 })),
  day: maybe(
    fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  kind: maybe(fc.constantFrom('book', 'disc')),
  open: maybe(fc.boolean()),
  channels: list(fc.constantFrom('press', 'web')),
  country: maybe(fc.constantFrom('VN', 'LA', 'CN', 'KR', 'CI', 'XK', 'ZZ')),
  languages: list(fc.constantFrom('vi', 'en', 'lo', 'zh-Hans', 'zh', 'xx', 'tlh')),
})

test.for(exportFormats)(
  'what is exported as %s is imported as unchanged',
  { timeout: 120_000 },
  async (format) => {
    const { db, home, elsewhere } = office
    await fc.assert(
      fc.asyncProperty(fc.array(anySpecimen, { minLength: 1, maxLength: 12 }), async (records) => {
        await transaction(db, async (trx) => {
          const rows = records.map((fields, index) => ({
            ownerOrgId: index % 2 ? home : elsewhere,
            fields: {
              ...fields,
              code: `${format}-${index}`,
              name: `${String(fields.name)} ${index}`,
              open: fields.copies === 0 ? null : fields.open,
              organization: index % 3 ? home : null,
              partners: index % 2 ? [elsewhere, home] : null,
            },
          }))
          const [first] = await createRecords(trx, system, specimens, rows)
          const peer = { ownerOrgId: home, fields: { name: 'Bản có mẫu liên quan', peer: first?.id } }
          await createRecords(trx, system, specimens, [peer])
          const file = await exportRecords(trx, system, specimens, { format })
          const plan = await planImport(trx, system, specimens, {
            file: { name: file.name, bytes: await bytesOf(file) },
          })
          expect(plan.findings.filter(({ severity }) => severity === 'error')).toEqual([])
          expect(plan.preview).toEqual([])
          expect(plan).toMatchObject({
            rows: records.length + 1,
            unchanged: records.length + 1,
            create: 0,
            change: 0,
          })
          throw new Undone()
        }).catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error
        })
      }),
      { numRuns: 20 },
    )
  },
)

/** Rolls a transaction back once it has shown what it should. */
class Undone extends Error {}

test('added fields come back in both languages', async () => {
  const { db, home } = office
  const base = { collection: 'specimens', orgId: home, options: [], position: 0 }
  await addCustomField(db, system, {
    ...base,
    key: 'shelf',
    kind: 'text',
    labelVi: 'Giá sách',
    labelEn: 'Shelf',
  })
  await addCustomField(db, system, {
    ...base,
    key: 'checked',
    kind: 'date',
    labelVi: 'Ngày kiểm',
    labelEn: null,
  })
  await office.specimen({ name: 'Có trường riêng' }, { extra: { shelf: 'A-1', checked: '2017-12-14' } })
  for (const format of exportFormats) {
    for (const locale of ['vi', 'en'] as const) {
      const plan = await planImport(db, system, specimens, { file: await exported(format, locale) })
      expect(plan).toMatchObject({ errors: 0, rows: 1, unchanged: 1 })
    }
  }
})

test('sealed fields are in no export', async () => {
  const { specimen } = office
  await specimen({ name: 'Có hộ chiếu', secret: 'C1234567' })
  for (const format of exportFormats) {
    const { bytes } = await exported(format)
    expect(bytes.includes('C1234567')).toBe(false)
    const plan = await planImport(office.db, system, specimens, { file: { name: `x.${format}`, bytes } })
    expect(plan.findings).toEqual([])
  }
  const csv = (await exported('csv')).bytes.toString()
  expect(csv).not.toContain('Số hộ chiếu')
})
