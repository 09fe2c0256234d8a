import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { tagOf } from './public-page.ts'

/** The channel on which every node hears the id of a new row of `public_changes`. */
export const CHANGES_CHANNEL = 'public_changes'

/** Beyond so many tags it is cheaper to drop every page than to look for those that carry one. */
const MANY = 500

/**
 * Tells every node, when the caller's transaction commits, that pages carrying one of these tags are no longer true. The
 * rows of `public_changes` are numbered in the order of the commits (see the trigger on `public_change_drafts`).
 */
export async function recordPublicChange(db: Database, tags: Iterable<string>): Promise<void> {
  const unique = [...new Set(tags)]
  if (unique.length === 0) return
  const told = unique.length > MANY ? [tagOf.all] : unique
  await sql`/* prepared */ insert into public_change_drafts (tags) values (${told}::text[])`.execute(db)
}

/** The tags of pages that show a record in one language, or list it there. */
export function tagsOf({ recordId, collection, locale }: Shown): string[] {
  return [tagOf.record(recordId), tagOf.list(collection, locale), tagOf.news(locale)]
}

export type Shown = { recordId: string; collection: string; locale: string }
