import { expect, test } from 'vitest'
import type { Event } from '../../../platform/events.ts'
import { eventWords } from './words.ts'

const names = { users: new Map(), records: new Map(), organizations: new Map() }
const event = {
  type: 'record.text-approved',
  actorName: 'Nguyễn Thị Hà',
  recordId: null,
  orgId: '',
  data: { locale: 'lo', title: 'Động Phong Nha' },
} as unknown as Event

test.for([
  ['vi', 'Nguyễn Thị Hà duyệt bản tiếng Lào của hồ sơ «Động Phong Nha»'],
  ['en', 'Nguyễn Thị Hà approved the Lao text of the record “Động Phong Nha”'],
] as const)('the log names a language as its readers in %s do', ([locale, said]) => {
  expect(eventWords(event, { collections: new Map(), names, locale })).toBe(said)
})
