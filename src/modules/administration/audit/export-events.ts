import { stringify } from 'csv-stringify/sync'
import { transaction, type Database } from '../../../platform/database/connect.ts'
import { recordEvent, type Event } from '../../../platform/events.ts'
import type { FileAnswer } from '../../../platform/http/endpoint.ts'
import type { Labels, Locale } from '../../../platform/labels.ts'
import { today, ZONE } from '../../../platform/time/dates.ts'
import { guard } from '../../../records/exchange/values/formula.ts'
import { writeXlsx, type SheetRow } from '../../../records/exchange/xlsx/write-xlsx.ts'
import { chainOf } from '../access.ts'
import {
  exportEvents as endpoints,
  type EventFilter,
  type EventView,
  type ExportFormat,
} from './endpoints.ts'
import { askedOf, told, type Reader } from './read-events.ts'
import { eventsWhere, type Asked } from './store.ts'

const PAGE = 1000

type Line = { view: EventView; event: Event }

const columns: readonly { label: Labels; width: number; of(line: Line, locale: Locale): string }[] = [
  { label: { vi: 'Thời điểm', en: 'Time' }, width: 20, of: ({ view }) => moment(view.at) },
  { label: { vi: 'Người thực hiện', en: 'Who' }, width: 28, of: ({ view }) => view.who.name },
  { label: { vi: 'Việc đã làm', en: 'What happened' }, width: 70, of: ({ view }) => view.words },
  { label: { vi: 'Lý do, ý kiến', en: 'Reason, comment' }, width: 40, of: ({ view }) => view.note ?? '' },
  { label: { vi: 'Cơ quan', en: 'Organisation' }, width: 32, of: ({ view }) => view.organization ?? '' },
  { label: { vi: 'Loại sự kiện', en: 'Type' }, width: 22, of: ({ view }) => view.type },
  { label: { vi: 'Mã hồ sơ', en: 'Record id' }, width: 38, of: ({ view }) => view.record?.id ?? '' },
  { label: { vi: 'Chuỗi', en: 'Chain' }, width: 38, of: ({ view }) => view.chain },
  {
    label: { vi: 'Số trong chuỗi', en: 'Place in the chain' },
    width: 12,
    of: ({ view }) => String(view.seq),
  },
  { label: { vi: 'Mã băm', en: 'Hash' }, width: 66, of: ({ event }) => event.hash },
]

/**
 * The log as the same filter shows it, made page by page while it is sent. That it was taken out is an event of its
 * own, written before the first byte leaves. @throws notAllowed
 */
export async function exportEvents(
  db: Database,
  reader: Reader,
  { format, ...filter }: EventFilter & { format: ExportFormat },
): Promise<FileAnswer> {
  const asked = await askedOf(db, reader, filter)
  await transaction(db, (trx) =>
    recordEvent(trx, reader.actor, {
      type: 'log.exported',
      orgId: chainOf(reader.actor),
      data: { format, filter },
    }),
  )
  const heading = columns.map(({ label }) => label[reader.locale])
  const pages = linesOf(db, reader, asked)
  return {
    bytes: format === 'csv' ? writeCsv(heading, pages) : writeSheet(heading, pages, reader.locale),
    name: `nhat-ky-${today()}.${format}`,
    type: endpoints[format].answersFile ?? '',
  }
}

async function* linesOf(db: Database, reader: Reader, asked: Asked): AsyncGenerator<string[][]> {
  let after: { at: Date; chain: string; seq: number } | null = null
  for (;;) {
    const events: Event[] = await eventsWhere(db, asked, { after, limit: PAGE })
    const views = await told(db, reader, events)
    yield views.map((view, index) => {
      const event = events[index]
      return event ? columns.map(({ of }) => of({ view, event }, reader.locale)) : []
    })
    const last = events.at(-1)
    if (!last || events.length < PAGE) return
    after = { at: last.at, chain: last.orgId, seq: last.seq }
  }
}

async function* writeCsv(heading: string[], pages: AsyncIterable<string[][]>): AsyncGenerator<string> {
  const write = (rows: readonly string[][]) => stringify([...rows], { record_delimiter: 'windows' })
  // Excel takes a file without a byte order mark for one in an old code page.
  yield `\ufeff${write([heading])}`
  for await (const rows of pages) yield write(rows.map((cells) => cells.map(guard)))
}

function writeSheet(heading: string[], pages: AsyncIterable<string[][]>, locale: Locale) {
  return writeXlsx({
    name: locale === 'vi' ? 'Nhật ký' : 'Audit log',
    columns: columns.map(({ width }) => ({ width, look: 'text' as const })),
    frozen: 1,
    rows: sheetRows(heading, pages),
  })
}

async function* sheetRows(
  heading: string[],
  pages: AsyncIterable<string[][]>,
): AsyncGenerator<readonly SheetRow[]> {
  yield [{ cells: heading, look: 'heading' }]
  for await (const rows of pages) yield rows.map((cells) => ({ cells }))
}

const clock = new Intl.DateTimeFormat('vi', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** 14/12/2017 09:05:00, in Vietnam. */
function moment(at: Date): string {
  const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}:${part('second')}`
}
