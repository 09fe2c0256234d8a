import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import { SOURCE_LOCALE } from '../../platform/locales.ts'
import type { Collection } from '../collection.ts'
import type { RecordView } from '../record.ts'
import { mayWrite, textMovesFor, textMovesWithReason } from './may.ts'
import { mayPreview } from './previews.ts'
import { mayConfirmReading } from './reading.ts'
import { reviewPolicies } from './review-rules.ts'
import { maySchedule } from './schedule.ts'
import { sourceHashNow } from './source-hash.ts'
import type { TextTransitionName } from './states.ts'
import { listTexts } from './store.ts'
import type { GoneReason, RecordText } from './text.ts'

/** One language of a record as an officer sees it: how it stands, and what he may do with it now. */
export type DescribedText = RecordText & {
  moves: TextTransitionName[]
  /** Moves that are open only to somebody who says why he decides about his own words. */
  movesWithReason: TextTransitionName[]
  may: { write: boolean; schedule: boolean; confirmReading: boolean; preview: boolean }
  /** The source was changed since this was written from it. */
  outdated: boolean
  /** What the public reads of it now. */
  published: { slug: string; reading: string; firstPublishedAt: Date; publishedAt: Date } | null
  /** Why and since when the public no longer reads it. */
  gone: { reason: GoneReason; at: Date } | null
}

type Shown = NonNullable<DescribedText['published']> & { locale: string }
type Gone = NonNullable<DescribedText['gone']> & { locale: string }

/** The texts of a record with what the actor may do with each. */
export async function describeTexts(
  db: Database,
  actor: Actor,
  collection: Collection,
  record: RecordView,
): Promise<DescribedText[]> {
  const texts = await listTexts(db, record.id)
  const policyOf = await reviewPolicies(db, collection.name)
  const { rows: pages } = await sql<Shown>`
    select locale, slug, reading, first_published_at, published_at from public_pages
    where record_id = ${record.id}::uuid`.execute(db)
  const { rows: gone } = await sql<Gone>`
    select locale, reason, gone_at as at from public_gone where record_id = ${record.id}::uuid`.execute(db)
  const source = texts.find(({ locale }) => locale === SOURCE_LOCALE)
  const sourceHash = source ? sourceHashNow(source) : null
  return texts.map((text) => ({
    ...text,
    moves: textMovesFor(actor, record, text, policyOf(text.locale).onePerson),
    movesWithReason: textMovesWithReason(actor, record, text, policyOf(text.locale)),
    may: {
      write: mayWrite(actor, record, text.locale),
      schedule: maySchedule(actor, record, text),
      confirmReading: mayConfirmReading(actor, record),
      preview: mayPreview(actor, record, text.locale),
    },
    outdated: text.locale !== SOURCE_LOCALE && text.sourceHash !== sourceHash,
    published: pages.find(({ locale }) => locale === text.locale) ?? null,
    gone: gone.find(({ locale }) => locale === text.locale) ?? null,
  }))
}
