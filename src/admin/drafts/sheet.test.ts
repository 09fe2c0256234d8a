import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Refused, Unreachable, type Desk } from './desk.ts'
import { memoryDrafts, type DraftStore } from './draft-store.ts'
import type { Join } from './merge.ts'
import { openSheet, type Sheet } from './sheet.ts'
import type { Held } from './sheet-fields.ts'
import { sameValue, type Values } from './values.ts'

/** A server of one record with versions, that can be unreachable and that knows one rule. */
function smallOffice(begun: Held | null = null) {
  const office = {
    record: begun,
    reachable: true,
    /** The answer gets lost although the work was done. */
    losesAnswer: false,
    calls: [] as string[],
    creations: new Map<string, string>(),
  }
  const problem = (code: string, at?: string) =>
    new Refused(code, code, at === undefined ? [] : [{ at, message: `sai: ${at}` }])
  function arrive(what: string): void {
    if (!office.reachable) throw new Unreachable()
    office.calls.push(what)
  }
  function check(values: Values): void {
    if (values['copies'] === -1) throw problem('records.invalid', 'copies')
  }
  const answer = (): Held => {
    if (office.losesAnswer) throw new Unreachable()
    if (!office.record) throw problem('records.not-found')
    return structuredClone(office.record)
  }
  const desk: Desk = {
    create: async (values, _owner, creation) => {
      arrive(`create ${JSON.stringify(values)}`)
      const known = office.creations.get(creation)
      if (known !== undefined && known !== JSON.stringify(values)) throw problem('http.idempotency-key')
      check(values)
      office.creations.set(creation, JSON.stringify(values))
      office.record ??= { id: 'r1', version: 1, values }
      return answer()
    },
    change: async ({ version }, values) => {
      arrive(`change ${JSON.stringify(values)}`)
      if (office.record?.version !== version) throw problem('records.changed-meanwhile')
      check(values)
      office.record = {
        ...office.record,
        version: version + 1,
        values: { ...office.record.values, ...values },
      }
      return answer()
    },
    read: async () => {
      arrive('read')
      return answer()
    },
  }
  const somebodyElse = (values: Values) => {
    const { record } = office
    if (record)
      office.record = { ...record, version: record.version + 1, values: { ...record.values, ...values } }
  }
  return { office, desk, somebodyElse }
}

const begun: Held = { id: 'r1', version: 1, values: { name: 'Tờ gấp', copies: 10, day: null } }

function open(
  desk: Desk,
  base: Held | null,
  more: { tab?: string; manual?: boolean; drafts?: DraftStore; join?: Join } = {},
) {
  const { tab = 'tab', manual = false, drafts = memoryDrafts(), ...joining } = more
  const start = base ?? { id: null, version: 0, values: {} }
  const creation = base?.id ?? `new ${tab}`
  return openSheet({
    desk,
    drafts,
    tab,
    manual,
    creation,
    userId: 'u',
    collection: 'publications',
    base: start,
    ownerOrgId: 'org',
    ...joining,
  })
}

const pause = () => vi.advanceTimersByTimeAsync(700)

function typeInto(sheet: Sheet, name: string, text: string): void {
  for (let length = 1; length <= text.length; length++) sheet.set(name, text.slice(0, length))
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is typed is saved once, after a pause or when the field is left, and then nothing is kept on the device', async () => {
  const { office, desk } = smallOffice(begun)
  const drafts = memoryDrafts()
  const sheet = open(desk, begun, { drafts })
  typeInto(sheet, 'name', 'Tờ gấp hang động')
  expect(office.calls).toEqual([])
  expect(sheet.field('name').pending).toBe(true)
  await pause()
  expect(office.calls).toEqual(['change {"name":"Tờ gấp hang động"}'])
  expect(sheet.state()).toMatchObject({ kind: 'saved' })
  expect(sheet.field('name')).toMatchObject({ value: 'Tờ gấp hang động', pending: false })
  expect(await drafts.list()).toEqual([])
  sheet.set('copies', 20)
  sheet.rest()
  await vi.advanceTimersByTimeAsync(1)
  expect(office.record?.values['copies']).toBe(20)
})

test('what is typed while a save is on its way is saved after it', async () => {
  const { office, desk } = smallOffice(begun)
  const slow: Desk = {
    ...desk,
    change: async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      return desk.change(...args)
    },
  }
  const sheet = open(slow, begun)
  sheet.set('name', 'Một')
  await pause()
  sheet.set('name', 'Một hai')
  await vi.advanceTimersByTimeAsync(3000)
  expect(office.record?.values['name']).toBe('Một hai')
  expect(sheet.field('name')).toMatchObject({ value: 'Một hai', pending: false })
})

test('without a network everything stays on the device, and goes out when the server answers again', async () => {
  const { office, desk } = smallOffice(begun)
  const drafts = memoryDrafts()
  const sheet = open(desk, begun, { drafts })
  office.reachable = false
  sheet.set('name', 'Gõ khi mất mạng')
  await pause()
  sheet.set('copies', 30)
  await pause()
  expect(sheet.state()).toMatchObject({ kind: 'offline', count: 2 })
  expect(await drafts.list()).toMatchObject([{ changes: { name: 'Gõ khi mất mạng', copies: 30 } }])
  office.reachable = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(office.record?.values).toMatchObject({ name: 'Gõ khi mất mạng', copies: 30 })
  expect(sheet.state()).toMatchObject({ kind: 'saved' })
  expect(await drafts.list()).toEqual([])
})

test('a new record is created at the first thing said in it, once, even when the answer was lost and typing went on', async () => {
  const { office, desk } = smallOffice()
  const sheet = open(desk, null)
  sheet.set('copies', null)
  await pause()
  expect(office.calls).toEqual([])
  office.losesAnswer = true
  sheet.set('name', 'Bản đồ')
  await pause()
  office.losesAnswer = false
  sheet.set('name', 'Bản đồ du lịch')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(office.creations.size).toBe(1)
  expect(office.record).toMatchObject({ version: 2, values: { name: 'Bản đồ du lịch' } })
  expect(sheet.base()).toMatchObject({ id: 'r1', version: 2 })
})

test('what a closed tab could not send is brought back, also for a record that was being created', async () => {
  const { office, desk } = smallOffice()
  const drafts = memoryDrafts()
  const first = open(desk, null, { drafts, tab: 'một' })
  office.losesAnswer = true
  first.set('name', 'Sách ảnh')
  await pause()
  office.reachable = false
  first.set('name', 'Sách ảnh Phong Nha')
  first.set('day', null, { text: '14/12/20', problem: 'Chưa đọc được ngày' })
  await pause()
  // The browser is gone; so is everything that it still meant to do.
  vi.clearAllTimers()
  office.reachable = true
  office.losesAnswer = false
  const [draft] = await drafts.list()
  if (!draft) throw new Error('No draft was kept')
  const second = open(desk, null, { drafts, tab: 'hai' })
  second.recall(draft)
  await pause()
  expect(office.creations.size).toBe(1)
  expect(office.record?.values).toMatchObject({ name: 'Sách ảnh Phong Nha' })
  expect(second.field('day')).toMatchObject({ text: '14/12/20', value: null })
  expect(await drafts.list()).toHaveLength(1)
  second.set('day', '2017-12-14')
  await pause()
  expect(await drafts.list()).toEqual([])
})

test('what others changed elsewhere is taken in, and both changes are there', async () => {
  const { office, desk, somebodyElse } = smallOffice(begun)
  const sheet = open(desk, begun)
  const taken: string[][] = []
  sheet.onMerged((names) => taken.push(names))
  somebodyElse({ copies: 99 })
  sheet.set('name', 'Của tôi')
  await pause()
  expect(office.record?.values).toMatchObject({ name: 'Của tôi', copies: 99 })
  expect(sheet.field('copies').value).toBe(99)
  expect(taken).toEqual([['copies']])
})

test('a field that two people changed waits for a choice, while the rest is saved', async () => {
  const { office, desk, somebodyElse } = smallOffice({
    ...begun,
    values: { ...begun.values, name: 'Du lịch,' },
  })
  const sheet = open(desk, office.record)
  somebodyElse({ name: 'Du lịch, hang động' })
  sheet.set('name', 'Du lịch, ẩm thực')
  sheet.set('copies', 11)
  await pause()
  expect(sheet.state()).toEqual({ kind: 'conflict', count: 1 })
  expect(sheet.field('name').conflict).toMatchObject({
    mine: 'Du lịch, ẩm thực',
    theirs: 'Du lịch, hang động',
  })
  expect(office.record?.values).toMatchObject({ name: 'Du lịch, hang động', copies: 11 })
  sheet.settle('name', 'both')
  await pause()
  expect(office.record?.values['name']).toBe('Du lịch, hang động ẩm thực')
  expect(sheet.state()).toMatchObject({ kind: 'saved' })
})

test('a choice waits however much is saved around it, and what is typed meanwhile is part of it', async () => {
  const { office, desk, somebodyElse } = smallOffice(begun)
  const sheet = open(desk, begun)
  somebodyElse({ name: 'Của người khác' })
  sheet.set('name', 'Của tôi')
  await pause()
  somebodyElse({ copies: 12 })
  sheet.set('day', '2017-06-16')
  await pause()
  expect(office.record?.values).toMatchObject({ name: 'Của người khác', copies: 12, day: '2017-06-16' })
  expect(sheet.field('name').conflict).toMatchObject({ base: 'Tờ gấp', theirs: 'Của người khác' })
  sheet.set('name', 'Của tôi, viết thêm')
  sheet.settle('name', 'mine')
  await pause()
  expect(office.record?.values['name']).toBe('Của tôi, viết thêm')
})

test('where both sides can be joined nobody is asked, and what was joined is saved', async () => {
  const { office, desk, somebodyElse } = smallOffice(begun)
  const join: Join = ({ mine, theirs }) => `${String(theirs)}; ${String(mine)}`
  const sheet = open(desk, begun, { join })
  const taken: string[][] = []
  sheet.onMerged((names) => taken.push(names))
  somebodyElse({ name: 'Một' })
  sheet.set('name', 'Hai')
  await pause()
  expect(sheet.field('name')).toMatchObject({ value: 'Một; Hai', conflict: null, pending: false })
  expect(office.record?.values['name']).toBe('Một; Hai')
  expect(taken).toEqual([['name']])
})

test('what the server refuses stays in its field with the reason, and the rest is saved', async () => {
  const { office, desk } = smallOffice(begun)
  const sheet = open(desk, begun)
  sheet.set('copies', -1)
  sheet.set('name', 'Tên mới')
  await pause()
  expect(office.record?.values).toMatchObject({ name: 'Tên mới', copies: 10 })
  expect(sheet.field('copies')).toMatchObject({ value: -1, problem: 'sai: copies', pending: true })
  expect(sheet.state()).toMatchObject({ kind: 'refused', count: 1 })
  sheet.set('copies', 5)
  await pause()
  expect(office.record?.values['copies']).toBe(5)
  expect(sheet.field('copies').problem).toBeNull()
})

test('half a date is kept as it stands and not sent', async () => {
  const { office, desk } = smallOffice(begun)
  const sheet = open(desk, begun)
  sheet.set('day', null, { text: '14/1', problem: 'Chưa đọc được ngày' })
  await pause()
  expect(office.calls).toEqual([])
  expect(sheet.state()).toMatchObject({ kind: 'refused', count: 1 })
  sheet.set('day', '2017-01-14')
  await pause()
  expect(office.record?.values['day']).toBe('2017-01-14')
})

test('changes are taken back field by field, also after they were saved', async () => {
  const { office, desk } = smallOffice(begun)
  const sheet = open(desk, begun)
  typeInto(sheet, 'name', 'Khác')
  sheet.rest()
  sheet.set('copies', 77)
  await pause()
  expect(sheet.undo()).toBe('copies')
  expect(sheet.undo()).toBe('name')
  await pause()
  expect(office.record?.values).toEqual(begun.values)
  expect(sheet.undo()).toBeUndefined()
})

test('an approved record is saved only when asked, with the reason', async () => {
  const { office, desk } = smallOffice(begun)
  const notes: (string | undefined)[] = []
  const noting: Desk = {
    ...desk,
    change: (record, values, note) => {
      notes.push(note)
      return desk.change(record, values)
    },
  }
  const sheet = open(noting, begun, { manual: true })
  sheet.set('copies', 12)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(office.calls).toEqual([])
  expect(sheet.state()).toEqual({ kind: 'waiting', count: 1 })
  await sheet.flush('Đính chính theo biên bản')
  expect(office.record?.values['copies']).toBe(12)
  expect(notes).toEqual(['Đính chính theo biên bản'])
})

test('two tabs of one record end with the same values, whoever typed what', async () => {
  const { office, desk } = smallOffice(begun)
  const [one, two] = [open(desk, begun, { tab: 'một' }), open(desk, begun, { tab: 'hai' })]
  one.onSaved((record) => two.adopt(record))
  two.onSaved((record) => one.adopt(record))
  one.set('name', 'Tên từ thẻ một')
  two.set('copies', 44)
  await vi.advanceTimersByTimeAsync(5000)
  for (const sheet of [one, two]) {
    expect([sheet.value('name'), sheet.value('copies')]).toEqual(['Tên từ thẻ một', 44])
    expect(sheet.pendingCount()).toBe(0)
  }
  expect(sameValue(office.record?.values, { ...begun.values, name: 'Tên từ thẻ một', copies: 44 })).toBe(true)
})

test('only the fields that change are told to draw again', async () => {
  const { desk } = smallOffice(begun)
  const sheet = open(desk, begun)
  const drawn: string[] = []
  for (const name of Object.keys(begun.values)) sheet.subscribe(name, () => drawn.push(name))
  typeInto(sheet, 'name', 'abc')
  await pause()
  expect(new Set(drawn)).toEqual(new Set(['name']))
  expect(sheet.field('copies')).toBe(sheet.field('copies'))
})
