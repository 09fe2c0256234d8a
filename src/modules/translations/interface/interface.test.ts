import { afterAll, beforeAll, expect, test } from 'vitest'
import { inWords, mendLabels } from '../../../platform/labels.ts'
import { defineMessages, mendMessages } from '../../../platform/messages.ts'
import { openOffice, system, type Office } from '../../../records/testing/office.ts'
import { moveText } from '../../../records/texts/move.ts'
import { saveText } from '../../../records/texts/save.ts'
import { listTexts } from '../../../records/texts/store.ts'
import { transaction } from '../../../platform/database/connect.ts'
import { announceInterfaceText } from './announce.ts'
import { bringInterfaceTexts } from './bring.ts'
import { listKept } from './kept.ts'
import { sayMended } from './mended.ts'
import { renew } from './renew.ts'
import { interfaceTexts } from './schema.ts'

const shipped = Object.fromEntries(
  ['vi', 'en', 'lo', 'th', 'zh-Hans', 'ja', 'ko', 'fr'].map((locale) => [
    locale,
    { open: `${locale}: open {name}`, close: `${locale}: close` },
  ]),
) as Parameters<typeof defineMessages<'open' | 'close'>>[1]
const say = defineMessages('a-test', shipped)
const collection = {
  ...interfaceTexts,
  textSteps: { before: () => Promise.resolve(), after: announceInterfaceText },
}

let office: Office
let recordId: string
/** Where the words were taken in: without officers, at the first organisation of the tree. */
let owner: string
beforeAll(async () => {
  office = await openOffice()
  await bringInterfaceTexts(office.db, collection)
  recordId = (await kept()).recordId
  const { ownerOrgId } = await office.db
    .selectFrom('records')
    .select('ownerOrgId')
    .where('id', '=', recordId)
    .executeTakeFirstOrThrow()
  owner = ownerOrgId
})
afterAll(async () => {
  mendLabels(new Map())
  mendMessages(new Map())
  await office.drop()
})

async function kept() {
  const found = (await listKept(office.db)).find(({ name }) => name === 'a-test')
  if (!found) throw new Error('The catalogue was not taken in')
  return found
}

/** Somebody writes, another reviews, a third approves. */
async function mend(
  locale: string,
  messages: Record<string, string>,
  { approve = true } = {},
): Promise<void> {
  const { db, officer } = office
  const text = (await listTexts(db, recordId)).find((each) => each.locale === locale)
  await transaction(db, async (trx) => {
    const at = { id: recordId, locale }
    const all = { ...(text?.fields['messages'] as object), ...messages }
    const fields = { ...text?.fields, messages: all }
    let { version } = await saveText(trx, officer('lead', { at: owner, id: 'writer' }), collection, {
      ...at,
      fields,
      version: text?.version ?? 0,
    })
    if (!approve) return
    const steps = [
      ['submit', officer('lead', { at: owner, id: 'writer' })],
      ['review', officer('reviewer', { at: owner, id: 'reader' })],
      ['approve', officer('leader', { at: owner, id: 'leader' })],
    ] as const
    for (const [to, actor] of steps)
      ({ version } = await moveText(trx, actor, collection, { ...at, version, to }))
  })
}

test('the words of the program are records whose every language is approved as shipped', async () => {
  const texts = await listTexts(office.db, recordId)
  expect(texts.map(({ locale }) => locale).sort()).toEqual(Object.keys(shipped).sort())
  expect(new Set(texts.map(({ state }) => state))).toEqual(new Set(['approved']))
  expect(texts.find(({ locale }) => locale === 'lo')?.fields['messages']).toEqual(shipped.lo)
  expect(await sayMended(office.db)).toBe(false)
})

test('a mended word is said once it is approved, in its language alone, and nodes are told', async () => {
  await mend('lo', { close: 'ປິດ' }, { approve: false })
  expect(await sayMended(office.db)).toBe(false)
  await mend('lo', { close: 'ປິດ' })
  expect(await sayMended(office.db)).toBe(true)
  expect(say('lo')).toEqual({ open: 'lo: open {name}', close: 'ປິດ' })
  expect(say('th').close).toBe('th: close')
  const told = await office.db.selectFrom('publicChanges').select('tags').execute()
  expect(told.flatMap(({ tags }) => tags)).toContain('interface')
})

test('a newer program changes what it says anew and leaves what was mended elsewhere', async () => {
  const newer = structuredClone(shipped) as Record<string, Record<string, string>>
  newer['vi'] = { ...newer['vi'], open: 'vi: mở {name}', more: 'vi: thêm' }
  newer['lo'] = { ...newer['lo'], open: 'lo: ເປີດ {name}', more: 'lo: ເພີ່ມ' }
  const catalogue = { name: 'a-test', part: 'portal' as const, label: { vi: '', en: '' }, shipped: newer }
  await transaction(office.db, async (trx) =>
    renew(trx, system, collection, { catalogue, before: await kept() }),
  )
  const texts = await listTexts(office.db, recordId)
  const lo = texts.find(({ locale }) => locale === 'lo')
  expect(lo?.fields['messages']).toEqual({ open: 'lo: ເປີດ {name}', close: 'ປິດ', more: 'lo: ເພີ່ມ' })
  expect(lo?.state).toBe('approved')
})

test('a text of the office is mended by what it says in both languages', async () => {
  const labels = { vi: 'Lưu', en: 'Save' }
  mendLabels(new Map([['Lưu\nSave', { en: 'Store' }]]))
  expect([inWords(labels, 'en'), inWords(labels, 'vi')]).toEqual(['Store', 'Lưu'])
  expect(inWords({ vi: 'Lưu', en: 'Keep' }, 'en')).toBe('Keep')
})
