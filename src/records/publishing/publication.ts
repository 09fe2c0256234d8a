import type { Database } from '../../platform/database/connect.ts'
import type { RecordView } from '../record.ts'
import type { RecordText } from '../texts/text.ts'
import type { PublicPage } from './public-page.ts'

/**
 * How the public reads the records of a collection. `page` copies what may be known of a record in one language, with
 * the names and pictures of what it points to; the dates of publication are added by whoever publishes it.
 */
export type Publication = {
  /** Throws what must be settled before a record may be approved for readers, where only the database knows it. */
  settled?(db: Database, record: RecordView): Promise<void>
  page(
    db: Database,
    record: RecordView,
    text: RecordText,
  ): Promise<Omit<PublicPage, 'firstPublishedAt' | 'publishedAt'>>
}
