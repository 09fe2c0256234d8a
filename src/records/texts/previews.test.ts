import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openVault } from '../../platform/vault.ts'
import type { RecordView } from '../record.ts'
import { findRecord } from '../store.ts'
import { openOffice, vault, type Office } from '../testing/office.ts'
import { openTexts, readable } from '../testing/readable.ts'
import { listPreviews, makePreview, openPreviews, revokePreview } from './previews.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  texts = openTexts(office)
})
afterAll(() => office.drop())

const { readPreview } = openPreviews(vault, new Map([[readable.name, readable]]))
const unknown = { code: 'records.preview-unknown', status: 404 }

async function draftOf(title: string): Promise<RecordView> {
  const { id } = await texts.item({ vi: title })
  await texts.save(office.officer('translator'), {
    id,
    locale: 'en',
    fields: { title: `${title} in English` },
  })
  const record = await findRecord(office.db, readable, id, { scope: 'everywhere' })
  if (!record) throw new Error('The record is gone')
  return record
}

const made = async (record: RecordView, hours = 24) => {
  const preview = await makePreview(office.db, office.officer('translator'), vault, {
    record,
    locale: 'en',
    hours,
  })
  return { ...preview, token: preview.path.replace('/preview/', '') }
}

test('a link shows the draft of one language as its page will look, to whoever has it', async () => {
  const record = await draftOf('Xem thử')
  const { token, path } = await made(record)
  expect(path).toMatch(/^\/preview\/[\w-]{60,200}$/)
  const shown = await readPreview(office.db, token)
  expect(shown).toMatchObject({
    preview: true,
    state: 'draft',
    page: { title: 'Xem thử in English', locale: 'en', slug: 'xem-thu-in-english', facts: { copies: 1 } },
  })
  await texts.save(office.officer('translator'), {
    id: record.id,
    locale: 'en',
    fields: { title: 'Better' },
    version: 1,
  })
  expect(await readPreview(office.db, token)).toMatchObject({ page: { title: 'Better' } })
})

test('a link that is altered, of another installation, expired or revoked shows nothing', async () => {
  const record = await draftOf('Liên kết hỏng')
  const { token, id } = await made(record)
  const altered = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`
  const elsewhere = openVault('the secret of another installation altogether').seal(`preview:${id}`)
  for (const wrong of [
    altered,
    token.slice(1),
    id,
    '',
    elsewhere.toString('base64url'),
    vault.seal(id).toString('base64url'),
  ]) {
    await expect(readPreview(office.db, wrong)).rejects.toMatchObject(unknown)
  }
  await readPreview(office.db, token)
  await revokePreview(office.db, office.officer('translator'), { record, locale: 'en', previewId: id })
  await expect(readPreview(office.db, token)).rejects.toMatchObject(unknown)
  const late = await made(record)
  await sql`update text_previews set expires_at = now() where id = ${late.id}::uuid`.execute(office.db)
  await expect(readPreview(office.db, late.token)).rejects.toMatchObject(unknown)
})

test('those who write a language or decide about it make, see and revoke its links; nobody else', async () => {
  const record = await draftOf('Ai tạo liên kết')
  const { id } = await made(record)
  const listed = await listPreviews(office.db, office.officer('leader'), vault, { record, locale: 'en' })
  expect(listed).toMatchObject([{ id, locale: 'en' }])
  expect(await readPreview(office.db, listed[0]?.path.replace('/preview/', '') ?? '')).toMatchObject({
    preview: true,
  })
  const refused = { code: 'records.not-allowed' }
  for (const role of ['viewer', 'contributor'] as const) {
    const actor = office.officer(role)
    await expect(
      makePreview(office.db, actor, vault, { record, locale: 'en', hours: 1 }),
    ).rejects.toMatchObject(refused)
    await expect(listPreviews(office.db, actor, vault, { record, locale: 'en' })).rejects.toMatchObject(
      refused,
    )
    await expect(
      revokePreview(office.db, actor, { record, locale: 'en', previewId: id }),
    ).rejects.toMatchObject(refused)
  }
  const missing = makePreview(office.db, office.officer('lead'), vault, { record, locale: 'ja', hours: 1 })
  await expect(missing).rejects.toMatchObject({ code: 'records.text-not-found' })
})
