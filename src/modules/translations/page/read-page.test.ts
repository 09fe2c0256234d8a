import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../../../records/testing/office.ts'
import type { Item } from '../../../records/publishing/read.ts'
import { CAVE_EN, openDesks, translated } from '../desk/testing/desk.ts'
import { deskPageOf } from './read-page.ts'

let office: Office
let desks: ReturnType<typeof openDesks>
beforeAll(async () => {
  office = await openOffice()
  desks = openDesks(office)
})
afterAll(() => office.drop())

const render = ({ page, alternates }: Item) =>
  `<head></head><body><h1>${page.title}</h1><p>${String(page.texts['body'])}</p>` +
  `<ul>${alternates.map(({ locale }) => `<li>${locale}</li>`).join('')}</ul></body>`

test('the page of a desk says what is saved, published or not, with its segments marked', async () => {
  const id = await desks.article()
  const page = (locale = 'en') =>
    deskPageOf(office.db, desks.translator(), translated, { id, locale, render })
  expect(await page()).toBe(
    '<head></head><body><h1><span data-missing="0">[chưa dịch 1 đoạn]</span></h1>' +
      '<p><span data-missing="1 2 3">[chưa dịch 3 đoạn]</span></p><ul><li>vi</li></ul></body>',
  )
  await desks.write(id, { ...CAVE_EN, 'body.2': null })
  expect(await page()).toBe(
    '<head></head><body><h1><span data-segment="0" data-whole>Phong Nha Cave</span></h1>' +
      '<p><span data-segment="1" data-whole>The cave is 7,729 m long.</span> ' +
      '<span data-missing="2">[chưa dịch 1 đoạn]</span> ' +
      '<span data-segment="3" data-whole>It closes in the rains.</span></p><ul><li>vi</li></ul></body>',
  )
})

test('a page is only for those who may read its item', async () => {
  const id = await desks.article()
  const stranger = office.officer('translator', { at: office.elsewhere })
  await expect(
    deskPageOf(office.db, stranger, translated, { id, locale: 'en', render }),
  ).rejects.toMatchObject({ code: 'records.not-found' })
})
