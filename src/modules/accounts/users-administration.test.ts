import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectionsOf } from '../../records/registry.ts'
import { openOffice, system, type Office } from '../../records/testing/office.ts'
import { specimens } from '../../records/testing/specimens.ts'
import { createApiKey } from './api-keys.ts'
import * as acts from './users-administration.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.drop())

const enrolled = (name: string, email: string) =>
  acts.enrolUser(office.db, system, {
    name,
    email,
    locale: 'vi',
    role: 'contributor',
    organization: office.home,
  })

test('a person is added with a role and a password that is long enough, and is found without accents', async () => {
  const { user, password } = await enrolled('Lê Thị Đông', 'dong@tinh.vn')
  expect(password).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/)
  expect(user).toMatchObject({
    hasPassword: true,
    lastSignInAt: null,
    assignments: [{ role: 'contributor' }],
  })
  const list = (asked: object) => acts.listManagedUsers(office.db, system, { limit: 10, ...asked })
  expect((await list({ q: 'dong le' })).items.map(({ id }) => id)).toEqual([user.id])
  expect((await list({ role: 'leader' })).total).toBe(0)
  expect((await list({ organization: office.home, state: 'never-signed-in' })).total).toBe(1)
  expect((await list({ organization: office.elsewhere })).total).toBe(0)
})

test('a list of users goes on where its last page ended', async () => {
  await enrolled('An', 'an@tinh.vn')
  await enrolled('Bình', 'binh@tinh.vn')
  const first = await acts.listManagedUsers(office.db, system, { limit: 2 })
  const second = await acts.listManagedUsers(office.db, system, { limit: 2, after: first.next ?? '' })
  const names = [...first.items, ...second.items].map(({ name }) => name)
  expect(names).toEqual(['An', 'Bình', 'Lê Thị Đông'])
  expect(second.next).toBeNull()
})

test('what somebody may do is what the server would decide', async () => {
  const { user } = await enrolled('Cán bộ', 'can-bo@tinh.vn')
  const at = async (organization: string) => {
    const { collections } = await acts.previewRights(office.db, system, collectionsOf([[specimens]]), {
      person: user.id,
      organization,
    })
    return collections[0]?.actions
  }
  expect(await at(office.home)).toEqual(
    expect.arrayContaining([
      { action: 'read', states: null },
      { action: 'submit', states: ['draft', 'returned'] },
    ]),
  )
  expect(await at(office.elsewhere)).toEqual([])
})

test('an administrator sees the keys of everybody and revokes one; others do neither', async () => {
  const { user } = await enrolled('Có khóa', 'khoa@tinh.vn')
  const owner = { ...system, kind: 'user' as const, userId: user.id, sessionId: 's' }
  const { id } = await createApiKey(office.db, owner, { name: 'Đồng bộ', days: 30 })
  expect(await acts.listEveryKey(office.db, system)).toMatchObject([{ id, owner: { name: 'Có khóa' } }])
  const viewer = office.officer('viewer')
  expect(() => acts.listEveryKey(office.db, viewer)).toThrow()
  await expect(acts.revokeAnyKey(office.db, viewer, id)).rejects.toMatchObject({
    code: 'accounts.administrator-needed',
  })
  await acts.revokeAnyKey(office.db, system, id)
  expect(await acts.listEveryKey(office.db, system)).toEqual([])
  await expect(acts.revokeAnyKey(office.db, system, id)).rejects.toMatchObject({ status: 404 })
})
