import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { iCalendar, type CalendarEntry } from './ical.ts'

const entry: CalendarEntry = {
  uid: '0198-2026-vi',
  from: '2026-09-02',
  to: '2026-09-03',
  title: 'Lễ hội đua, bơi thuyền; sông Kiến Giang \\ Lệ Thủy',
  description:
    'Ngày 2 tháng 9, cả huyện ra bờ sông.\nLệ Thủy ăn Tết Độc lập trên mặt nước, hai bờ kín người từ sáng sớm. 🛶'.repeat(
      3,
    ),
  location: 'Sông Kiến Giang, huyện Lệ Thủy',
  point: { longitude: 106.787, latitude: 17.222 },
  url: 'https://example.vn/vi/festivals/dua-thuyen',
  language: 'vi',
  changed: new Date('2026-11-23T05:06:07Z'),
}
const calendar = {
  name: 'Lịch sự kiện',
  description: 'Sự kiện của tỉnh',
  url: 'https://example.vn/vi/events',
  language: 'vi',
}

test('another program reads back what was written, to the letter', () => {
  const written = iCalendar({ ...calendar, entries: [entry] })
  const read = new ICAL.Component(ICAL.parse(written) as unknown[])
  expect(read.getFirstPropertyValue('name')).toBe('Lịch sự kiện')
  const events = read.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  expect(events).toHaveLength(1)
  const [event] = events
  expect([event?.uid, event?.summary, event?.description, event?.location]).toEqual([
    entry.uid,
    entry.title,
    entry.description,
    entry.location,
  ])
  expect([event?.startDate.toString(), event?.endDate.toString(), event?.startDate.isDate]).toEqual([
    '2026-09-02',
    '2026-09-04',
    true,
  ])
})

test('no line is longer than 75 octets, and none is cut within a letter', () => {
  const written = iCalendar({ ...calendar, entries: [entry] })
  expect(written.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of written.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toContain('\ufffd')
  }
})

test('a title cannot bring in lines of its own', () => {
  const title = 'Hội\r\nEND:VEVENT\r\nBEGIN:VALARM\u0007'
  const written = iCalendar({ ...calendar, entries: [{ ...entry, title }] })
  expect(written.split('\r\n').filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})
