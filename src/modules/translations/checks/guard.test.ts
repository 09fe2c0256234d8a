import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../../platform/database/connect.ts'
import type { Collection } from '../../../records/collection.ts'
import { createRecord } from '../../../records/create.ts'
import { openOffice, system, vault, type Office } from '../../../records/testing/office.ts'
import { openTexts, readable } from '../../../records/testing/readable.ts'
import { glossaryTerms } from '../glossary/schema.ts'
import { guardChecks } from './guard.ts'
import { requireMayIgnore } from './ignore.ts'

let office: Office
let texts: ReturnType<typeof openTexts>
beforeAll(async () => {
  office = await openOffice()
  const guarded: Collection = {
    ...readable,
    textSteps: { before: guardChecks, after: () => Promise.resolve() },
  }
  texts = openTexts(office, guarded)
  await transaction(office.db, (trx) =>
    createRecord(trx, system, glossaryTerms as unknown as Collection, {
      ownerOrgId: office.home,
      vault,
      state: 'approved',
      fields: {
        term: 'Ủy ban nhân dân',
        kind: 'organization',
        treatment: 'required',
        en: ['People’s Committee'],
      },
    }),
  )
})
afterAll(() => office.drop())

const translator = () => office.officer('translator', { id: 'biên dịch' })

let count = 0
async function source(body = 'Ủy ban nhân dân tỉnh họp.'): Promise<string> {
  const { id } = await office.specimen({ name: `Cuộc họp ${(count += 1)}`, copies: 1 })
  await texts.publish(id, 'vi', { title: 'Cuộc họp', body })
  return id
}

test('a text with a wrong official name is not submitted, wherever it was written, and the places are listed', async () => {
  const id = await source()
  const wrong = await texts.save(translator(), {
    id,
    locale: 'en',
    fields: { title: 'Meeting', body: 'The council met.' },
  })
  await expect(texts.move(translator(), wrong, 'submit')).rejects.toMatchObject({
    code: 'translations.blocked-by-checks',
    issues: [{ at: 'body.1', message: { vi: '«Ủy ban nhân dân» phải dịch là «People’s Committee».' } }],
  })
  const right = await texts.save(translator(), {
    id,
    locale: 'en',
    fields: { title: 'Meeting', body: 'The provincial People’s Committee met.' },
    version: wrong.version,
  })
  expect(await texts.move(translator(), right, 'submit')).toMatchObject({ state: 'submitted' })
})

test('warnings stop nothing, and neither does a language without a word for the term', async () => {
  const id = await source('Ủy ban nhân dân tỉnh họp năm 2015.')
  const text = await texts.save(translator(), {
    id,
    locale: 'fr',
    fields: { title: 'Réunion', body: 'Le comité s’est réuni en 2005.' },
  })
  expect(await texts.move(translator(), text, 'submit')).toMatchObject({ state: 'submitted' })
})

test('a blocking check is ignored only by somebody who reviews and did not write the words', async () => {
  const record = await office.specimen({ name: 'Cuộc họp khác' })
  const ignore =
    (role: 'translator' | 'reviewer', check: string, writtenBy = 'ai đó') =>
    () =>
      requireMayIgnore(office.officer(role, { id: role }), record, { check, writtenBy })
  expect(ignore('translator', 'numbers')).not.toThrow()
  expect(ignore('translator', 'glossary-required')).toThrow('only somebody who may review')
  expect(ignore('reviewer', 'glossary-required')).not.toThrow()
  expect(ignore('reviewer', 'glossary-required', 'reviewer')).toThrow('did not write')
  expect(ignore('translator', 'weather')).toThrow('no check')
})
