import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../platform/database/connect.ts'
import { readItem } from '../publishing/read.ts'
import { openOffice, system, type Office } from '../testing/office.ts'
import { readable } from '../testing/readable.ts'
import { bringTexts } from './bring.ts'
import { describeTexts } from './describe.ts'
import { readTextHistory } from './history.ts'

let office: Office
beforeAll(async () => void (office = await openOffice()))
afterAll(() => office.drop())

test('texts approved elsewhere are public at once, each with its history; two of one title have two addresses', async () => {
  const approved = { state: 'approved' } as const
  const one = await office.specimen({ name: 'Một', copies: 1 }, approved)
  const two = await office.specimen({ name: 'Hai', copies: 1 }, approved)
  const texts = [one, two].flatMap((record) =>
    ['vi', 'en'].map((locale) => ({ record, locale, fields: { title: `Cave ${locale}` } })),
  )
  await transaction(office.db, (trx) => bringTexts(trx, system, readable, texts))
  const at = (slug: string) => readItem(office.db, { collection: 'specimens', locale: 'en', slug })
  expect(await at('cave-en')).toMatchObject({ page: { recordId: one.id, reading: 'awaiting' } })
  expect(await at('cave-en-2')).toMatchObject({
    page: { recordId: two.id },
    alternates: [{ slug: 'cave-vi-2' }, { locale: 'en' }],
  })
  const described = await describeTexts(office.db, system, readable, one)
  expect(described.map(({ locale, state, outdated }) => [locale, state, outdated])).toEqual([
    ['en', 'approved', false],
    ['vi', 'approved', false],
  ])
  const { items } = await readTextHistory(office.db, { id: two.id, locale: 'en' })
  expect(items).toMatchObject([{ version: 1, state: 'approved' }])
})

test('only the system brings them in, and never over what somebody wrote', async () => {
  const record = await office.specimen({ name: 'Ba', copies: 1 }, { state: 'approved' })
  const texts = [{ record, locale: 'vi', fields: { title: 'Ba' } }]
  const bring = (actor: typeof system) =>
    transaction(office.db, (trx) => bringTexts(trx, actor, readable, texts))
  await expect(bring(office.officer('lead'))).rejects.toMatchObject({ code: 'records.not-allowed' })
  await bring(system)
  await expect(bring(system)).rejects.toMatchObject({ code: 'records.changed-meanwhile' })
})
