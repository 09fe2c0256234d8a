import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeRecord } from '../remove.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { specimens } from '../testing/specimens.ts'
import { saveText } from './save.ts'
import { findBySlug } from './slugs.ts'
import { listTexts } from './store.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

const write = ({ id }: { id: string }, locale: string, text: object) =>
  saveText(office.db, system, specimens, { id, locale, fields: {}, version: 0, ...text })

test('a language is written on its own: no other changes, and it knows the source it was made from', async () => {
  const record = await office.specimen({ name: 'Phong Nha' })
  await expect(write(record, 'en', { fields: { title: 'Phong Nha' } })).rejects.toMatchObject({
    code: 'records.no-source-text',
  })
  await write(record, 'vi', { fields: { title: 'Động Phong Nha', body: 'Lời' } })
  const english = await write(record, 'en', { fields: { title: 'Phong Nha Cave' } })
  const lao = await write(record, 'lo', { fields: { title: 'ຖ້ຳ' }, machine: true })
  expect([english.state, lao.state]).toEqual(['draft', 'machine'])
  expect(english.sourceHash).toBe(lao.sourceHash)
  await write(record, 'vi', { fields: { title: 'Động Phong Nha', body: 'Lời mới' }, version: 1 })
  const [en, lo, vi] = await listTexts(office.db, record.id)
  expect(en).toMatchObject({ locale: 'en', version: 1, fields: { title: 'Phong Nha Cave' } })
  expect(lo).toMatchObject({ locale: 'lo', version: 1, state: 'machine' })
  expect(vi).toMatchObject({ locale: 'vi', version: 2, fields: { body: 'Lời mới' } })
  expect(vi?.sourceHash).not.toBe(english.sourceHash)
  const again = await write(record, 'en', { fields: { title: 'Phong Nha' }, version: 1 })
  expect(again.sourceHash).not.toBe(english.sourceHash)
})

test('a text is saved against the version it was read at', async () => {
  const record = await office.specimen({ name: 'Phiên bản của lời' })
  await write(record, 'vi', { fields: { title: 'Một' } })
  for (const version of [0, 2, 7]) {
    await expect(write(record, 'vi', { version })).rejects.toMatchObject({
      code: 'records.changed-meanwhile',
      params: { current: 1, yours: version },
    })
  }
  await expect(write(record, 'en', { version: 3 })).rejects.toMatchObject({
    code: 'records.changed-meanwhile',
  })
})

test('a translator writes translations only', async () => {
  const record = await office.specimen({ name: 'Bản dịch' })
  const translator = office.officer('translator')
  const text = { id: record.id, fields: { title: 'Bản gốc' }, version: 0 }
  await expect(saveText(office.db, translator, specimens, { ...text, locale: 'vi' })).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
  await saveText(office.db, system, specimens, { ...text, locale: 'vi' })
  await expect(saveText(office.db, translator, specimens, { ...text, locale: 'th' })).resolves.toMatchObject({
    version: 1,
  })
  await expect(
    saveText(office.db, office.officer('viewer'), specimens, { ...text, locale: 'fr' }),
  ).rejects.toMatchObject({
    code: 'records.not-allowed',
  })
})

test('a slug belongs to one record of a collection and language for good, and an old one leads to the new one', async () => {
  const { db } = office
  const [cave, other] = [
    await office.specimen({ name: 'Hang' }),
    await office.specimen({ name: 'Hang khác' }),
  ]
  await write(cave, 'vi', { slug: 'hang-en' })
  await write(cave, 'en', { slug: 'hang-en' })
  await expect(write(other, 'vi', { slug: 'hang-en' })).rejects.toMatchObject({
    code: 'records.slug-taken',
    status: 409,
    params: { slug: 'hang-en', locale: 'vi' },
  })
  await write(cave, 'vi', { slug: 'hang-son-doong', version: 1 })
  const at = (slug: string, locale = 'vi') => findBySlug(db, specimens.name, { slug, locale })
  expect(await at('hang-en')).toEqual({ recordId: cave.id, slug: 'hang-son-doong' })
  expect(await at('hang-son-doong')).toEqual({ recordId: cave.id, slug: 'hang-son-doong' })
  expect(await at('hang-en', 'en')).toEqual({ recordId: cave.id, slug: 'hang-en' })
  expect(await at('hang-khac')).toBeUndefined()
  // The old address still belongs to the cave, which may have it back.
  await expect(write(other, 'vi', { slug: 'hang-en' })).rejects.toMatchObject({ code: 'records.slug-taken' })
  expect(await write(cave, 'vi', { slug: 'hang-en', version: 2 })).toMatchObject({ slug: 'hang-en' })
  expect(await write(cave, 'vi', { fields: { title: 'Không đổi đường dẫn' }, version: 3 })).toMatchObject({
    slug: 'hang-en',
  })
  expect(await write(cave, 'vi', { slug: null, version: 4 })).toMatchObject({ slug: null })
  await removeRecord(db, system, specimens, { id: cave.id, version: 1 })
  expect(await at('hang-en')).toBeUndefined()
})
