import { afterAll, beforeAll, expect, test } from 'vitest'
import { addView, changeView, listViews, removeView } from './saved-views.ts'
import { openOffice, type Office } from './testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.drop())

const view = { collection: 'specimens', name: 'Bị trả lại', query: { state: 'returned' }, orgId: null }
const namesFor = async (actor: ReturnType<Office['officer']>) =>
  (await listViews(office.db, actor, 'specimens')).map(({ name, mine }) => ({ name, mine }))

test('a view is its author’s until it is shared with an organisation', async () => {
  const { db } = office
  const author = office.officer('lead', { id: 'author' })
  const colleague = office.officer('contributor', { id: 'colleague' })
  const stranger = office.officer('lead', { at: office.elsewhere, id: 'stranger' })
  const { id } = await addView(db, author, view)
  expect(await namesFor(colleague)).toEqual([])
  await changeView(db, author, { id, name: 'Cần sửa', orgId: office.home })
  expect(await namesFor(author)).toEqual([{ name: 'Cần sửa', mine: true }])
  expect(await namesFor(colleague)).toEqual([{ name: 'Cần sửa', mine: false }])
  expect(await namesFor(stranger)).toEqual([])
  await expect(changeView(db, colleague, { id, name: 'Khác' })).rejects.toMatchObject({ status: 404 })
  await expect(removeView(db, stranger, id)).rejects.toMatchObject({ code: 'records.view-not-found' })
  await removeView(db, author, id)
  expect(await namesFor(colleague)).toEqual([])
})

test('nobody shares a view where he has no say', async () => {
  const shared = { ...view, orgId: office.elsewhere }
  await expect(addView(office.db, office.officer('lead'), shared)).rejects.toMatchObject({ status: 403 })
  const { id } = await addView(office.db, office.officer('viewer', { id: 'viewer' }), view)
  const sharing = changeView(office.db, office.officer('viewer', { id: 'viewer' }), {
    id,
    orgId: office.home,
  })
  await expect(sharing).rejects.toMatchObject({ status: 403 })
})

test('what a view asks for comes back as it was kept', async () => {
  const author = office.officer('lead', { id: 'keeper' })
  const query = { q: 'đoàn', happened: '2017-01-01..2017-12-31', sort: '-happened', columns: 'title,kind' }
  const kept = await addView(office.db, author, { ...view, query })
  expect(await listViews(office.db, author, 'specimens')).toContainEqual(kept)
})
