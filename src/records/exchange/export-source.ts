import type { Database } from '../../platform/database/connect.ts'
import type { RecordView } from '../record.ts'
import type { ExchangeColumn } from './columns.ts'
import { textsOf, type TextsOf } from './texts-of.ts'
import type { Show } from './values/write-value.ts'

/** What an export is made of: records page by page, and what to show of each. */
export type ExportSource = {
  db: Database
  pages: AsyncIterable<RecordView[]>
  columns: readonly ExchangeColumn[]
  show: Omit<Show, 'titles'>
}

/** The texts of some records, where the columns show any. */
export function textsIn(
  db: Database,
  records: readonly RecordView[],
  columns: readonly ExchangeColumn[],
): Promise<TextsOf> {
  const tells = columns.some(({ part }) => part === 'text')
  return textsOf(db, tells ? records.map(({ id }) => id) : [])
}
